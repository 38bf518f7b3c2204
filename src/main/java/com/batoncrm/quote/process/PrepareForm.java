package com.batoncrm.quote.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.quote.process.QuoteApproval.CHANGE_REASON;
import static com.batoncrm.quote.process.QuoteApproval.CONTACT_EMAIL;
import static com.batoncrm.quote.process.QuoteApproval.CONTACT_NAME;
import static com.batoncrm.quote.process.QuoteApproval.CURRENCY;
import static com.batoncrm.quote.process.QuoteApproval.CURRENCY_OPTIONS;
import static com.batoncrm.quote.process.QuoteApproval.CUSTOMER_NUMBER;
import static com.batoncrm.quote.process.QuoteApproval.CUSTOMER_OPTIONS;
import static com.batoncrm.quote.process.QuoteApproval.CUSTOMER_SEARCH;
import static com.batoncrm.quote.process.QuoteApproval.LINES;
import static com.batoncrm.quote.process.QuoteApproval.NEW_CUSTOMER_COUNTRY;
import static com.batoncrm.quote.process.QuoteApproval.NEW_CUSTOMER_KIND;
import static com.batoncrm.quote.process.QuoteApproval.NEW_CUSTOMER_NAME;
import static com.batoncrm.quote.process.QuoteApproval.NEXT_STEP;
import static com.batoncrm.quote.process.QuoteApproval.NOTE;
import static com.batoncrm.quote.process.QuoteApproval.NOTICES;
import static com.batoncrm.quote.process.QuoteApproval.NOTICE_TITLE;
import static com.batoncrm.quote.process.QuoteApproval.PAYMENT_TERM;
import static com.batoncrm.quote.process.QuoteApproval.PAYMENT_TERM_OPTIONS;
import static com.batoncrm.quote.process.QuoteApproval.PRICED_LINES;
import static com.batoncrm.quote.process.QuoteApproval.PRODUCT_OPTIONS;
import static com.batoncrm.quote.process.QuoteApproval.SPECIAL_CLAUSES;
import static com.batoncrm.quote.process.QuoteApproval.TOTALS;
import static com.batoncrm.quote.process.QuoteApproval.VALID_UNTIL;
import static com.batoncrm.quote.process.QuoteApproval.WANTED_DELIVERY;

import com.batoncrm.catalog.Catalog;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.quote.PreparedQuote;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.quote.QuoteInput;
import com.batoncrm.quote.process.QuoteApproval.NextStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the form "Prepare quote" shows, and what was typed into it. */
@Component
class PrepareForm {

    private static final int USUAL_VALIDITY = 30;

    private final Catalog catalog;
    private final ExchangeRates rates;
    private final WorkingDays days;

    PrepareForm(Catalog catalog, ExchangeRates rates, WorkingDays days) {
        this.catalog = catalog;
        this.rates = rates;
        this.days = days;
    }

    /** The form as it first opens. */
    void fill(VariableScope scope, List<Customer> candidates, String wanted) {
        options(scope);
        CUSTOMER_OPTIONS.on(scope, customerOptions(candidates));
        if (candidates.size() == 1) {
            choose(scope, candidates.get(0));
            notice(scope, "");
        } else {
            CUSTOMER_NUMBER.on(scope, "");
            CURRENCY.on(scope, rates.currencies().iterator().next().getCurrencyCode());
            if (candidates.isEmpty()) {
                notice(scope, say("quote.notice.customerUnknown", wanted), say("quote.notice.lookForAnother"));
            } else {
                notice(
                        scope,
                        say("quote.notice.customersFound", candidates.size(), wanted),
                        say("quote.notice.chooseOne"));
            }
        }
        PAYMENT_TERM.on(scope, catalog.paymentTerms().get(0).code());
        VALID_UNTIL.on(scope, days.today().plusDays(USUAL_VALIDITY).toString());
        for (var empty : List.of(
                CUSTOMER_SEARCH, NEW_CUSTOMER_NAME, NEW_CUSTOMER_COUNTRY, WANTED_DELIVERY, SPECIAL_CLAUSES, NOTE)) {
            empty.on(scope, "");
        }
        NEW_CUSTOMER_KIND.on(scope, "COMPANY");
        LINES.on(scope, List.of(Map.of()));
        PRICED_LINES.on(scope, List.of());
        TOTALS.on(scope, List.of());
    }

    /** The terms in force, to be changed. */
    void fillIn(VariableScope scope, QuoteContent terms, String contract) {
        CONTACT_NAME.on(scope, terms.contact().name());
        CONTACT_EMAIL.on(scope, terms.contact().id());
        CURRENCY.on(scope, terms.currency());
        PAYMENT_TERM.on(scope, terms.paymentTerm());
        SPECIAL_CLAUSES.on(scope, terms.specialClauses());
        LocalDate wanted = terms.wantedDelivery();
        WANTED_DELIVERY.on(scope, wanted == null || wanted.isBefore(days.today()) ? "" : wanted.toString());
        NOTE.on(scope, CHANGE_REASON.find(scope).orElse(""));
        LINES.on(scope, terms.lines().stream().map(PrepareForm::row).toList());
        PRICED_LINES.on(scope, QuoteViews.pricedLines(terms.lines()));
        TOTALS.on(scope, QuoteViews.totals(terms.totals()));
        notice(scope, say("quote.notice.amends", contract), say("quote.notice.wholeContract"));
    }

    private static Map<String, Object> row(QuoteContent.PricedLine line) {
        return Map.of(
                "product", line.product(),
                "quantity", line.quantity().stripTrailingZeros().toPlainString(),
                "discount", line.discount().stripTrailingZeros().toPlainString());
    }

    private static void choose(VariableScope scope, Customer customer) {
        CUSTOMER_NUMBER.on(scope, customer.number());
        CURRENCY.on(scope, customer.currency().getCurrencyCode());
        CONTACT_NAME.on(scope, customer.mainContact().map(Contact::name).orElse(""));
        CONTACT_EMAIL.on(scope, customer.mainContact().map(Contact::email).orElse(""));
    }

    /** The form as it opens again after pricing. */
    void show(VariableScope scope, PreparedQuote prepared, NextStep wanted) {
        options(scope);
        List<Customer> candidates = prepared.candidates();
        prepared.customer().ifPresent(customer -> {
            CUSTOMER_NUMBER.on(scope, customer.number());
            CONTACT_NAME.on(scope, prepared.draft().contactName());
            CONTACT_EMAIL.on(scope, prepared.draft().contactEmail());
        });
        CUSTOMER_OPTIONS.on(
                scope,
                customerOptions(
                        candidates.isEmpty() ? prepared.customer().map(List::of).orElse(List.of()) : candidates));
        CUSTOMER_SEARCH.on(scope, "");
        PRICED_LINES.on(scope, QuoteViews.pricedLines(prepared.lines()));
        TOTALS.on(scope, QuoteViews.totals(prepared.totals()));
        if (!prepared.isComplete()) {
            notice(scope, say("quote.notice.incomplete"), prepared.problems().toArray(String[]::new));
        } else if (wanted == NextStep.COMPUTE) {
            notice(scope, say("quote.notice.complete"), say("quote.notice.prices"));
        } else {
            notice(scope, "");
        }
        NEXT_STEP.on(scope, wanted);
    }

    static void notice(VariableScope scope, String title, String... notices) {
        NOTICE_TITLE.on(scope, title);
        NOTICES.on(scope, List.of(notices));
    }

    private void options(VariableScope scope) {
        CURRENCY_OPTIONS.on(
                scope,
                rates.currencies().stream()
                        .map(currency -> option(
                                currency.getCurrencyCode() + " " + currency.getDisplayName(java.util.Locale.ENGLISH),
                                currency.getCurrencyCode()))
                        .toList());
        PAYMENT_TERM_OPTIONS.on(
                scope,
                catalog.paymentTerms().stream()
                        .map(term -> option(term.text(), term.code()))
                        .toList());
        PRODUCT_OPTIONS.on(
                scope,
                catalog.activeProducts().stream()
                        .map(product -> option(product.name() + " (" + product.code() + ")", product.code()))
                        .toList());
    }

    private static List<Map<String, Object>> customerOptions(List<Customer> customers) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Customer customer : customers) {
            options.add(option(customer.name() + " (" + customer.number() + ")", customer.number()));
        }
        options.add(option(say("quote.label.newCustomer"), QuoteInput.NEW_CUSTOMER));
        return options;
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** What was typed. */
    QuoteInput read(VariableScope scope) {
        List<QuoteInput.Line> lines = LINES.find(scope).orElse(List.of()).stream()
                .map(row -> new QuoteInput.Line(text(row, "product"), text(row, "quantity"), text(row, "discount")))
                .toList();
        return new QuoteInput(
                CUSTOMER_NUMBER.find(scope).orElse(""),
                CUSTOMER_SEARCH.find(scope).orElse(""),
                NEW_CUSTOMER_NAME.find(scope).orElse(""),
                NEW_CUSTOMER_COUNTRY.find(scope).orElse(""),
                NEW_CUSTOMER_KIND.find(scope).orElse(""),
                CONTACT_NAME.find(scope).orElse(""),
                CONTACT_EMAIL.find(scope).orElse(""),
                CURRENCY.find(scope).orElse(""),
                PAYMENT_TERM.find(scope).orElse(""),
                WANTED_DELIVERY.find(scope).orElse(""),
                VALID_UNTIL.find(scope).orElse(""),
                SPECIAL_CLAUSES.find(scope).orElse(""),
                NOTE.find(scope).orElse(""),
                lines,
                QuoteApproval.LINE_COUNT.find(scope).orElse(lines.size()));
    }

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }
}
