package com.batoncrm.payment.matching;

import com.batoncrm.company.Money;

/** What a receivable gets of a payment; with {@code settled} the little that is missing then is let go. */
public record Share(String receivable, Money amount, boolean settled) {}
