package com.batoncrm.payment.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.payment.process.PaymentProcess.ACCOUNT_CUSTOMER;
import static com.batoncrm.payment.process.PaymentProcess.ALLOCATION_DECISION;
import static com.batoncrm.payment.process.PaymentProcess.BY_HAND;
import static com.batoncrm.payment.process.PaymentProcess.NUMBER;
import static com.batoncrm.payment.process.PaymentProcess.SET_ASIDE_REASON;
import static com.batoncrm.payment.process.PaymentProcess.TOLERANCE;

import com.batoncrm.engine.Refused;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.matching.Tolerance;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Allocate payment". */
@Component
class AllocatePayment implements TaskListener {

    private final PaymentService payments;

    AllocatePayment(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = NUMBER.from(task);
        switch (ALLOCATION_DECISION.find(task).orElseThrow(() -> new Refused(say("payment.refused.undecided")))) {
            case ALLOCATE ->
                payments.allocate(
                        number,
                        PaymentForm.shares(task),
                        TOLERANCE.find(task).orElse(Tolerance.NONE),
                        say("payment.label.byHand"));
            case ON_ACCOUNT ->
                payments.keepOnAccount(number, ACCOUNT_CUSTOMER.find(task).orElse(""));
            case NOT_A_CUSTOMER ->
                payments.putAside(number, SET_ASIDE_REASON.find(task).orElse(""));
            // Who has begun to look decides himself.
            case LOOK_AGAIN -> BY_HAND.on(task, true);
        }
    }
}
