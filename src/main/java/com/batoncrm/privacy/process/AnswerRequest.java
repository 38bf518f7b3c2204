package com.batoncrm.privacy.process;

import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.privacy.PrivacyService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the tasks in which the person gets an answer: his data, or why they are kept. */
@Component
class AnswerRequest implements TaskListener {

    private final Audit audit;

    AnswerRequest(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        audit.record(AuditEntry.of("person.answered", PrivacyService.SUBJECT, NUMBER.from(task))
                .text("answer", ANSWER.from(task)));
    }
}
