package com.batoncrm.handover;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.AbsenceService;
import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Cases;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteHandover;
import com.batoncrm.quote.QuoteService;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One item of a handover: from the briefing to the moment when it changes hands. */
@Service
@Transactional
public class TakeoverService {

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
    private final Accounts accounts;
    private final CurrentPerson current;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    TakeoverService(
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
        this.accounts = accounts;
        this.current = current;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    public HandoverItem item(UUID id) {
        return handovers.item(id).orElseThrow();
    }

    /** To which it belongs. */
    public Handover handoverOf(UUID item) {
        return item(item).handover();
    }

    /** Until the last day of its handover; negative when that is over. */
    public int daysLeft(UUID item) {
        return handoverOf(item).daysLeft(days.today());
    }

    /** Who hands it over. */
    public String personOf(UUID item) {
        return item(item).handover().person();
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
