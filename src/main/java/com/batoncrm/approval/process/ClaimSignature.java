package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.SIGNATURE_ID;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Refused;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Claiming of the user task "Sign": who may not sign does not take the task away from those who may. */
@Component
class ClaimSignature implements TaskListener {

    private final SigningService signing;

    ClaimSignature(SigningService signing) {
        this.signing = signing;
    }

    @Override
    public void notify(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee != null
                && signing.maySign(UUID.fromString(SIGNATURE_ID.from(task))).stream()
                        .noneMatch(person -> person.id().equals(assignee))) {
            throw new Refused(say("approval.refused.claim"));
        }
    }
}
