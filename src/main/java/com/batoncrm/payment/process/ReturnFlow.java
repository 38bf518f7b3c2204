package com.batoncrm.payment.process;

import com.batoncrm.payment.PaymentReturn;
import com.batoncrm.payment.ReturnReceived;
import com.batoncrm.payment.ReturnService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the process of everything that the bank took back. */
@Component
class ReturnFlow {

    private final RuntimeService runtime;
    private final ReturnService returns;

    ReturnFlow(RuntimeService runtime, ReturnService returns) {
        this.runtime = runtime;
        this.returns = returns;
    }

    @EventListener
    void on(ReturnReceived event) {
        PaymentReturn taken = returns.get(event.number());
        VariableMap values = Variables.createVariables();
        ReturnProcess.NUMBER.in(values, taken.number());
        ReturnProcess.CUSTOMER.in(values, taken.payer());
        ReturnProcess.PAYER_ACCOUNT.in(values, taken.payerAccount());
        ReturnProcess.AMOUNT.in(values, taken.amount().toString());
        ReturnProcess.BOOKED_ON.in(values, PaymentForm.written(taken.bookedOn()));
        ReturnProcess.REFERENCE.in(values, taken.reference());
        runtime.startProcessInstanceByMessage(ReturnProcess.RETURN_RECEIVED, taken.number(), values);
    }
}
