package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Sign". */
@Component
class Sign implements TaskListener {

    private final SigningService signing;
    private final CurrentPerson currentPerson;

    Sign(SigningService signing, CurrentPerson currentPerson) {
        this.signing = signing;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        signing.sign(
                UUID.fromString(SIGNATURE_ID.from(task)),
                task.getId(),
                currentPerson.requireId(),
                currentPerson.insteadOf(),
                DECISION.find(task).orElseThrow(() -> new Refused(say("approval.refused.noDecision"))),
                COMMENT.find(task).or(() -> REMARK.find(task)).orElse(null));
    }
}
