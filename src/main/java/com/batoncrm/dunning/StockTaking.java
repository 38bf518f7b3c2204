package com.batoncrm.dunning;

import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.Stock.Line;
import com.batoncrm.dunning.Stock.Waiting;
import com.batoncrm.receivable.Ledger;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the ledger what a customer has to pay now; remembers nothing. */
@Service
@Transactional(readOnly = true)
public class StockTaking {

    private final ReceivableService receivables;
    private final Ledger ledger;
    private final CustomerService customers;
    private final Reminders reminders;
    private final Holds holds;
    private final Agreements agreements;
    private final Steps steps;
    private final ExchangeRates rates;
    private final WorkingDays days;

    StockTaking(
            ReceivableService receivables,
            Ledger ledger,
            CustomerService customers,
            Reminders reminders,
            Holds holds,
            Agreements agreements,
            Steps steps,
            ExchangeRates rates,
            WorkingDays days) {
        this.receivables = receivables;
        this.ledger = ledger;
        this.customers = customers;
        this.reminders = reminders;
        this.holds = holds;
        this.agreements = agreements;
        this.steps = steps;
        this.rates = rates;
        this.days = days;
    }

    /** Those with something overdue or to be announced. */
    public List<String> customersToAsk() {
        return receivables.open().stream()
                .filter(StockTaking::isInvoiced)
                .map(OpenReceivable::customer)
                .distinct()
                .filter(customer -> take(customer).next() != Stock.Next.SETTLED)
                .toList();
    }

    /** With what to do now. */
    public Stock take(String customer) {
        return take(customer, true);
    }

    /** Only what is open and what waits; nobody asks what to do now. */
    public Stock view(String customer) {
        return take(customer, false);
    }

    private Stock take(String customerNumber, boolean withSteps) {
        Customer customer = customers.get(customerNumber);
        LocalDate today = days.today();
        Map<String, ReminderItem> last = lastAsked(customerNumber);
        List<OpenReceivable> items = invoiced(customerNumber);
        Map<String, List<Waiting>> waiting = waiting(customerNumber, items);
        List<Line> lines = new ArrayList<>();
        for (OpenReceivable item : items) {
            List<Waiting> parts = waiting.getOrDefault(item.number(), List.of());
            Money ask = parts.stream().map(Waiting::amount).reduce(item.open(), Money::minus);
            Optional<ReminderItem> before = Optional.ofNullable(last.get(item.number()));
            LocalDate dueOn = Objects.requireNonNull(item.dueOn());
            Optional<Step> step = withSteps ? step(customer, dueOn, ask, before, today) : Optional.empty();
            lines.add(new Line(item, dueOn, ask, parts, before, step));
        }
        return new Stock(today, lines);
    }

    /** What the customer has an invoice for, the first due first. */
    List<OpenReceivable> invoiced(String customer) {
        return receivables.open(customer).stream()
                .filter(StockTaking::isInvoiced)
                .toList();
    }

    /** How many agreements the customer has broken and not made good for yet. */
    public int brokenAgreements(String customer) {
        return Math.toIntExact(agreements.findByCustomerNumberOrderById(customer).stream()
                .filter(agreement -> open(agreement).isPositive())
                .filter(agreement -> agreement.isBroken(open(agreement), days.today()))
                .count());
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

    private Map<String, ReminderItem> lastAsked(String customer) {
        Map<String, ReminderItem> last = new HashMap<>();
        reminders.findByCustomerNumberOrderByNumber(customer).forEach(reminder -> reminder.items()
                .forEach(item -> last.put(item.receivable(), item)));
        return last;
    }

    /** An agreement holds back all it covers; any other reason its amount, at most its part of each, the first due first. */
    private Map<String, List<Waiting>> waiting(String customer, List<OpenReceivable> items) {
        Map<String, Money> ask = new LinkedHashMap<>();
        items.forEach(item -> ask.put(item.number(), item.open()));
        Map<String, List<Waiting>> waiting = new HashMap<>();
        for (Agreement agreement : agreements.findByCustomerNumberOrderById(customer)) {
            if (isInForce(agreement)) {
                distribute(
                        agreement.covered(), agreement.agreed(), Reason.AGREEMENT, agreement.agreedOn(), ask, waiting);
            }
        }
        for (Hold hold : holds.findByCustomerNumberOrderByNumber(customer)) {
            if (hold.isOpen()) {
                distribute(hold.parts(), hold.amount(), hold.reason(), hold.since(), ask, waiting);
            }
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

    private Money open(Agreement agreement) {
        return agreement.receivables().stream()
                .map(receivable -> ledger.receivable(receivable).open())
                .reduce(Money.zero(agreement.currency()), Money::plus);
    }

    private boolean isInForce(Agreement agreement) {
        Money open = open(agreement);
        return open.isPositive() && !agreement.isBroken(open, days.today());
    }
}
