package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.process.ContractToReceivable.NUMBER;
import static com.batoncrm.receivable.process.ContractToReceivable.PLANNED_ROWS;
import static com.batoncrm.receivable.process.ContractToReceivable.SCHEDULE;

import com.batoncrm.receivable.PlannedInstalment;
import com.batoncrm.receivable.ReceivableService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Plan receivables". */
@Component
class PlanReceivables implements JavaDelegate {

    private final ReceivableService receivables;

    PlanReceivables(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<PlannedInstalment> planned = receivables.plan(NUMBER.from(execution));
        SCHEDULE.on(execution, ReceivableForms.editable(planned));
        PLANNED_ROWS.on(execution, ReceivableForms.written(planned));
    }
}
