package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.PERSON;
import static com.batoncrm.approval.process.ApprovalProcess.SIGNATURE_ID;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Refused;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Name a signer". */
@Component
class NameSigner implements TaskListener {

    private final SigningService signing;

    NameSigner(SigningService signing) {
        this.signing = signing;
    }

    @Override
    public void notify(DelegateTask task) {
        signing.name(
                UUID.fromString(SIGNATURE_ID.from(task)),
                PERSON.find(task).orElseThrow(() -> new Refused(say("approval.refused.noPerson"))));
    }
}
