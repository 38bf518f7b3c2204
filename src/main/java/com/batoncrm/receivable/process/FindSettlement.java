package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.process.ReceivableProcess.NUMBER;
import static com.batoncrm.receivable.process.ReceivableProcess.SETTLEMENT;

import com.batoncrm.receivable.Balance;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.process.ReceivableProcess.State;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Find settlement": what was paid at all is paid, unless a loss remained. */
@Component
class FindSettlement implements JavaDelegate {

    private final Ledger ledger;

    FindSettlement(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        SETTLEMENT.on(execution, ledger.isSettledForNow(number) ? how(ledger.receivable(number)) : State.OPEN);
    }

    private static State how(Balance balance) {
        if (balance.writtenOff().isPositive()) {
            return State.WRITTEN_OFF;
        }
        return balance.paid().isZero() ? State.CREDITED : State.PAID;
    }
}
