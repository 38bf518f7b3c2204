package com.batoncrm.payment.process;

import static com.batoncrm.payment.process.PaymentProcess.NUMBER;
import static com.batoncrm.payment.process.PaymentProcess.PROPOSALS;
import static com.batoncrm.payment.process.PaymentProcess.TOLERANCE;

import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.matching.Tolerance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Allocate match". */
@Component
class AllocateMatch implements JavaDelegate {

    private final PaymentService payments;

    AllocateMatch(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.allocate(
                NUMBER.from(execution),
                PaymentForm.shares(execution),
                TOLERANCE.find(execution).orElse(Tolerance.NONE),
                String.valueOf(PROPOSALS.from(execution).get(0).get("reason")));
    }
}
