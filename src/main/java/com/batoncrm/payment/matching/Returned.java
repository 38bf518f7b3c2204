package com.batoncrm.payment.matching;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which payment the bank took back: by account, by the numbers in the reference and by name; never by the amount alone.
 *
 * @param amount what the bank took
 */
public record Returned(Money amount, String payer, String account, String reference) {

    private static final int STRONG = 2;
    private static final int ALIKE = 80;

    /** A payment of at most the amount, by number. */
    public record Paid(String payment, Money amount, String payer, String account, String reference) {}

    /** @param certain only where it is the amount, and nothing else fits as well */
    public record Guess(String payment, List<String> reasons, int rank, boolean certain) {}

    /** The best first. */
    public List<Guess> guess(List<Paid> payments) {
        List<Guess> guesses = payments.stream()
                .map(this::guess)
                .filter(guess -> guess.rank() > 0)
                .sorted(Comparator.comparing(Guess::rank).reversed())
                .toList();
        return guesses.size() > 1 && guesses.get(0).rank() == guesses.get(1).rank()
                ? guesses.stream()
                        .map(guess -> new Guess(guess.payment(), guess.reasons(), guess.rank(), false))
                        .toList()
                : guesses;
    }

    private Guess guess(Paid paid) {
        List<String> reasons = new ArrayList<>();
        int rank = 0;
        if (!account.isEmpty() && account.equals(paid.account())) {
            reasons.add(say("payment.return.account"));
            rank += STRONG;
        }
        if (namesTheSame(paid)) {
            reasons.add(say("payment.return.named"));
            rank += STRONG;
        }
        if (Names.alike(payer, paid.payer()) >= ALIKE) {
            reasons.add(say("payment.return.name"));
            rank++;
        }
        boolean exact = amount.equals(paid.amount());
        reasons.add(exact ? say("payment.return.exact") : say("payment.return.charges", amount.minus(paid.amount())));
        return new Guess(
                paid.payment(), List.copyOf(reasons), exact ? rank : Math.min(rank, 1), exact && rank >= STRONG);
    }

    private boolean namesTheSame(Paid paid) {
        return reference.contains(paid.payment())
                || !Collections.disjoint(Matching.numbersIn(reference), Matching.numbersIn(paid.reference()))
                || (!paid.reference().isBlank() && reference.contains(paid.reference()));
    }
}
