package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.Period;
import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.AgreementService;
import com.batoncrm.dunning.StockTaking;
import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.handover.Inventory;
import com.batoncrm.quote.Quote;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of a handover show. */
@Component
class HandoverViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Inventory inventory;
    private final CustomerService customers;
    private final ReceivableService receivables;
    private final AgreementService agreements;
    private final StockTaking stock;
    private final Accounts accounts;
    private final Company company;

    HandoverViews(
            Inventory inventory,
            CustomerService customers,
            ReceivableService receivables,
            AgreementService agreements,
            StockTaking stock,
            Accounts accounts,
            Company company) {
        this.inventory = inventory;
        this.customers = customers;
        this.receivables = receivables;
        this.agreements = agreements;
        this.stock = stock;
        this.accounts = accounts;
        this.company = company;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What hangs on the person, each with how much of it. */
    List<Map<String, Object>> facts(Handover handover) {
        String person = handover.person();
        Map<String, Long> quotes = inventory.quotes(person).stream()
                .collect(Collectors.groupingBy(quote -> state(quote), TreeMap::new, Collectors.counting()));
        List<Map<String, Object>> facts = new ArrayList<>();
        facts.add(fact("customers", String.valueOf(handover.items().size())));
        facts.add(fact(
                "quotes",
                quotes.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))));
        facts.add(fact(
                "contracts", String.valueOf(inventory.contractsToCome(person).size())));
        facts.add(fact("receivables", sums(inventory.receivables(person))));
        facts.add(fact("tasks", String.valueOf(inventory.ownTasks(person))));
        facts.add(fact(
                "groups",
                accounts.groupsOf(person).stream()
                        .map(accounts::groupName)
                        .sorted()
                        .collect(Collectors.joining(", "))));
        facts.add(fact(
                "absences",
                inventory.absencesCovered(person).stream().map(this::covered).collect(Collectors.joining(", "))));
        return facts;
    }

    private String covered(Absence absence) {
        return accounts.nameOf(absence.person()) + " " + Period.of(absence);
    }

    /** A row for each customer. */
    List<Map<String, Object>> plan(Handover handover) {
        Map<String, List<OpenReceivable>> open =
                receivables.open().stream().collect(Collectors.groupingBy(OpenReceivable::customer));
        return handover.items().stream()
                .map(item -> row(item, open.getOrDefault(item.customer(), List.of())))
                .toList();
    }

    private Map<String, Object> row(HandoverItem item, List<OpenReceivable> open) {
        Customer customer = customers.get(item.customer());
        return Map.of(
                "number", customer.number(),
                "name", customer.name(),
                "sector", customer.sector(),
                "city", customer.address().city(),
                "open", sums(open),
                "overdue", customer.overdue().isZero() ? "" : customer.overdue().toString(),
                "successor", item.successor().map(accounts::nameOf).orElse(say("handover.none")),
                "why", item.why());
    }

    /** All that the successor has to know of a customer. */
    List<Map<String, Object>> briefing(HandoverItem item, String from) {
        Customer customer = customers.get(item.customer());
        List<Map<String, Object>> facts = new ArrayList<>();
        customer.contacts().forEach(contact -> facts.add(fact("contact", contact(contact))));
        inventory.quotes(from).stream()
                .filter(quote -> customer.number().equals(quote.customerNumber()))
                .forEach(quote ->
                        facts.add(fact("quote", quote.number() + " “" + quote.title() + "”, " + state(quote))));
        inventory.contractsToCome(from).stream()
                .filter(contract -> contract.customerNumber().equals(customer.number()))
                .forEach(contract -> facts.add(fact("contract", contract.number() + ", " + contract.gross())));
        List<OpenReceivable> open = receivables.open(customer.number());
        facts.add(fact("money", open.isEmpty() ? say("handover.nothing") : sums(open)));
        facts.add(fact(
                "overdue",
                customer.overdue().isZero()
                        ? say("handover.nothing")
                        : customer.overdue().toString()));
        agreements.of(customer.number()).stream()
                .flatMap(agreement -> agreement.parts().stream())
                .forEach(part ->
                        facts.add(fact("promise", part.amount() + " " + say("handover.by", day(part.dueOn())))));
        facts.add(fact("finance", finance(customer)));
        return facts;
    }

    String overdue(HandoverItem item) {
        Money overdue = customers.get(item.customer()).overdue();
        return overdue.isZero() ? "" : overdue.toString();
    }

    /** How finance sees the customer: the standing, and what waits for a reason. */
    private String finance(Customer customer) {
        Stream<String> standing =
                Stream.of(say("handover.standing." + customer.creditStanding().name()));
        Stream<String> reasons = stock.view(customer.number()).lines().stream()
                .flatMap(line -> line.waiting().stream())
                .map(waiting -> say(
                        "handover.waits",
                        waiting.reason().toString(),
                        waiting.amount().toString()));
        return Stream.concat(standing, reasons).distinct().collect(Collectors.joining("; "));
    }

    private static String contact(Contact contact) {
        return Stream.of(contact.name(), contact.role(), contact.email(), contact.phone())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String state(Quote quote) {
        return say("handover.quote." + quote.state().name());
    }

    private String sums(List<OpenReceivable> open) {
        Map<Currency, Money> sums = open.stream()
                .map(OpenReceivable::open)
                .collect(Collectors.toMap(Money::currency, money -> money, Money::plus));
        return sums.isEmpty()
                ? Money.zero(company.baseCurrency()).toString()
                : sums.values().stream().map(Money::toString).sorted().collect(Collectors.joining(", "));
    }

    private static Map<String, Object> fact(String label, String value) {
        return Map.of(
                "label", say("handover.label." + label), "value", value.isEmpty() ? say("handover.nothing") : value);
    }
}
