package com.batoncrm.receivable;

import com.batoncrm.company.Money;

/**
 * What the entries of a receivable or a contract add up to; {@code number} and {@code contract} are the same for a
 * contract. {@code open} = amount + fees - paid - credited - written off.
 */
public record Balance(
        String number,
        String contract,
        String customer,
        Money amount,
        Money fees,
        Money paid,
        Money credited,
        Money writtenOff,
        Money open) {

    public boolean isSettled() {
        return open.isZero();
    }
}
