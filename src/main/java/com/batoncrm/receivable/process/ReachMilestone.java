package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.process.ContractToReceivable.MILESTONE;
import static com.batoncrm.receivable.process.ContractToReceivable.NUMBER;
import static com.batoncrm.receivable.process.ContractToReceivable.REACHED_ON;

import com.batoncrm.receivable.ReceivableService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Milestone reached". */
@Component
class ReachMilestone implements TaskListener {

    private final ReceivableService receivables;

    ReachMilestone(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public void notify(DelegateTask task) {
        receivables.reach(NUMBER.from(task), MILESTONE.from(task), ReceivableForms.day(task, REACHED_ON));
    }
}
