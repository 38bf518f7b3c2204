package com.batoncrm.contract;

import com.batoncrm.company.Money;
import java.time.LocalDate;

/**
 * The signed contract is here. Published once for each contract, in the transaction that records it; what listeners do
 * happens with it or not at all.
 *
 * @param owner the id of the salesperson
 * @param paymentTerm the code of the payment term
 * @param gross in the contract's currency
 */
public record ContractSigned(
        String contractNumber,
        String quoteNumber,
        String customerNumber,
        String owner,
        String paymentTerm,
        Money gross,
        LocalDate signedOn) {

    /** ISO 4217. */
    public String currency() {
        return gross.currency().getCurrencyCode();
    }
}
