package com.batoncrm.payment.process;

import static com.batoncrm.payment.process.ReturnProcess.BANK_CHARGES;
import static com.batoncrm.payment.process.ReturnProcess.NUMBER;
import static com.batoncrm.payment.process.ReturnProcess.PAYMENT_NUMBER;

import com.batoncrm.payment.ReturnService;
import com.batoncrm.payment.process.ReturnProcess.BankCharges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Reverse payment". */
@Component
class ReversePayment implements JavaDelegate {

    private final ReturnService returns;

    ReversePayment(ReturnService returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.book(
                NUMBER.from(execution),
                PAYMENT_NUMBER.find(execution).orElse(""),
                BANK_CHARGES
                        .find(execution)
                        .filter(BankCharges.CUSTOMER::equals)
                        .isPresent());
    }
}
