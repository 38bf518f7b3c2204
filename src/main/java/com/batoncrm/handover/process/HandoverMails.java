package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.CustomerHandover.ANSWER_BY;
import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;
import static com.batoncrm.handover.process.CustomerHandover.MANAGER;
import static com.batoncrm.handover.process.CustomerHandover.PERSON_NAME;
import static com.batoncrm.handover.process.CustomerHandover.REMIND_AT;
import static com.batoncrm.handover.process.CustomerHandover.SENT_BACK_REASON;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR_NAME;

import com.batoncrm.company.Company;
import com.batoncrm.handover.TakeoverService;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The mails about briefings that nobody answers: one for all of a handover that fall due on the same day. */
@Component
class HandoverMails {

    /** So much of a moment in ISO is its day. */
    private static final int DAY = 10;

    private final Mails mails;
    private final TakeoverService takeovers;
    private final TaskService tasks;
    private final Company company;

    HandoverMails(Mails mails, TakeoverService takeovers, @Lazy TaskService tasks, Company company) {
        this.mails = mails;
        this.takeovers = takeovers;
        this.tasks = tasks;
        this.company = company;
    }

    void remind(DelegateExecution execution) {
        String successor = SUCCESSOR.from(execution);
        String person = PERSON_NAME.from(execution);
        mails.tell(
                successor,
                mail(
                        execution,
                        "reminder:" + successor + ":"
                                + REMIND_AT.from(execution).substring(0, DAY),
                        say("handover.mail.reminder", person),
                        say("handover.mail.reminderText", waitingFor(successor), person, answerBy(execution))));
    }

    private long waitingFor(String successor) {
        return tasks.createTaskQuery()
                .processDefinitionKeyIn(CustomerHandover.KEY, RoleHandover.KEY)
                .taskDefinitionKeyIn(CustomerHandover.ACCEPT_CUSTOMER, RoleHandover.ACCEPT_ROLE)
                .taskAssignee(successor)
                .count();
    }

    /** To human resources where there is no manager. */
    void tellManager(DelegateExecution execution) {
        String successor = SUCCESSOR_NAME.from(execution);
        SENT_BACK_REASON.on(execution, say("handover.noAnswer", answerBy(execution)));
        Consumer<Mail> mail = mail(
                execution,
                "no-answer:" + SUCCESSOR.from(execution) + ":"
                        + ANSWER_BY.from(execution).substring(0, DAY),
                say("handover.mail.noAnswer", successor),
                say("handover.mail.noAnswerText", successor, PERSON_NAME.from(execution), answerBy(execution)));
        Optional<String> manager = MANAGER.find(execution);
        if (manager.isPresent()) {
            mails.tell(manager.get(), mail);
        } else {
            mails.tellGroup("hr", mail);
        }
    }

    private Consumer<Mail> mail(DelegateExecution execution, String key, String heading, String text) {
        String handover = takeovers
                .handoverOf(UUID.fromString(ITEM_ID.from(execution)))
                .id()
                .toString();
        return mail -> mail.about("handover", handover)
                .key("handover-" + key + ":" + handover)
                .subject(heading)
                .template("handover-waits", Map.of("heading", heading, "text", text));
    }

    private String answerBy(DelegateExecution execution) {
        return HandoverViews.day(LocalDate.ofInstant(Instant.parse(ANSWER_BY.from(execution)), company.zone()));
    }
}
