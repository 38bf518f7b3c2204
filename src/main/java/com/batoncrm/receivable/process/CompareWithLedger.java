package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.process.ContractToReceivable.CONTRACT_SETTLED;
import static com.batoncrm.receivable.process.ContractToReceivable.NUMBER;

import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.ReceivableService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Compare with ledger"; a contract that costs nothing has no receivables and is settled. */
@Component
class CompareWithLedger implements JavaDelegate {

    private final ReceivableService receivables;
    private final Ledger ledger;

    CompareWithLedger(ReceivableService receivables, Ledger ledger) {
        this.receivables = receivables;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        CONTRACT_SETTLED.on(execution, receivables.of(number).isEmpty() || ledger.isSettledForNow(number));
    }
}
