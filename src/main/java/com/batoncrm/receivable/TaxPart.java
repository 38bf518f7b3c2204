package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import com.batoncrm.quote.QuoteContent.TaxedAmount;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A {@link TaxedAmount} as it is stored, in the currency of what it belongs to. */
@Embeddable
record TaxPart(BigDecimal percent, BigDecimal net, BigDecimal tax) {

    static List<TaxPart> of(Invoice amounts) {
        return amounts.taxes().stream()
                .map(rate -> new TaxPart(
                        rate.percent(), rate.net().amount(), rate.tax().amount()))
                .toList();
    }

    static Invoice invoice(List<TaxPart> parts, Currency currency) {
        return Invoice.of(
                parts.stream()
                        .map(part -> new TaxedAmount(
                                new BigDecimal(part.percent.stripTrailingZeros().toPlainString()),
                                new Money(part.net, currency),
                                new Money(part.tax, currency)))
                        .toList(),
                currency);
    }
}
