package com.batoncrm.privacy.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.company.Company;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.privacy.PrivacyService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Service task "Remind to answer". */
@Component
class RemindToAnswer implements JavaDelegate {

    private final TaskService tasks;
    private final Mails mails;
    private final Company company;

    RemindToAnswer(TaskService tasks, Mails mails, Company company) {
        this.tasks = tasks;
        this.mails = mails;
        this.company = company;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> remind(execution, task));
    }

    private void remind(DelegateExecution execution, Task task) {
        LocalDate due = LocalDate.ofInstant(Instant.parse(ANSWER_BY.from(execution)), company.zone());
        Consumer<Mail> mail = written -> written.about(PrivacyService.SUBJECT, NUMBER.from(execution))
                .key("personal-data-reminder:" + task.getId())
                .subject(say("privacy.mail.reminder", CUSTOMER.from(execution)))
                .template(
                        "personal-data-reminder",
                        Map.of(
                                "task", task.getName(),
                                "person", CUSTOMER.from(execution),
                                "about", ABOUT.from(execution),
                                "answerBy", PrivacyService.written(due)));
        mails.tellGroup("hr", mail);
        mails.tellGroup("management", mail);
    }
}
