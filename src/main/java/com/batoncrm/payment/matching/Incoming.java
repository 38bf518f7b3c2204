package com.batoncrm.payment.matching;

import com.batoncrm.company.Money;
import java.util.Set;

/**
 * A payment to be matched.
 *
 * @param reference all that the payer wrote
 * @param knownCustomers the numbers of those for whom this account paid before
 */
public record Incoming(Money amount, String payer, String reference, Set<String> knownCustomers) {

    public Incoming {
        knownCustomers = Set.copyOf(knownCustomers);
    }
}
