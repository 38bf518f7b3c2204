package com.batoncrm.year;

import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.CustomerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A customer in the books that the test keeps by itself. */
final class Debtor {

    final String number;
    final String name;
    final String iban;
    final CustomerKind kind;
    final Habit habit;
    final Random chance;
    final List<Claim> claims = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();
    final List<Deposit> deposits = new ArrayList<>();
    CreditStanding standing = CreditStanding.GOOD;

    /** Whether somebody has cleared the hold of what is on account, and up to which amount. */
    long overruled;

    boolean isAsked;
    boolean touched;

    @Nullable
    Waits waits;

    /** What he was asked for last, and how many decisions there were. */
    @Nullable
    Letter last;

    int decisions;

    Debtor(String number, String name, String iban, CustomerKind kind, Habit habit, long seed) {
        this.number = number;
        this.name = name;
        this.iban = iban;
        this.kind = kind;
        this.habit = habit;
        this.chance = new Random(seed);
    }

    /** What the customer's dunning waits for a person to do. */
    enum Waits {
        POST,
        CALL,
        DECIDE
    }

    enum Reason {
        DISPUTE,
        MILESTONE,
        UNALLOCATED_PAYMENT,
        PAYMENT_ANNOUNCED,
        DELAY_ASKED
    }

    /** What must not be asked for. */
    static final class Hold {

        final Reason reason;
        final String subject;
        final LocalDate since;
        long amount;
        Map<Claim, Long> claims;

        /** When somebody deals with it; null where it is left to go by itself. */
        @Nullable
        LocalDate dealtWith;

        Hold(Reason reason, String subject, LocalDate since, long amount, Map<Claim, Long> claims) {
            this.reason = reason;
            this.subject = subject;
            this.since = since;
            this.amount = amount;
            this.claims = claims;
        }
    }

    /** An agreement to pay later: what was open then, and until when how much is to be paid. */
    record Promise(Map<Claim, Long> items, Map<LocalDate, Long> parts) {

        long agreed() {
            return items.values().stream().mapToLong(Long::longValue).sum();
        }

        boolean isInForce(LocalDate day) {
            long open = items.keySet().stream().mapToLong(Claim::open).sum();
            long wanted = parts.entrySet().stream()
                    .filter(part -> part.getKey().isBefore(day))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return open > 0 && agreed() - open >= wanted;
        }
    }

    /** What is left of a payment and stays with the customer; {@code whole} where nothing of it was allocated. */
    static final class Deposit {

        final String payment;
        final boolean whole;
        long amount;

        Deposit(String payment, boolean whole, long amount) {
            this.payment = payment;
            this.whole = whole;
            this.amount = amount;
        }
    }

    long onAccount() {
        return deposits.stream().mapToLong(deposit -> deposit.amount).sum();
    }

    /** What is open, the first due first. */
    List<Claim> open() {
        return claims.stream()
                .filter(claim -> claim.open() > 0)
                .sorted(Comparator.comparing((Claim claim) -> claim.dueOn).thenComparing(claim -> claim.number))
                .toList();
    }

    List<Claim> overdue(LocalDate day) {
        return open().stream().filter(claim -> claim.isOverdue(day)).toList();
    }

    /** What can be asked for, claim by claim. */
    Map<Claim, Long> ask(LocalDate day) {
        Map<Claim, Long> ask = new LinkedHashMap<>();
        open().forEach(claim -> ask.put(claim, claim.open()));
        promises.stream()
                .filter(promise -> promise.isInForce(day))
                .forEach(promise -> holdBack(ask, promise.items(), promise.agreed()));
        holds.forEach(hold -> holdBack(ask, hold.claims, hold.amount));
        return ask;
    }

    private static void holdBack(Map<Claim, Long> ask, Map<Claim, Long> most, long amount) {
        long left = amount;
        for (Map.Entry<Claim, Long> item : ask.entrySet()) {
            long part = Math.min(left, Math.min(most.getOrDefault(item.getKey(), 0L), item.getValue()));
            item.setValue(item.getValue() - part);
            left -= part;
        }
    }
}
