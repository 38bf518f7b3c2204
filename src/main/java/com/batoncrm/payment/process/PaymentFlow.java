package com.batoncrm.payment.process;

import com.batoncrm.payment.Payment;
import com.batoncrm.payment.PaymentReceived;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.PaymentTakenBack;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the process of every payment that nobody entered through its start form. */
@Component
class PaymentFlow {

    private final RuntimeService runtime;
    private final PaymentService payments;

    PaymentFlow(RuntimeService runtime, PaymentService payments) {
        this.runtime = runtime;
        this.payments = payments;
    }

    @EventListener
    void on(PaymentReceived event) {
        Payment payment = payments.get(event.number());
        VariableMap values = Variables.createVariables();
        PaymentForm.facts(payment).forEach((variable, value) -> variable.in(values, value));
        PaymentProcess.AMOUNT.in(values, payments.left(payment.number()).toString());
        PaymentProcess.PAYER.in(values, payment.payer());
        PaymentProcess.PAYER_ACCOUNT.in(values, payment.payerAccount());
        PaymentProcess.REFERENCE.in(values, payment.reference());
        PaymentProcess.PAID_AMOUNT.in(values, payment.amount().amount());
        PaymentProcess.BY_HAND.in(values, event.byHand());
        runtime.startProcessInstanceByMessage(PaymentProcess.PAYMENT_RECEIVED, payment.number(), values);
    }

    /** Nobody may be waiting yet: who matches it sees that it was taken back. */
    @EventListener
    void on(PaymentTakenBack event) {
        runtime.createMessageCorrelation(PaymentProcess.PAYMENT_TAKEN_BACK)
                .processInstanceBusinessKey(event.payment())
                .correlateAllWithResult();
    }
}
