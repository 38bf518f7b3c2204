package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import java.util.Map;

/**
 * What a module above asks not to be asked for.
 *
 * @param customer by number
 * @param subject tells it from others of the same reason, such as the number of a complaint; at most 100 characters
 * @param owner the id of the person who treats it; empty where its department does
 * @param note what the customer says; at most 2,000 characters
 * @param amounts by receivable exactly how much is not asked for; all of one currency
 */
public record HoldRequest(
        String customer, Reason reason, String subject, String owner, String note, Map<String, Money> amounts) {}
