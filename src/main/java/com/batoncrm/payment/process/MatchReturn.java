package com.batoncrm.payment.process;

import static com.batoncrm.payment.process.ReturnProcess.CERTAIN;
import static com.batoncrm.payment.process.ReturnProcess.NUMBER;
import static com.batoncrm.payment.process.ReturnProcess.PAYMENT_NUMBER;
import static com.batoncrm.payment.process.ReturnProcess.PROPOSALS;

import com.batoncrm.payment.Payment;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.ReturnService;
import com.batoncrm.payment.matching.Returned.Guess;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Match return". */
@Component
class MatchReturn implements JavaDelegate {

    private static final int SHOWN = 10;

    private final ReturnService returns;
    private final PaymentService payments;

    MatchReturn(ReturnService returns, PaymentService payments) {
        this.returns = returns;
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Guess> guesses = returns.guesses(NUMBER.from(execution));
        CERTAIN.on(execution, guesses.stream().limit(1).anyMatch(Guess::certain));
        PAYMENT_NUMBER.on(
                execution, guesses.stream().map(Guess::payment).findFirst().orElse(""));
        PROPOSALS.on(execution, guesses.stream().limit(SHOWN).map(this::row).toList());
    }

    private Map<String, Object> row(Guess guess) {
        Payment payment = payments.get(guess.payment());
        return Map.of(
                "payment", payment.number(),
                "paidOn", PaymentForm.written(payment.bookedOn()),
                "payer", payment.payer(),
                "amount", payment.amount().toString(),
                "reason", String.join(". ", guess.reasons()));
    }
}
