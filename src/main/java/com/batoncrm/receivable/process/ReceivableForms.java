package com.batoncrm.receivable.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.receivable.Invoice;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.Milestone;
import com.batoncrm.receivable.PlannedInstalment;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import com.batoncrm.receivable.TypedInstalment;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the forms of both processes show, and what was typed into them. */
@Component
class ReceivableForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ContractService contracts;
    private final CustomerService customers;
    private final ReceivableService receivables;
    private final Ledger ledger;
    private final Accounts accounts;

    ReceivableForms(
            ContractService contracts,
            CustomerService customers,
            ReceivableService receivables,
            Ledger ledger,
            Accounts accounts) {
        this.contracts = contracts;
        this.customers = customers;
        this.receivables = receivables;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /** The contract, and how good its customer is for the money. */
    List<Map<String, Object>> factsOfContract(String number) {
        Contract contract = contracts.get(number);
        QuoteContent content = contracts.content(number);
        Customer customer = customers.get(contract.customerNumber());
        List<Map<String, Object>> facts = new ArrayList<>();
        facts.add(fact("receivable.label.contract", content.title()));
        facts.add(fact("receivable.label.gross", content.totals().gross().toString()));
        facts.addAll(factsOfAmendment(number));
        facts.add(fact("receivable.label.paymentTerm", content.paymentTermText()));
        facts.add(fact("receivable.label.signedOn", written(Objects.requireNonNull(contract.signedOn()))));
        facts.add(fact("receivable.label.salesperson", accounts.nameOf(contract.owner())));
        facts.add(fact("receivable.label.customer", customer.legalName() + " (" + customer.number() + ")"));
        facts.add(fact(
                "receivable.label.standing",
                say("receivable.label.standing." + customer.creditStanding().name())));
        ledger.customer(customer.number()).stream()
                .filter(balance -> !balance.open().isZero())
                .forEach(balance ->
                        facts.add(fact("receivable.label.owes", balance.open().toString())));
        return facts;
    }

    private List<Map<String, Object>> factsOfAmendment(String number) {
        Money retained = contracts.get(number).retained();
        if (retained.isPositive()) {
            return List.of(fact("receivable.label.retainedOf", retained.toString()));
        }
        Contract terms = contracts.inForce(number);
        if (terms.amends() == null) {
            return List.of();
        }
        Money rest = receivables.rest(number);
        List<Map<String, Object>> facts = new ArrayList<>();
        facts.add(fact(
                "receivable.label.amended",
                say("receivable.label.amendedOn", terms.number(), written(Objects.requireNonNull(terms.signedOn())))));
        receivables
                .reached(number)
                .forEach((milestone, day) -> facts.add(fact(
                        "receivable.label.reached",
                        say(
                                "receivable.label.reachedOn",
                                say("receivable.label.milestone." + milestone.name()),
                                written(day)))));
        facts.add(fact("receivable.label.covered", terms.gross().minus(rest).toString()));
        facts.add(fact("receivable.label.toPlan", rest.toString()));
        return facts;
    }

    /** What the invoice of a receivable will say. */
    List<Map<String, Object>> factsOfInvoice(Receivable receivable) {
        Contract contract = contracts.get(receivable.contractNumber());
        Invoice invoice = receivables.invoice(receivable.number());
        return List.of(
                fact(
                        "receivable.label.contract",
                        contract.number() + ": "
                                + contracts.content(contract.number()).title()),
                fact("receivable.label.for", receivable.text()),
                fact("receivable.label.net", invoice.net().toString()),
                fact("receivable.label.gross", invoice.gross().toString()),
                fact("receivable.label.due", written(Objects.requireNonNull(receivable.dueOn()))));
    }

    /** The rows of the list in "Check receivables". */
    static List<Map<String, Object>> editable(List<PlannedInstalment> planned) {
        return planned.stream().map(ReceivableForms::editable).toList();
    }

    private static Map<String, Object> editable(PlannedInstalment instalment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("text", instalment.text());
        row.put("amount", instalment.amount().amount().toPlainString());
        if (instalment.milestone() != null) {
            row.put("after", instalment.milestone().name());
            row.put("days", String.valueOf(instalment.days()));
        } else {
            row.put("after", "FIXED_DATE");
            row.put("dueOn", Objects.requireNonNull(instalment.dueOn()).toString());
        }
        return row;
    }

    /** The same rows in words. */
    static List<Map<String, Object>> written(List<PlannedInstalment> planned) {
        return planned.stream()
                .map(instalment -> Map.<String, Object>of(
                        "text", instalment.text(),
                        "amount", instalment.amount().toString(),
                        "due", due(instalment)))
                .toList();
    }

    private static String due(PlannedInstalment instalment) {
        if (instalment.milestone() != null) {
            return say("receivable.label.due." + instalment.milestone().name(), instalment.days());
        }
        return written(Objects.requireNonNull(instalment.dueOn()));
    }

    static List<TypedInstalment> typed(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> new TypedInstalment(
                        text(row, "text"),
                        text(row, "amount"),
                        text(row, "after"),
                        text(row, "days"),
                        text(row, "dueOn")))
                .toList();
    }

    static List<Map<String, Object>> waiting(List<Receivable> receivables, Milestone milestone) {
        return receivables.stream()
                .filter(receivable -> receivable.milestone() == milestone && receivable.dueOn() == null)
                .map(receivable -> Map.<String, Object>of(
                        "number", receivable.number(),
                        "text", receivable.text(),
                        "amount", receivable.amount().toString()))
                .toList();
    }

    /** "Anna Muster, anna@muster.example". */
    String contactOf(Receivable receivable) {
        QuoteContent.Party contact =
                contracts.content(receivable.contractNumber()).contact();
        return contact.name() + ", " + contact.id();
    }

    /** @throws Refused where nothing was entered, or what is no date */
    static LocalDate day(VariableScope scope, ProcessVariable<String> variable) {
        String text = variable.find(scope).orElseThrow(() -> new Refused(say("receivable.refused.dateMissing")));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(say("receivable.refused.notADate", text));
        }
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> fact(String label, String value) {
        return Map.of("label", say(label), "value", value);
    }
}
