package com.batoncrm.payment.process;

import static com.batoncrm.payment.process.PaymentProcess.BY_HAND;
import static com.batoncrm.payment.process.PaymentProcess.PAID_AMOUNT;
import static com.batoncrm.payment.process.PaymentProcess.PAID_CURRENCY;
import static com.batoncrm.payment.process.PaymentProcess.PAID_ON;
import static com.batoncrm.payment.process.PaymentProcess.PAYER;
import static com.batoncrm.payment.process.PaymentProcess.PAYER_ACCOUNT;
import static com.batoncrm.payment.process.PaymentProcess.REFERENCE;

import com.batoncrm.payment.Payment;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.RecordedPayment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record payment". */
@Component
class RecordPayment implements JavaDelegate {

    private final PaymentService payments;

    RecordPayment(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Payment payment = payments.record(new RecordedPayment(
                PAYER.find(execution).orElse(""),
                PAYER_ACCOUNT.find(execution).orElse(""),
                PAID_AMOUNT.from(execution),
                PAID_CURRENCY.from(execution),
                PAID_ON.from(execution),
                REFERENCE.find(execution).orElse("")));
        execution.setProcessBusinessKey(payment.number());
        PaymentForm.facts(payment).forEach((variable, value) -> variable.on(execution, value));
        BY_HAND.on(execution, false);
    }
}
