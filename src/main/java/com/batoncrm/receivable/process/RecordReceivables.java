package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.process.ContractToReceivable.MILESTONES;
import static com.batoncrm.receivable.process.ContractToReceivable.NUMBER;
import static com.batoncrm.receivable.process.ContractToReceivable.SCHEDULE;

import com.batoncrm.receivable.PlannedInstalment;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record receivables". */
@Component
class RecordReceivables implements JavaDelegate {

    private final ReceivableService receivables;

    RecordReceivables(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        List<PlannedInstalment> confirmed = receivables.read(
                number, ReceivableForms.typed(SCHEDULE.find(execution).orElse(List.of())));
        MILESTONES.on(
                execution,
                receivables.record(number, confirmed).stream()
                        .filter(receivable -> receivable.dueOn() == null)
                        .map(Receivable::milestone)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList());
    }
}
