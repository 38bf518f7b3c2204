package com.batoncrm.contract;

import com.batoncrm.company.Money;
import com.batoncrm.customer.Customer;
import com.batoncrm.quote.FrozenText;
import com.batoncrm.quote.FrozenTexts;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.quote.QuoteContent.Party;
import com.batoncrm.quote.QuoteContent.PricedLine;
import com.batoncrm.quote.QuoteContent.Totals;
import com.batoncrm.quote.QuoteFixtures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Contracts in bulk that wait for their signed copy: the first comes through all forms of its quote, the others are copies
 * of its rows with another customer, amount and payment term.
 */
@Component
public class DrawnUpContracts {

    private static final BigDecimal STANDARD_TAX = new BigDecimal("19");

    private final QuoteFixtures quotes;
    private final ContractFixtures contracts;
    private final ContractService service;
    private final JdbcTemplate jdbc;

    DrawnUpContracts(QuoteFixtures quotes, ContractFixtures contracts, ContractService service, JdbcTemplate jdbc) {
        this.quotes = quotes;
        this.contracts = contracts;
        this.service = service;
        this.jdbc = jdbc;
    }

    /** The number of a contract that was quoted, signed and accepted through the forms. */
    public String model() {
        ProcessInstance quote = quotes.sentQuote();
        contracts.accept(quote);
        return contracts.number(quote);
    }

    /** A copy of that contract over a net amount, to which standard tax is added. @return its number */
    public String like(
            String model, Customer customer, Money net, String paymentTerm, @Nullable LocalDate wantedDelivery) {
        String number = model.substring(0, 7) + String.format("%06d", next("contract_number"));
        String quote = "Q" + model.substring(1, 7) + String.format("%06d", next("quote_number"));
        QuoteContent content = content(service.content(model), quote, customer, net, paymentTerm, wantedDelivery);
        String text = FrozenTexts.of(content);
        Map<String, Object> same = new HashMap<>();
        same.put("customer_number", customer.number());
        same.put("customer_name", customer.name());
        same.put("content", text);
        same.put("content_hash", FrozenText.hash(text));
        same.put("payment_term", paymentTerm);
        same.put("gross", content.totals().gross().amount());
        same.put("gross_amount", content.totals().gross().amount());
        String modelQuote = service.get(model).quoteNumber();
        copy("quote", "number", modelQuote, same, Map.of("number", quote));
        copy("quote_version", "quote_number", modelQuote, same, Map.of("quote_number", quote));
        copy("contract", "number", model, same, Map.of("number", number, "quote_number", quote));
        return number;
    }

    private long next(String sequence) {
        return jdbc.queryForObject("select nextval('" + sequence + "')", Long.class);
    }

    private void copy(String table, String key, String model, Map<String, Object> same, Map<String, Object> own) {
        StringBuilder changes = new StringBuilder("'{}'::jsonb");
        Map<String, Object> values = new HashMap<>(same);
        values.putAll(own);
        values.keySet().forEach(column -> changes.append(" || jsonb_build_object('" + column + "', ?)"));
        Object[] parameters = new Object[values.size() + 1];
        int index = 0;
        for (Object value : values.values()) {
            parameters[index++] = value.toString();
        }
        parameters[index] = model;
        jdbc.update(
                "insert into " + table + " select (jsonb_populate_record(model, " + changes + ")).* from " + table
                        + " model where " + key + " = ?",
                parameters);
    }

    private static QuoteContent content(
            QuoteContent model,
            String quote,
            Customer customer,
            Money net,
            String paymentTerm,
            @Nullable LocalDate wantedDelivery) {
        PricedLine line = model.lines().get(0);
        Money tax = net.percent(STANDARD_TAX).rounded();
        Money nothing = Money.zero(net.currency());
        return new QuoteContent(
                quote,
                model.version(),
                model.title(),
                new Party(customer.number(), customer.name(), model.customer().address()),
                new Party(
                        customer.mainContact().orElseThrow().email(),
                        customer.mainContact().orElseThrow().name(),
                        List.of()),
                model.author(),
                net.currency().getCurrencyCode(),
                paymentTerm,
                paymentTerm,
                wantedDelivery,
                model.validUntil(),
                model.specialClauses(),
                List.of(new PricedLine(
                        1,
                        line.product(),
                        line.name(),
                        line.unit(),
                        BigDecimal.ONE,
                        net,
                        BigDecimal.ZERO,
                        net,
                        net,
                        STANDARD_TAX,
                        tax,
                        net,
                        nothing)),
                new Totals(net, net, tax, net.plus(tax), net, nothing),
                null);
    }
}
