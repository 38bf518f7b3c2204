package com.batoncrm.receivable;

import com.batoncrm.company.Money;

/** What {@link AllocationMade} told was taken back; published in the transaction that does it. */
public record AllocationUndone(
        long entry, String payment, String receivable, String contract, String customer, Money amount) {}
