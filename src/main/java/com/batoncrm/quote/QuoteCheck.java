package com.batoncrm.quote;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.catalog.Catalog;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Customer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed into a draft, or says field by field and line by line what is missing or wrong. */
@Component
class QuoteCheck {

    private static final int LONGEST_TEXT = 2000;

    private final CustomerCheck customers;
    private final Catalog catalog;
    private final ExchangeRates rates;
    private final WorkingDays days;

    QuoteCheck(CustomerCheck customers, Catalog catalog, ExchangeRates rates, WorkingDays days) {
        this.customers = customers;
        this.catalog = catalog;
        this.rates = rates;
        this.days = days;
    }

    /** The customer as far as found, those to choose from, what could be read, and what is wrong in words. */
    record Result(
            @Nullable Customer customer,
            List<Customer> candidates,
            QuoteDraft draft,
            SortedMap<Integer, QuoteLine> lines,
            Currency currency,
            List<String> problems) {}

    Result check(QuoteInput input) {
        List<String> problems = new ArrayList<>();
        CustomerCheck.Result found = customers.check(input, problems);
        Customer customer = found.customer();
        Currency currency = currency(input.currency(), problems);
        if (catalog.paymentTerm(input.paymentTerm()).isEmpty()) {
            problems.add(say("quote.problem.paymentTerm"));
        }
        LocalDate validUntil = validUntil(input.validUntil(), problems);
        LocalDate wantedDelivery = future("quote.label.wantedDelivery", input.wantedDelivery(), problems);
        SortedMap<Integer, QuoteLine> lines = LinesCheck.check(input, problems);
        checkLength("quote.label.specialClauses", input.specialClauses(), problems);
        checkLength("quote.label.note", input.note(), problems);
        QuoteDraft draft = new QuoteDraft(
                customer == null ? "" : customer.number(),
                found.contactName(),
                found.contactEmail(),
                currency.getCurrencyCode(),
                input.paymentTerm(),
                wantedDelivery,
                validUntil == null ? days.today() : validUntil,
                input.specialClauses().strip(),
                input.note().strip(),
                List.copyOf(lines.values()));
        return new Result(customer, found.candidates(), draft, lines, currency, problems);
    }

    /** What may not change with an amendment. */
    static List<String> ofAmendment(QuoteContent terms, Result checked) {
        List<String> problems = new ArrayList<>();
        Customer customer = checked.customer();
        if (customer != null && !customer.number().equals(terms.customer().id())) {
            problems.add(say("quote.problem.otherCustomer", terms.customer().name()));
        }
        if (!checked.currency().getCurrencyCode().equals(terms.currency())) {
            problems.add(say("quote.problem.otherCurrency", terms.currency()));
        }
        return problems;
    }

    private Currency currency(String code, List<String> problems) {
        return rates.currencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(say("quote.problem.currency"));
                    return rates.currencies().iterator().next();
                });
    }

    private @Nullable LocalDate validUntil(String text, List<String> problems) {
        if (text.isBlank()) {
            problems.add(say("quote.problem.noValidUntil"));
        }
        LocalDate day = future("quote.label.validUntil", text, problems);
        if (day != null && day.isAfter(days.today().plusYears(1))) {
            problems.add(say("quote.problem.validTooLong"));
        }
        return day;
    }

    private @Nullable LocalDate future(String field, String text, List<String> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (day.isBefore(days.today())) {
                problems.add(say("quote.problem.dayOver", say(field)));
            }
            return day;
        } catch (DateTimeParseException e) {
            problems.add(say("quote.problem.notADate", say(field), text));
            return null;
        }
    }

    private static void checkLength(String field, String text, List<String> problems) {
        if (text.length() > LONGEST_TEXT) {
            problems.add(say("quote.problem.tooLong", say(field), LONGEST_TEXT));
        }
    }
}
