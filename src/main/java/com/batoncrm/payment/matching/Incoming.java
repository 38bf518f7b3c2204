package com.batoncrm.payment.matching;

import com.batoncrm.company.Money;
import java.util.Set;

/**
 * A payment to be matched.
 *
 * @param reference all that the payer wrote
 * @param knownCustomers the numbers of those for whom this account paid before
 * @param credit whether it is credit on the account of the one known customer
 */
public record Incoming(Money amount, String payer, String reference, Set<String> knownCustomers, boolean credit) {

    /** Money of which nobody has decided whose it is. */
    public Incoming(Money amount, String payer, String reference, Set<String> knownCustomers) {
        this(amount, payer, reference, knownCustomers, false);
    }

    /** What is left of a payment that was decided on: what it was for once says nothing any more. */
    public static Incoming creditOf(String customer, Money left) {
        return new Incoming(left, "", "", Set.of(customer), true);
    }

    public Incoming {
        knownCustomers = Set.copyOf(knownCustomers);
    }
}
