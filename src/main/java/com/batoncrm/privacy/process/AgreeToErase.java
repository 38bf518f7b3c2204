package com.batoncrm.privacy.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.privacy.PrivacyService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Agree to erase": two people see that it is the right person. */
@Component
class AgreeToErase implements TaskListener {

    private final CurrentPerson person;
    private final Audit audit;

    AgreeToErase(CurrentPerson person, Audit audit) {
        this.person = person;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        String starter = STARTER.from(task);
        if (person.requireId().equals(starter) || person.insteadOf().contains(starter)) {
            throw new Refused(say("privacy.refused.secondPerson"));
        }
        boolean agreed = CONSENT.from(task) == Consent.AGREE;
        if (!agreed && REASON.find(task).isEmpty()) {
            throw new Refused(say("privacy.refused.reason"));
        }
        audit.record(AuditEntry.of(
                        agreed ? "person.erasing-agreed" : "person.erasing-refused",
                        PrivacyService.SUBJECT,
                        NUMBER.from(task))
                .text("reason", REASON.find(task).orElse("")));
    }
}
