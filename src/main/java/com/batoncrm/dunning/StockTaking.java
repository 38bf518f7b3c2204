package com.batoncrm.dunning;

import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.Stock.Line;
import com.batoncrm.dunning.Stock.Waiting;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the ledger what a customer has to pay now; remembers nothing. */
@Service
@Transactional(readOnly = true)
public class StockTaking {

    private final ReceivableService receivables;
    private final CustomerService customers;
    private final Reminders reminders;
    private final Holds holds;
    private final Agreements agreements;
    private final Steps steps;
    private final ExchangeRates rates;
    private final WorkingDays days;

    StockTaking(
            ReceivableService receivables,
            CustomerService customers,
            Reminders reminders,
            Holds holds,
            Agreements agreements,
            Steps steps,
            ExchangeRates rates,
            WorkingDays days) {
        this.receivables = receivables;
        this.customers = customers;
        this.reminders = reminders;
        this.holds = holds;
        this.agreements = agreements;
        this.steps = steps;
        this.rates = rates;
        this.days = days;
    }

    /** Those with something overdue or to be announced, but for these. */
    public List<String> customersToAsk(Set<String> except) {
        Map<String, List<OpenReceivable>> open = invoiced();
        open.keySet().removeAll(except);
        Map<String, Known> known = known(open);
        return open.keySet().stream()
                .filter(customer ->
                        stock(Objects.requireNonNull(known.get(customer)), true).next() != Stock.Next.SETTLED)
                .toList();
    }

    /** With what to do now. */
    public Stock take(String customer) {
        return take(customer, invoiced(customer));
    }

    Stock take(String customer, List<OpenReceivable> invoiced) {
        return stock(known(customer, invoiced), true);
    }

    /** Only what is open and what waits; nobody asks what to do now. */
    public Stock view(String customer) {
        return stock(known(customer, invoiced(customer)), false);
    }

    /** As {@link #view}, of all customers of whom something is open. */
    public List<Stock> view() {
        return known(invoiced()).values().stream()
                .map(known -> stock(known, false))
                .toList();
    }

    /** What there is to know about a customer. */
    private record Known(
            Customer customer,
            List<OpenReceivable> items,
            List<Reminder> reminders,
            List<Agreement> agreements,
            List<Hold> holds) {}

    private Known known(String customer, List<OpenReceivable> invoiced) {
        return Objects.requireNonNull(known(Map.of(customer, invoiced)).get(customer));
    }

    /** Of however many customers, read at once. */
    private Map<String, Known> known(Map<String, List<OpenReceivable>> open) {
        Set<String> numbers = open.keySet();
        Map<String, Customer> all = customers.all(numbers);
        Map<String, List<Reminder>> asked =
                by(reminders.findByCustomerNumberInOrderByNumber(numbers), Reminder::customerNumber);
        Map<String, List<Agreement>> agreed =
                by(agreements.findByCustomerNumberInOrderById(numbers), Agreement::customerNumber);
        Map<String, List<Hold>> held =
                by(holds.findByCustomerNumberInAndClearedOnIsNullOrderByNumber(numbers), Hold::customerNumber);
        Map<String, Known> known = new LinkedHashMap<>();
        open.forEach((number, items) -> known.put(
                number,
                new Known(
                        Objects.requireNonNull(all.get(number)),
                        items,
                        asked.getOrDefault(number, List.of()),
                        agreed.getOrDefault(number, List.of()),
                        held.getOrDefault(number, List.of()))));
        return known;
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> customer) {
        return all.stream().collect(Collectors.groupingBy(customer));
    }

    private Stock stock(Known known, boolean withSteps) {
        LocalDate today = days.today();
        Map<String, ReminderItem> last = new HashMap<>();
        known.reminders().forEach(reminder -> reminder.items().forEach(item -> last.put(item.receivable(), item)));
        Map<String, List<Waiting>> waiting = waiting(known);
        List<Line> lines = new ArrayList<>();
        for (OpenReceivable item : known.items()) {
            List<Waiting> parts = waiting.getOrDefault(item.number(), List.of());
            Money ask = parts.stream().map(Waiting::amount).reduce(item.open(), Money::minus);
            Optional<ReminderItem> before = Optional.ofNullable(last.get(item.number()));
            LocalDate dueOn = Objects.requireNonNull(item.dueOn());
            Optional<Step> step = withSteps ? step(known.customer(), dueOn, ask, before, today) : Optional.empty();
            lines.add(new Line(item, dueOn, ask, parts, before, step));
        }
        return new Stock(today, days.isWorkingDay(today), lines);
    }

    /** By customer what there is an invoice for, the first due first. */
    private Map<String, List<OpenReceivable>> invoiced() {
        return receivables.open().stream()
                .filter(StockTaking::isInvoiced)
                .collect(Collectors.groupingBy(OpenReceivable::customer, TreeMap::new, Collectors.toList()));
    }

    /** What the customer has an invoice for, the first due first. */
    List<OpenReceivable> invoiced(String customer) {
        return receivables.open(customer).stream()
                .filter(StockTaking::isInvoiced)
                .toList();
    }

    /** How many agreements the customer has broken and not made good for yet. */
    public int brokenAgreements(String customer) {
        List<Agreement> agreed = agreements.findByCustomerNumberOrderById(customer);
        if (agreed.isEmpty()) {
            return 0;
        }
        Map<String, Money> open =
                invoiced(customer).stream().collect(Collectors.toMap(OpenReceivable::number, OpenReceivable::open));
        return Math.toIntExact(agreed.stream()
                .filter(agreement -> agreement.open(open).isPositive())
                .filter(agreement -> agreement.isBroken(agreement.open(open), days.today()))
                .count());
    }

    /** The customers with whom anything was ever agreed. */
    public Set<String> customersWithAgreements() {
        return agreements.customers();
    }

    /** What is still open of what the reminder asked for. */
    List<OpenReceivable> stillOpen(Reminder reminder) {
        List<String> asked =
                reminder.items().stream().map(ReminderItem::receivable).toList();
        return invoiced(reminder.customerNumber()).stream()
                .filter(item -> asked.contains(item.number()))
                .toList();
    }

    private static boolean isInvoiced(OpenReceivable item) {
        return item.invoiceNumber() != null && item.dueOn() != null;
    }

    private Optional<Step> step(
            Customer customer, LocalDate dueOn, Money ask, Optional<ReminderItem> last, LocalDate today) {
        boolean pausing = last.filter(item -> today.isBefore(item.pauseUntil())).isPresent();
        if (pausing || !ask.isPositive()) {
            return Optional.empty();
        }
        int overdue = Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today));
        return steps.next(overdue, last.map(ReminderItem::level).orElse(0), rates.toBase(ask, today), customer);
    }

    /** An agreement holds back all it covers; any other reason its amount, at most its part of each, the first due first. */
    private Map<String, List<Waiting>> waiting(Known known) {
        Map<String, Money> ask = new LinkedHashMap<>();
        known.items().forEach(item -> ask.put(item.number(), item.open()));
        Map<String, Money> open = Map.copyOf(ask);
        Map<String, List<Waiting>> waiting = new HashMap<>();
        for (Agreement agreement : known.agreements()) {
            Money left = agreement.open(open);
            if (left.isPositive() && !agreement.isBroken(left, days.today())) {
                distribute(
                        agreement.covered(), agreement.agreed(), Reason.AGREEMENT, agreement.agreedOn(), ask, waiting);
            }
        }
        for (Hold hold : known.holds()) {
            distribute(hold.parts(), hold.amount(), hold.reason(), hold.since(), ask, waiting);
        }
        return waiting;
    }

    private static void distribute(
            Map<String, Money> most,
            Money amount,
            Reason reason,
            LocalDate since,
            Map<String, Money> ask,
            Map<String, List<Waiting>> waiting) {
        Money left = amount;
        for (Map.Entry<String, Money> item : ask.entrySet()) {
            Money covered = most.get(item.getKey());
            if (covered != null && item.getValue().currency().equals(left.currency())) {
                Money part = Money.least(left, covered, item.getValue());
                if (part.isPositive()) {
                    item.setValue(item.getValue().minus(part));
                    left = left.minus(part);
                    waiting.computeIfAbsent(item.getKey(), key -> new ArrayList<>())
                            .add(new Waiting(reason, part, since));
                }
            }
        }
    }
}
