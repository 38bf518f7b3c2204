package com.batoncrm.quote;

import com.batoncrm.customer.Customer;
import com.batoncrm.quote.QuoteContent.PricedLine;
import com.batoncrm.quote.QuoteContent.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What pricing made of the author's input: complete where {@code problems} is empty, and only then stored.
 *
 * @param signing what the decision on signers is made of; empty while the quote is incomplete
 */
public record PreparedQuote(
        Optional<Customer> customer,
        List<Customer> candidates,
        QuoteDraft draft,
        List<PricedLine> lines,
        Totals totals,
        List<String> problems,
        Optional<SigningFacts> signing) {

    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** Discounts and margin in percent, amounts in the base currency. */
    public record SigningFacts(
            BigDecimal largestDiscount,
            BigDecimal totalDiscount,
            BigDecimal net,
            BigDecimal marginPercent,
            int creditDays,
            boolean specialClauses,
            String customerStanding,
            BigDecimal overdue) {}
}
