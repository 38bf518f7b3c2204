package com.batoncrm.payment.matching;

import com.batoncrm.company.Money;
import java.util.List;

/**
 * What a payment may be for.
 *
 * @param certainty from 0 to 100; a {@code certain} one is allocated without asking anybody
 * @param reasons in words, the weightiest first
 * @param rest what the shares leave of the payment
 */
public record Proposal(
        String customer, List<Share> shares, Money rest, int certainty, boolean certain, List<String> reasons) {

    public Proposal {
        shares = List.copyOf(shares);
        reasons = List.copyOf(reasons);
    }
}
