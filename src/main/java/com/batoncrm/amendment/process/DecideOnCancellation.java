package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.CANCELLATION_DECISION;
import static com.batoncrm.amendment.process.ChangeContract.DECISION_REASON;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.amendment.process.ChangeContract.CancellationDecision;
import com.batoncrm.engine.Refused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Decide on cancellation". */
@Component
class DecideOnCancellation implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CancellationDecision decision =
                CANCELLATION_DECISION.find(task).orElseThrow(() -> new Refused(say("amendment.refused.undecided")));
        if (decision == CancellationDecision.KEEP
                && DECISION_REASON.find(task).orElse("").isBlank()) {
            throw new Refused(say("amendment.refused.decisionReason"));
        }
    }
}
