package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.dunning.Hold.Found;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.OpenReceivable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reasons not to ask: opened where one is found or told, cleared by who owns it, or by themselves. */
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
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final WorkingDays days;

    HoldService(
            Holds holds,
            ReasonFinder finder,
            StockTaking stock,
            Audit audit,
            ApplicationEventPublisher events,
            WorkingDays days) {
        this.holds = holds;
        this.finder = finder;
        this.stock = stock;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    /** Looks for reasons in the ledger, the contracts and the outbox, and clears those that have gone. */
    public void look(String customer) {
        List<OpenReceivable> open = stock.invoiced(customer);
        List<Found> found = finder.find(customer, open);
        List<Hold> known = holds.findByCustomerNumberOrderByNumber(customer);
        found.forEach(reason -> keep(customer, known, reason));
        known.stream()
                .filter(Hold::isOpen)
                .filter(hold -> FOUND.contains(hold.reason())
                        ? found.stream().noneMatch(hold::isFor)
                        : !isStillAbout(hold, open))
                .forEach(hold -> clear(hold, Hold.BY_ITSELF, say("dunning.gone")));
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
        return open.stream().anyMatch(item -> hold.receivables().contains(item.number()));
    }

    /** Nothing is opened twice for the same subject. */
    void open(String customer, Found found) {
        boolean known =
                holds.findByCustomerNumberOrderByNumber(customer).stream().anyMatch(hold -> hold.isFor(found));
        if (known) {
            return;
        }
        String number = String.format(Locale.ROOT, "H-%d-%06d", days.today().getYear(), holds.nextNumber());
        Hold hold = holds.saveAndFlush(new Hold(number, customer, found, days.today()));
        audit.record(AuditEntry.of("dunning.held", SUBJECT, number)
                .text("reason", found.reason().name())
                .text("amount", found.amount().toString())
                .text("receivables", found.receivables().stream().sorted().collect(Collectors.joining(", ")))
                .text("note", found.note()));
        events.publishEvent(new HoldOpened(number));
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
                .filter(item -> hold.receivables().contains(item.number()))
                .toList();
    }

    static Money sum(List<OpenReceivable> items) {
        return items.stream().map(OpenReceivable::open).reduce(Money::plus).orElseThrow();
    }
}
