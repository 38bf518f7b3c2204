package com.batoncrm.payment;

import com.batoncrm.payment.matching.OpenItem;
import com.batoncrm.payment.matching.Proposal;
import java.util.List;

/**
 * What a payment may be for.
 *
 * @param proposals the best first
 * @param others what is open in its currency and fits the search, else of the customers proposed
 * @param notes what else one should know, in words
 */
public record Candidates(List<Proposal> proposals, List<OpenItem> others, List<String> notes) {}
