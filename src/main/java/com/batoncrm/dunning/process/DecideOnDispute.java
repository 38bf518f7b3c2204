package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.ReasonForDelay.DISPUTE_DECISION;
import static com.batoncrm.dunning.process.ReasonForDelay.NUMBER;
import static com.batoncrm.dunning.process.ReasonForDelay.REMARK;

import com.batoncrm.dunning.HoldService;
import com.batoncrm.dunning.process.ReasonForDelay.DisputeDecision;
import com.batoncrm.engine.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Decide on dispute". */
@Component
class DecideOnDispute implements TaskListener {

    private final HoldService holds;
    private final CurrentPerson person;

    DecideOnDispute(HoldService holds, CurrentPerson person) {
        this.holds = holds;
        this.person = person;
    }

    /** Where the customer is right, the credit clears it. */
    @Override
    public void notify(DelegateTask task) {
        if (DISPUTE_DECISION.from(task) == DisputeDecision.CUSTOMER_WRONG) {
            holds.clear(NUMBER.from(task), person.requireId(), REMARK.find(task).orElse(""));
        }
    }
}
