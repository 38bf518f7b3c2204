package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.Period;
import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.complaint.ComplaintDuties.Duty;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.AgreementService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.handover.HandoverService;
import com.batoncrm.handover.Inventory;
import com.batoncrm.quote.Quote;
import com.batoncrm.receivable.OpenReceivable;
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
    private final RoleViews roles;
    private final CustomerService customers;
    private final AgreementService agreements;
    private final Accounts accounts;
    private final Company company;

    HandoverViews(
            Inventory inventory,
            RoleViews roles,
            CustomerService customers,
            AgreementService agreements,
            Accounts accounts,
            Company company) {
        this.inventory = inventory;
        this.roles = roles;
        this.customers = customers;
        this.agreements = agreements;
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
        facts.add(fact("customers", number(handover.customers().size())));
        facts.add(fact("quotes", counted(quotes)));
        facts.add(fact("contracts", number(inventory.contractsToCome(person).size())));
        List<OpenReceivable> receivables = inventory.receivables(person);
        facts.add(fact("receivables", receivables.isEmpty() ? "" : sums(receivables)));
        facts.add(fact("promised", promised(receivables)));
        facts.add(fact("complaints", complaints(person, false)));
        facts.add(fact("actions", complaints(person, true)));
        facts.add(fact("tasks", counted(inventory.ownTasks(person))));
        facts.add(fact(
                "absences",
                inventory.absencesCovered(person).stream().map(this::covered).collect(Collectors.joining(", "))));
        return facts;
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    static String counted(Map<String, Long> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** The customers who promised to pay later. */
    private String promised(List<OpenReceivable> receivables) {
        return receivables.stream()
                .map(OpenReceivable::customer)
                .distinct()
                .filter(customer -> !agreements.of(customer).isEmpty())
                .map(customer -> customers.get(customer).name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String complaints(String person, boolean actions) {
        return inventory.complaints(person).stream()
                .filter(duty -> duty.action() == actions)
                .map(HandoverViews::duty)
                .collect(Collectors.joining("; "));
    }

    static String duty(Duty duty) {
        return duty.complaint() + ": " + duty.what();
    }

    String covered(Absence absence) {
        return accounts.nameOf(absence.person()) + " " + Period.of(absence);
    }

    /** A row for each customer, for each role, and for what belongs to no customer. */
    List<Map<String, Object>> plan(Handover handover) {
        return handover.items().stream()
                .map(item -> item.customer()
                        .map(number -> row(item, customers.get(number)))
                        .or(() -> item.role().map(role -> roles.row(item, role)))
                        .orElseGet(() -> restRow(item)))
                .toList();
    }

    private Map<String, Object> restRow(HandoverItem item) {
        return Map.of(
                "number",
                HandoverService.NO_CUSTOMER,
                "name",
                say("handover.rest"),
                "where",
                "",
                "overdue",
                "",
                "successor",
                successor(item),
                "why",
                item.why());
    }

    private static String where(Customer customer) {
        return Stream.of(customer.sector(), customer.address().city())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String successor(HandoverItem item) {
        return item.successor().map(accounts::nameOf).orElse(say("handover.none"));
    }

    private Map<String, Object> row(HandoverItem item, Customer customer) {
        return Map.of(
                "number", customer.number(),
                "name", customer.name(),
                "where", where(customer),
                "overdue", customer.overdue().isZero() ? "" : customer.overdue().toString(),
                "successor", successor(item),
                "why", item.why());
    }

    /** The customer's name, the role's, or what belongs to no customer. */
    String name(HandoverItem item) {
        return item.customer()
                .map(number -> customers.get(number).name())
                .or(() -> item.role().map(roles::name))
                .orElse(say("handover.rest"));
    }

    String overdue(HandoverItem item) {
        return item.customer()
                .map(number -> customers.get(number).overdue())
                .filter(overdue -> !overdue.isZero())
                .map(Money::toString)
                .orElse("");
    }

    static String state(Quote quote) {
        return say("handover.quote." + quote.state().name());
    }

    String sums(List<OpenReceivable> open) {
        Map<Currency, Money> sums = open.stream()
                .map(OpenReceivable::open)
                .collect(Collectors.toMap(Money::currency, money -> money, Money::plus));
        return sums.isEmpty()
                ? Money.zero(company.baseCurrency()).toString()
                : sums.values().stream().map(Money::toString).sorted().collect(Collectors.joining(", "));
    }

    static Map<String, Object> fact(String label, String value) {
        return Map.of(
                "label", say("handover.label." + label), "value", value.isEmpty() ? say("handover.nothing") : value);
    }
}
