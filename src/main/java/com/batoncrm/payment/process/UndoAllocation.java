package com.batoncrm.payment.process;

import static com.batoncrm.payment.process.UndoAllocationProcess.PAYMENT_NUMBER;
import static com.batoncrm.payment.process.UndoAllocationProcess.UNDO_REASON;
import static com.batoncrm.payment.process.UndoAllocationProcess.UNDO_WHAT;

import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.process.UndoAllocationProcess.UndoWhat;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Undo allocation". */
@Component
class UndoAllocation implements JavaDelegate {

    private final PaymentService payments;

    UndoAllocation(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = payments.get(PAYMENT_NUMBER.find(execution).orElse("")).number();
        execution.setProcessBusinessKey(number);
        String reason = UNDO_REASON.find(execution).orElse("");
        if (UNDO_WHAT.from(execution) == UndoWhat.REST) {
            payments.reopenRest(number, reason);
        } else {
            payments.reopen(number, reason);
        }
    }
}
