package com.batoncrm.handover;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.AbsenceService;
import com.batoncrm.absence.Colleagues;
import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Cases;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteHandover;
import com.batoncrm.quote.QuoteService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans who takes over what, and moves it once it is accepted. */
@Service
@Transactional
public class HandoverService {

    /** What belongs to no customer, as the plan names it. */
    public static final String NO_CUSTOMER = "OTHER";

    private static final int LONGEST_REASON = 2000;

    private final Handovers handovers;
    private final Inventory inventory;
    private final Successors successors;
    private final Roles roles;
    private final CustomerService customers;
    private final QuoteHandover quoteHandover;
    private final AbsenceService absences;
    private final Cases cases;
    private final Mails mails;
    private final ApprovalService approvals;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    HandoverService(
            Handovers handovers,
            Inventory inventory,
            Successors successors,
            Roles roles,
            CustomerService customers,
            QuoteHandover quoteHandover,
            AbsenceService absences,
            Cases cases,
            Mails mails,
            ApprovalService approvals,
            Colleagues colleagues,
            Accounts accounts,
            CurrentPerson current,
            WorkingDays days,
            Audit audit,
            Clock clock) {
        this.handovers = handovers;
        this.inventory = inventory;
        this.successors = successors;
        this.roles = roles;
        this.customers = customers;
        this.quoteHandover = quoteHandover;
        this.absences = absences;
        this.cases = cases;
        this.mails = mails;
        this.approvals = approvals;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.current = current;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    public Handover get(UUID id) {
        return handovers.findById(id).orElseThrow();
    }

    public HandoverItem item(UUID id) {
        return handovers.item(id).orElseThrow();
    }

    public String successorOf(UUID item) {
        return item(item).successor().orElseThrow();
    }

    /** To which it belongs. */
    public Handover handoverOf(UUID item) {
        return item(item).handover();
    }

    /** Until the last day; negative when that is over. */
    public int daysLeft(Handover handover) {
        return (int) ChronoUnit.DAYS.between(days.today(), handover.lastDay());
    }

    /** Who hands it over. */
    public String personOf(UUID item) {
        return item(item).handover().person();
    }

    /**
     * With a proposal for each customer.
     *
     * @throws Refused where the person is unknown, the day is past or far, it is not for this person to start, or another
     *     handover of the same person is under way
     */
    public Handover plan(String personText, Why why, LocalDate lastDay) {
        String person = colleagues.meant(personText);
        String actor = current.requireId();
        if (actor.equals(person) || !colleagues.mayActFor(actor, person)) {
            throw new Refused(say("handover.refused.notYours", accounts.nameOf(person)));
        }
        if (lastDay.isBefore(days.today()) || lastDay.isAfter(days.today().plusYears(1))) {
            throw new Refused(say("handover.refused.day"));
        }
        if (!handovers.openOf(person).isEmpty()) {
            throw new Refused(say("handover.refused.twice", accounts.nameOf(person)));
        }
        Handover handover = new Handover(person, why, lastDay, actor);
        for (String number : inventory.customersOf(person)) {
            handover.add(new HandoverItem(
                    handover, number, customers.get(number).overdue().amount()));
        }
        if (inventory.hasRest(person)) {
            handover.add(new HandoverItem(handover, null, BigDecimal.ZERO));
        }
        roles.of(person).forEach(role -> handover.add(HandoverItem.ofRole(handover, role)));
        successors.propose(handover);
        audit.record(entry("handover.planned", handover).text("why", why.name()));
        return handovers.saveAndFlush(handover);
    }

    /**
     * Gives to somebody else the customers of these numbers, this sector or place, or roles by name; all but the roles
     * where {@code which} is blank.
     *
     * @throws Refused where nobody fits {@code which}, or the successor cannot take them over
     */
    public void change(UUID id, String which, String successorText) {
        Handover handover = get(id);
        List<HandoverItem> chosen =
                handover.items().stream().filter(meant(which)).toList();
        if (chosen.isEmpty()) {
            throw new Refused(say("handover.refused.which"));
        }
        String successor = successors.fit(handover, chosen, successorText);
        chosen.forEach(item -> item.give(successor, say("handover.chosen", accounts.nameOf(current.requireId()))));
        handovers.saveAndFlush(handover);
    }

    private Predicate<HandoverItem> meant(String which) {
        Set<String> wanted = Arrays.stream(which.split("[,;\\n]"))
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return item -> {
            if (item.role().isPresent()) {
                return roles.names(item.role().get()).stream()
                        .anyMatch(name -> wanted.contains(name.toUpperCase(Locale.ROOT)));
            }
            if (wanted.isEmpty() || wanted.contains(item.customer().orElse(NO_CUSTOMER))) {
                return true;
            }
            if (item.customer().isEmpty()) {
                return false;
            }
            Customer customer = customers.get(item.customer().get());
            return wanted.contains(customer.sector().toUpperCase(Locale.ROOT))
                    || wanted.contains(customer.address().city().toUpperCase(Locale.ROOT));
        };
    }

    /** @throws Refused where a customer has no successor yet */
    public void begin(UUID id) {
        Handover handover = get(id);
        List<String> open = handover.items().stream()
                .filter(item -> item.successor().isEmpty() && item.role().isEmpty())
                .map(item -> item.customer().orElseGet(() -> say("handover.rest")))
                .toList();
        if (!open.isEmpty()) {
            throw new Refused(say("handover.refused.open", String.join(", ", open)));
        }
        handover.begin();
        handover.items().forEach(item -> item.chosenBy(current.requireId()));
        handovers.saveAndFlush(handover);
        audit.record(entry("handover.begun", handover));
    }

    public void callOff(UUID id) {
        Handover handover = get(id);
        handover.callOff();
        handovers.saveAndFlush(handover);
        audit.record(entry("handover.called-off", handover));
    }

    public void done(UUID id) {
        Handover handover = get(id);
        handover.done();
        handovers.saveAndFlush(handover);
    }

    /** @throws Refused where the successor cannot take it over, saying why, or somebody else accepts in his place */
    public void requireAcceptable(UUID id, String successor) {
        HandoverItem item = item(id);
        if (!current.requireId().equals(successor)) {
            throw new Refused(say("handover.refused.inHisPlace", accounts.nameOf(successor)));
        }
        successors.requireFit(item.handover(), List.of(item), successor);
        underWay(item).stream()
                .filter(quote -> approvals.hasSignedOpenRound(QuoteService.SUBJECT, quote.number(), successor))
                .findFirst()
                .ifPresent(quote -> {
                    throw new Refused(say("handover.refused.signed", quote.number()));
                });
    }

    private List<Quote> underWay(HandoverItem item) {
        String person = item.handover().person();
        return item.customer()
                .map(number -> inventory.quotes(person, number))
                .orElseGet(() -> item.isRest() ? inventory.quotesWithoutCustomer(person) : List.of());
    }

    public void chooseSuccessor(UUID id, String successorText) {
        HandoverItem item = item(id);
        item.give(
                successors.fit(item.handover(), List.of(item), successorText),
                say("handover.chosen", accounts.nameOf(current.requireId())));
        item.chosenBy(current.requireId());
    }

    /**
     * A second person says whether the successor may sign in the role.
     *
     * @throws Refused where it is the successor, who chose him or whose role it was, or somebody in the place of one of them
     */
    public void decideOnRole(UUID id, boolean agreed) {
        HandoverItem item = item(id);
        Set<String> concerned = Stream.of(
                        item.successor(),
                        item.chosenBy(),
                        Optional.of(item.handover().person()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (concerned.contains(current.requireId())
                || current.insteadOf().stream().anyMatch(concerned::contains)) {
            throw new Refused(say("handover.refused.secondPerson"));
        }
        audit.record(entry(agreed ? "handover.role-agreed" : "handover.role-refused", item.handover())
                .text("role", item.role().orElseThrow())
                .text("successor", item.successor().orElseThrow()));
    }

    /** @throws Refused where no reason is given, or a very long one */
    public String reason(String text) {
        if (text.isBlank() || text.length() > LONGEST_REASON) {
            throw new Refused(say("handover.refused.reason", LONGEST_REASON));
        }
        return text.strip();
    }

    /** Everything at once; a second time, nothing. */
    public void move(UUID id) {
        HandoverItem item = item(id);
        if (item.movedAt().isPresent()) {
            return;
        }
        String from = item.handover().person();
        String to = item.successor().orElseThrow();
        if (item.isRest()) {
            quoteHandover.handOverStarted(numbers(inventory.quotesWithoutCustomer(from)), from, to);
            absences.handOver(from, to);
        }
        item.customer().ifPresent(customer -> moveCustomer(customer, from, to));
        item.role().ifPresent(role -> giveRole(item, role, to));
        item.moved(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void giveRole(HandoverItem item, String role, String to) {
        roles.give(role, to);
        audit.record(
                entry("handover.role-given", item.handover()).text("role", role).text("successor", to));
    }

    private void moveCustomer(String customer, String from, String to) {
        quoteHandover.handOverStarted(numbers(inventory.startedFor(from, customer)), from, to);
        customers.handOver(customer, from, to);
        cases.handOver(mails.handOver(customer, from, to), from, to);
    }

    private static List<String> numbers(List<Quote> quotes) {
        return quotes.stream().map(Quote::number).toList();
    }

    private static AuditEntry entry(String action, Handover handover) {
        return AuditEntry.of(action, "handover", handover.id().toString()).text("person", handover.person());
    }
}
