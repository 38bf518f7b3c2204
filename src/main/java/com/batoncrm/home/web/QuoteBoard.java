package com.batoncrm.home.web;

import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Worklist;
import com.batoncrm.engine.Worklist.Waiting;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Quotes with where they stand and whom they wait for: one's own for sales, all of them for management. */
@Component
class QuoteBoard {

    /** A quote as the page shows it; {@code since} is when it began to wait for those in {@code waitsFor}. */
    record Row(
            String number,
            String title,
            String customer,
            String amount,
            String author,
            String state,
            String waitsFor,
            String since,
            boolean withdrawable) {}

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final QuoteService quotes;
    private final Worklist worklist;
    private final Accounts accounts;
    private final Company company;

    QuoteBoard(QuoteService quotes, Worklist worklist, Accounts accounts, Company company) {
        this.quotes = quotes;
        this.worklist = worklist;
        this.accounts = accounts;
        this.company = company;
    }

    boolean showsOwn(String person) {
        return accounts.isMember(person, "sales");
    }

    boolean showsAll(String person) {
        return accounts.isMember(person, "management");
    }

    List<Row> own(String person) {
        return rows(quotes.of(person), person);
    }

    List<Row> all(String person) {
        return rows(quotes.all(), person);
    }

    private List<Row> rows(List<Quote> shown, String person) {
        Map<String, List<Waiting>> waiting =
                worklist.on(shown.stream().map(Quote::number).toList());
        return shown.stream()
                .map(quote -> row(quote, waiting.getOrDefault(quote.number(), List.of()), person))
                .toList();
    }

    private Row row(Quote quote, List<Waiting> waiting, String person) {
        Instant since = waiting.isEmpty() ? quote.stateSince() : waiting.get(0).since();
        return new Row(
                quote.number(),
                quote.title(),
                quote.customerName(),
                amount(quote),
                accounts.nameOf(quote.author()),
                "quote.state." + quote.state(),
                String.join(
                        ", ",
                        waiting.stream()
                                .map(task -> task.task() + " (" + String.join(", ", task.who()) + ")")
                                .toList()),
                SINCE.format(since.atZone(company.zone())),
                quote.state().isWithdrawable() && quote.author().equals(person));
    }

    private static String amount(Quote quote) {
        BigDecimal gross = quote.gross();
        String currency = quote.currency();
        return gross == null || currency == null
                ? ""
                : Money.of(gross.toPlainString(), currency).format(Locale.ENGLISH);
    }
}
