package com.batoncrm.handover;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Colleagues;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans who takes over what. */
@Service
@Transactional
public class HandoverService {

    /** What belongs to no customer, as the plan names it. */
    public static final String NO_CUSTOMER = "OTHER";

    private final Handovers handovers;
    private final Inventory inventory;
    private final Successors successors;
    private final Roles roles;
    private final CustomerService customers;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final WorkingDays days;
    private final Audit audit;

    HandoverService(
            Handovers handovers,
            Inventory inventory,
            Successors successors,
            Roles roles,
            CustomerService customers,
            Colleagues colleagues,
            Accounts accounts,
            CurrentPerson current,
            WorkingDays days,
            Audit audit) {
        this.handovers = handovers;
        this.inventory = inventory;
        this.successors = successors;
        this.roles = roles;
        this.customers = customers;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.current = current;
        this.days = days;
        this.audit = audit;
    }

    public Handover get(UUID id) {
        return handovers.findById(id).orElseThrow();
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

    private static AuditEntry entry(String action, Handover handover) {
        return AuditEntry.of(action, "handover", handover.id().toString()).text("person", handover.person());
    }
}
