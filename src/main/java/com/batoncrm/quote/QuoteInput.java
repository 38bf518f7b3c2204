package com.batoncrm.quote;

import java.util.List;

/**
 * What the author typed into "Prepare quote", unchecked; a field left empty is an empty text.
 *
 * @param customerNumber a customer's number, {@link #NEW_CUSTOMER}, or empty
 * @param customerSearch what to look for instead
 * @param lineCount how many lines the form showed when it was sent
 */
public record QuoteInput(
        String customerNumber,
        String customerSearch,
        String newCustomerName,
        String newCustomerCountry,
        String newCustomerKind,
        String contactName,
        String contactEmail,
        String currency,
        String paymentTerm,
        String wantedDelivery,
        String validUntil,
        String specialClauses,
        String note,
        List<Line> lines,
        int lineCount) {

    /** Chosen in place of a number to enter a customer we do not know yet. */
    public static final String NEW_CUSTOMER = "NEW";

    /** A line as typed: decimals with a point. */
    public record Line(String product, String quantity, String discount) {}
}
