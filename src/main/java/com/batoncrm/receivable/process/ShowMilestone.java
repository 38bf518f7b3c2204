package com.batoncrm.receivable.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.receivable.process.ContractToReceivable.MILESTONE;
import static com.batoncrm.receivable.process.ContractToReceivable.MILESTONE_NAME;
import static com.batoncrm.receivable.process.ContractToReceivable.NUMBER;
import static com.batoncrm.receivable.process.ContractToReceivable.REACHED_ON;
import static com.batoncrm.receivable.process.ContractToReceivable.WAITING_ROWS;

import com.batoncrm.receivable.Milestone;
import com.batoncrm.receivable.ReceivableService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Beginning of the user task "Milestone reached", of which there may be one beside another. */
@Component
class ShowMilestone implements TaskListener {

    private final ReceivableService receivables;

    ShowMilestone(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public void notify(DelegateTask task) {
        Milestone milestone = MILESTONE.from(task);
        MILESTONE_NAME.onLocal(task, say("receivable.label.milestone." + milestone.name()));
        WAITING_ROWS.onLocal(task, ReceivableForms.waiting(receivables.of(NUMBER.from(task)), milestone));
        REACHED_ON.onLocal(task, "");
    }
}
