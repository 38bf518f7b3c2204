package com.batoncrm.payment.process;

import static com.batoncrm.payment.process.PaymentProcess.BY_HAND;
import static com.batoncrm.payment.process.PaymentProcess.CERTAIN;
import static com.batoncrm.payment.process.PaymentProcess.ERROR_TAKEN_BACK;
import static com.batoncrm.payment.process.PaymentProcess.NUMBER;
import static com.batoncrm.payment.process.PaymentProcess.SEARCH;
import static com.batoncrm.payment.process.PaymentProcess.TOLERANCE;

import com.batoncrm.payment.Candidates;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.PaymentState;
import com.batoncrm.payment.matching.Proposal;
import com.batoncrm.payment.matching.Tolerance;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Match payment". */
@Component
class MatchPayment implements JavaDelegate {

    private final PaymentService payments;

    MatchPayment(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (payments.get(NUMBER.from(execution)).state() == PaymentState.TAKEN_BACK) {
            throw new BpmnError(ERROR_TAKEN_BACK);
        }
        Candidates found = payments.candidates(
                NUMBER.from(execution),
                TOLERANCE.find(execution).orElse(Tolerance.NONE),
                SEARCH.find(execution).orElse(""));
        CERTAIN.on(
                execution,
                !BY_HAND.from(execution) && found.proposals().stream().limit(1).anyMatch(Proposal::certain));
        PaymentForm.show(execution, found);
    }
}
