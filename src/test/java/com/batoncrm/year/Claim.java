package com.batoncrm.year;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice in the books that the test keeps by itself; all amounts in cents. */
final class Claim {

    final Debtor debtor;
    final String number;
    final String contract;
    final LocalDate dueOn;
    final long amount;
    String invoice = "";
    long fees;
    long paid;
    long credited;
    long lost;
    int level;

    @Nullable
    LocalDate pauseUntil;

    @Nullable
    LocalDate interestUntil;

    Claim(Debtor debtor, String number, String contract, LocalDate dueOn, long amount) {
        this.debtor = debtor;
        this.number = number;
        this.contract = contract;
        this.dueOn = dueOn;
        this.amount = amount;
    }

    long open() {
        return amount + fees - paid - credited - lost;
    }

    boolean isOverdue(LocalDate day) {
        return open() > 0 && dueOn.isBefore(day);
    }
}
