package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;
import static com.batoncrm.engine.Words.note;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import com.batoncrm.mail.Mails;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The mails about a signature that takes long, and their place in the audit. */
@Component
class SignatureMails {

    private final Mails mails;
    private final Audit audit;
    private final Accounts accounts;

    SignatureMails(Mails mails, Audit audit, Accounts accounts) {
        this.mails = mails;
        this.audit = audit;
        this.accounts = accounts;
    }

    void remind(DelegateExecution execution, List<Person> signers) {
        send(execution, signers, "approval-reminder", REMIND_AT.from(execution), Map.of());
    }

    /** Names in the mail those for whom everybody waits. */
    void escalate(DelegateExecution execution, List<Person> told, List<Person> signers) {
        String names = signers.stream().map(Person::name).collect(Collectors.joining(", "));
        send(execution, told, "approval-escalation", ESCALATE_AT.from(execution), Map.of("signers", names));
    }

    private void send(
            DelegateExecution execution, List<Person> people, String template, String due, Map<String, ?> more) {
        String type = SUBJECT_TYPE.from(execution);
        String subject = SUBJECT_ID.from(execution);
        String signature = SIGNATURE_ID.from(execution);
        String heading = HEADING.find(execution).orElse(subject);
        Map<String, Object> model = Map.of(
                "heading", heading,
                "customer", CUSTOMER.find(execution).orElse(""),
                "askedAs", ASKED_AS.from(execution),
                "reasons", REASONS.from(execution));
        for (Person person : people) {
            mails.tell(person.id(), mail -> mail.about(type, subject)
                    .key(template + ":" + signature + ":" + due + ":" + person.id())
                    .subject(note("approval.mail." + template, heading))
                    .template(template, model)
                    .template(template, more));
        }
        audit.record(AuditEntry.of(
                        template.equals("approval-reminder") ? "approval.reminded" : "approval.escalated",
                        type,
                        subject)
                .version(SUBJECT_VERSION.from(execution))
                .rules(REASONS.from(execution))
                .text("told", people.stream().map(Person::name).collect(Collectors.joining(", "))));
    }
}
