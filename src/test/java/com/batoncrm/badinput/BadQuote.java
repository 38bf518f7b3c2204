package com.batoncrm.badinput;

import com.batoncrm.company.Money;
import com.batoncrm.quote.QuoteContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A quote every text of which is given. */
public final class BadQuote {

    private static final Money EURO = Money.of("1", "EUR");

    private BadQuote() {}

    /** One text everywhere. */
    public static QuoteContent of(String text) {
        return of(text, text);
    }

    static QuoteContent of(String text, String clauses) {
        QuoteContent.PricedLine line = new QuoteContent.PricedLine(
                1,
                "CODE",
                text,
                "piece",
                BigDecimal.ONE,
                EURO,
                BigDecimal.ZERO,
                EURO,
                EURO,
                BigDecimal.ZERO,
                EURO,
                EURO,
                EURO);
        return new QuoteContent(
                "Q-2026-000001",
                1,
                text,
                new QuoteContent.Party("K-1", text, List.of(text)),
                new QuoteContent.Party("ann@customer.example", text, List.of()),
                text,
                "EUR",
                "NET30",
                text,
                null,
                LocalDate.of(2026, 12, 2),
                clauses,
                List.of(line),
                new QuoteContent.Totals(EURO, EURO, EURO, EURO, EURO, EURO),
                null);
    }
}
