package com.batoncrm.year;

import java.util.Map;

/**
 * Money that a customer sends.
 *
 * @param payer as the bank writes him
 * @param shares what he means to pay with it, in cents
 * @param lets whether so little is missing that nobody asks for it
 */
record Transfer(
        Debtor debtor,
        String payer,
        String iban,
        long amount,
        String reference,
        Map<Claim, Long> shares,
        boolean lets) {

    String key() {
        return iban + " " + Letter.written(amount) + " " + reference;
    }

    long rest() {
        return amount - shares.values().stream().mapToLong(Long::longValue).sum();
    }
}
