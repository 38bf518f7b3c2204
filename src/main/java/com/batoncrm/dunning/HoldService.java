package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.dunning.Hold.Found;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.Balance;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.OpenReceivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons not to ask: opened where one is found or told, cleared by who owns it, or by themselves. A module above
 * that treats a reason in a process of its own opens it by {@link #open(HoldRequest)}, or takes over what
 * {@link HoldOpened} tells of, and clears it at the end.
 */
@Service
@Transactional
public class HoldService {

    /** The type under which holds stand in the audit. */
    public static final String SUBJECT = "dunning-hold";

    private static final Set<Reason> FOUND =
            Set.of(Reason.MILESTONE, Reason.UNALLOCATED_PAYMENT, Reason.BOUNCING_ADDRESS);

    private final Holds holds;
    private final ReasonFinder finder;
    private final StockTaking stock;
    private final Ledger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final WorkingDays days;

    HoldService(
            Holds holds,
            ReasonFinder finder,
            StockTaking stock,
            Ledger ledger,
            Audit audit,
            ApplicationEventPublisher events,
            WorkingDays days) {
        this.holds = holds;
        this.finder = finder;
        this.stock = stock;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    /**
     * Looks for reasons in the ledger, the contracts and the outbox, and clears those that have gone.
     *
     * @return what the customer has an invoice for
     */
    public List<OpenReceivable> look(String customer) {
        List<OpenReceivable> open = stock.invoiced(customer);
        List<Found> found = finder.find(customer, open);
        List<Hold> known = holds.findByCustomerNumberOrderByNumber(customer);
        found.forEach(reason -> keep(customer, known, reason));
        known.stream()
                .filter(Hold::isOpen)
                .filter(hold -> !hold.reason().isTreatedElsewhere())
                .filter(hold -> FOUND.contains(hold.reason())
                        ? found.stream().noneMatch(hold::isFor)
                        : !isStillAbout(hold, open))
                .forEach(hold -> clear(hold, Hold.BY_ITSELF, say("dunning.gone")));
        return open;
    }

    private void keep(String customer, List<Hold> known, Found found) {
        Optional<Hold> open = known.stream().filter(hold -> hold.isFor(found)).findFirst();
        if (open.isPresent()) {
            follow(open.get(), found);
        } else if (known.stream().noneMatch(hold -> hold.overrules(found))) {
            open(customer, found);
        }
    }

    private void follow(Hold hold, Found found) {
        Money before = hold.amount();
        hold.follow(found);
        holds.saveAndFlush(hold);
        if (!before.equals(found.amount())) {
            events.publishEvent(new HoldChanged(hold.number()));
        }
    }

    /** Whether anything it is about is still open. */
    private static boolean isStillAbout(Hold hold, List<OpenReceivable> open) {
        return open.stream().anyMatch(item -> hold.parts().containsKey(item.number()));
    }

    /**
     * Exactly these amounts are not asked for until somebody clears the hold; nothing is opened twice for one subject.
     *
     * @return its number
     * @throws Refused where an amount is not positive, more than is open of its receivable, or not of the customer
     */
    public String open(HoldRequest request) {
        Money together = checked(request.customer(), request.amounts());
        return open(
                request.customer(),
                new Found(
                        request.reason(),
                        request.subject(),
                        together,
                        request.owner(),
                        request.note().strip(),
                        null,
                        request.amounts()));
    }

    /**
     * From now on exactly these amounts wait instead.
     *
     * @throws Refused as {@link #open(HoldRequest)}, and where it has been cleared
     */
    public void change(String number, Map<String, Money> amounts) {
        Hold hold = get(number);
        hold.change(checked(hold.customerNumber(), amounts), amounts);
        holds.saveAndFlush(hold);
        audit.record(AuditEntry.of("dunning.hold-changed", SUBJECT, number)
                .text("amount", hold.amount().toString())
                .text("receivables", written(amounts)));
        events.publishEvent(new HoldChanged(number));
    }

    /**
     * A dispute is treated by a module above from now on, which clears it at the end.
     *
     * @param subject what treats it, such as the number of a complaint
     */
    public void takeOver(String number, Reason by, String subject) {
        Hold hold = get(number);
        hold.takeOver(by, subject);
        holds.saveAndFlush(hold);
        audit.record(AuditEntry.of("dunning.hold-taken-over", SUBJECT, number)
                .text("reason", by.name())
                .text("subject", subject));
    }

    /** What they add up to. */
    private Money checked(String customer, Map<String, Money> amounts) {
        ledger.freeze(customer);
        amounts.forEach((receivable, amount) -> {
            Balance balance = ledger.receivable(receivable);
            if (!balance.customer().equals(customer)
                    || !balance.open().currency().equals(amount.currency())
                    || !amount.isPositive()
                    || !amount.equals(amount.rounded())
                    || amount.compareTo(balance.open()) > 0) {
                throw new Refused(say("dunning.refused.holdAmount", amount, receivable, balance.open()));
            }
        });
        List<Money> all = List.copyOf(amounts.values());
        if (all.stream().map(Money::currency).distinct().count() != 1) {
            throw new Refused(say("dunning.refused.holdCurrency"));
        }
        return all.stream().reduce(Money::plus).orElseThrow();
    }

    /** Nothing is opened twice for the same subject. */
    String open(String customer, Found found) {
        ledger.freeze(customer);
        Optional<Hold> known = holds.findByCustomerNumberOrderByNumber(customer).stream()
                .filter(hold -> hold.isFor(found))
                .findFirst();
        if (known.isPresent()) {
            return known.get().number();
        }
        String number = String.format(Locale.ROOT, "H-%d-%06d", days.today().getYear(), holds.nextNumber());
        Hold hold = holds.saveAndFlush(new Hold(number, customer, found, days.today()));
        audit.record(AuditEntry.of("dunning.held", SUBJECT, number)
                .text("reason", found.reason().name())
                .text("amount", found.amount().toString())
                .text("receivables", written(found.parts()))
                .text("note", found.note()));
        events.publishEvent(new HoldOpened(number));
        return number;
    }

    private static String written(Map<String, Money> parts) {
        return new TreeMap<>(parts)
                .entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "));
    }

    /**
     * The person says that the reason is gone; dunning goes on where it stood.
     *
     * @throws Refused where it has been cleared before, or nothing is said about how
     */
    public void clear(String number, String person, String remark) {
        clear(get(number), person, remark);
    }

    private void clear(Hold hold, String person, String remark) {
        hold.clear(person, remark, days.today());
        holds.saveAndFlush(hold);
        audit.record(AuditEntry.of("dunning.cleared", SUBJECT, hold.number())
                .text("by", person)
                .text("remark", remark));
        events.publishEvent(new HoldCleared(hold.number(), hold.customerNumber(), person.equals(Hold.BY_ITSELF)));
    }

    /** @throws Refused where there is none of that number */
    @Transactional(readOnly = true)
    public Hold get(String number) {
        return holds.findById(number).orElseThrow(() -> new Refused(say("dunning.refused.unknownHold", number)));
    }

    /** What is open now of what the hold is about, in its currency. */
    @Transactional(readOnly = true)
    public List<OpenReceivable> about(Hold hold) {
        return stock.invoiced(hold.customerNumber()).stream()
                .filter(item -> hold.parts().containsKey(item.number()))
                .toList();
    }

    /** What waits for it now: of what was paid meanwhile nothing does. */
    @Transactional(readOnly = true)
    public Money waiting(Hold hold) {
        return Money.least(
                hold.amount(),
                about(hold).stream()
                        .map(item -> Money.least(item.open(), hold.part(item.number())))
                        .reduce(Money.zero(hold.amount().currency()), Money::plus));
    }

    /**
     * The customer says that nothing is to be asked for of these, or of that amount of them from what fell due first.
     *
     * @throws Refused where the amount is not above zero, or more than is open of them
     */
    void tell(String customer, Told told, List<OpenReceivable> items) {
        Map<Currency, List<OpenReceivable>> byCurrency =
                items.stream().collect(Collectors.groupingBy(item -> item.open().currency()));
        if (told.amount() != null && byCurrency.size() > 1) {
            throw new Refused(say("dunning.refused.oneInvoice"));
        }
        byCurrency.forEach((currency, all) -> open(
                customer,
                new Found(
                        told.reason(),
                        told.subject() + " " + currency,
                        amount(told, sum(all)),
                        "",
                        told.note().strip(),
                        told.day(),
                        whole(all))));
    }

    private static Money amount(Told told, Money most) {
        if (told.amount() == null) {
            return most;
        }
        Money amount = new Money(told.amount(), most.currency());
        if (!amount.isPositive() || !amount.equals(amount.rounded()) || amount.compareTo(most) > 0) {
            throw new Refused(say("dunning.refused.disputedAmount", most));
        }
        return amount;
    }

    /**
     * What a customer says against being asked.
     *
     * @param subject the step that he answers
     * @param amount in the currency of what it is about; null for all of it
     * @param day until when he asks to pay later, or when he says he paid
     */
    record Told(
            Reason reason,
            String subject,
            @Nullable BigDecimal amount,
            String note,
            @Nullable LocalDate day) {}

    /** What all that is open of them waits with. */
    static Map<String, Money> whole(List<OpenReceivable> items) {
        return items.stream().collect(Collectors.toMap(OpenReceivable::number, OpenReceivable::open));
    }

    static Money sum(List<OpenReceivable> items) {
        return items.stream().map(OpenReceivable::open).reduce(Money::plus).orElseThrow();
    }
}
