package com.batoncrm.receivable;

import com.batoncrm.company.Money;

/**
 * A part of a payment went to a receivable; published in the transaction that does it.
 *
 * @param entry the ledger's entry, by which it can be undone
 * @param stillOpen of the receivable
 */
public record AllocationMade(
        long entry,
        String payment,
        String receivable,
        String contract,
        String customer,
        Money amount,
        Money stillOpen) {}
