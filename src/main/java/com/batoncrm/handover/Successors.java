package com.batoncrm.handover;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.AbsenceService;
import com.batoncrm.absence.Colleagues;
import com.batoncrm.absence.Period;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Worklist;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who could take customers over, who fits best, and who cannot. */
@Component
class Successors {

    /** Who may not start it can do nothing for a customer. */
    private static final String QUOTE = "quote-approval";

    /** The group of all who work here. */
    private static final String EVERYBODY = "staff";

    /** So long it is looked at what becomes of the customers. */
    private static final int REVIEWED_DAYS = 90;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final SuccessorRule rule;
    private final Handovers handovers;
    private final Roles roles;
    private final Inventory inventory;
    private final AbsenceService absences;
    private final Colleagues colleagues;
    private final EmployeeService employees;
    private final CustomerService customers;
    private final Accounts accounts;
    private final Worklist worklist;

    Successors(
            SuccessorRule rule,
            Handovers handovers,
            Roles roles,
            Inventory inventory,
            AbsenceService absences,
            Colleagues colleagues,
            EmployeeService employees,
            CustomerService customers,
            Accounts accounts,
            Worklist worklist) {
        this.rule = rule;
        this.handovers = handovers;
        this.roles = roles;
        this.inventory = inventory;
        this.absences = absences;
        this.colleagues = colleagues;
        this.employees = employees;
        this.customers = customers;
        this.accounts = accounts;
        this.worklist = worklist;
    }

    /** One for each item, so that nobody gets all of equals; what belongs to no customer goes where most of them go. */
    void propose(Handover handover) {
        Set<String> soldTo = inventory.soldTo(handover.person());
        List<Candidate> candidates = new ArrayList<>(candidates(handover));
        Map<String, Boolean> sellers = candidates.stream()
                .collect(Collectors.toMap(Candidate::person, candidate -> mayMakeQuotes(candidate.person())));
        for (HandoverItem item : handover.customers()) {
            String number = item.customer().orElseThrow();
            Stream<Candidate> fitting = candidates.stream()
                    .filter(candidate ->
                            !soldTo.contains(number) || Boolean.TRUE.equals(sellers.get(candidate.person())));
            best(fitting, customers.get(number)).ifPresent(chosen -> {
                item.give(chosen.candidate().person(), chosen.fit().why());
                candidates.replaceAll(
                        other -> other.person().equals(chosen.candidate().person()) ? other.withOneMore() : other);
            });
        }
        proposeForRest(handover, candidates);
        roles.propose(handover);
    }

    private static void proposeForRest(Handover handover, List<Candidate> candidates) {
        Optional<String> heir = handover.heir().or(() -> candidates.stream()
                .min(Comparator.comparingInt(Candidate::load).thenComparing(Candidate::person))
                .map(Candidate::person));
        heir.ifPresent(person -> handover.items().stream()
                .filter(HandoverItem::isRest)
                .forEach(rest -> rest.give(person, say("handover.restWhy"))));
    }

    /** Who is there on the last day, does not hand over himself, and can do what the person does. */
    private List<Candidate> candidates(Handover handover) {
        Set<String> groups = groupsOf(handover.person());
        return accounts.everybody().stream()
                .map(Accounts.Person::id)
                .filter(person -> !person.equals(handover.person())
                        && handovers.openOf(person).isEmpty()
                        && absences.on(person, handover.lastDay()).isEmpty()
                        && leavesOn(handover, person).isEmpty())
                .filter(person -> !accounts.isOperator(person))
                .filter(person -> groupsOf(person).stream().anyMatch(groups::contains) || mayMakeQuotes(person))
                .map(person -> Candidate.of(person, placeOf(person), customers.ownedBy(person)))
                .toList();
    }

    private Set<String> groupsOf(String person) {
        return accounts.groupsOf(person).stream()
                .filter(group -> !group.equals(EVERYBODY))
                .collect(Collectors.toSet());
    }

    private Optional<Proposal> best(Stream<Candidate> candidates, Customer customer) {
        return candidates
                .map(candidate -> new Proposal(candidate, rule.fit(candidate, customer)))
                .min(Comparator.<Proposal>comparingInt(
                                proposal -> proposal.fit().rank())
                        .thenComparingInt(proposal -> proposal.candidate().load())
                        .thenComparing(proposal -> proposal.candidate().person()));
    }

    private record Proposal(Candidate candidate, SuccessorRule.Fit fit) {}

    /** @throws Refused where that is nobody, or nobody who can take these over */
    String fit(Handover handover, Collection<HandoverItem> items, String text) {
        if (text.isBlank()) {
            throw new Refused(say("handover.refused.nobody"));
        }
        String successor = colleagues.meant(text);
        absences.on(successor, handover.lastDay()).ifPresent(absence -> {
            throw new Refused(say("handover.refused.away", accounts.nameOf(successor), Period.of(absence)));
        });
        requireFit(handover, items, successor);
        return successor;
    }

    void requireFit(Handover handover, Collection<HandoverItem> items, String successor) {
        if (successor.equals(handover.person())) {
            throw new Refused(say("handover.refused.himself"));
        }
        if (!accounts.isUsable(successor)) {
            throw new Refused(say("handover.refused.locked", accounts.nameOf(successor)));
        }
        leavesOn(handover, successor).ifPresent(day -> {
            throw new Refused(say("handover.refused.leaves", accounts.nameOf(successor), DAY.format(day)));
        });
        items.forEach(item -> item.role().ifPresent(role -> roles.requireFit(role, successor)));
        if (needsQuotes(handover.person(), items) && !mayMakeQuotes(successor)) {
            throw new Refused(say("handover.refused.rights", accounts.nameOf(successor)));
        }
    }

    /** Where the successor himself is to leave before it is over what becomes of the customers. */
    private Optional<LocalDate> leavesOn(Handover handover, String successor) {
        return handovers.openOf(successor).stream()
                .filter(other -> other.why() == Why.LEAVES)
                .map(Handover::lastDay)
                .findFirst()
                .or(() -> employees.ofAccount(successor).flatMap(Employee::endsOn))
                .filter(day -> !day.isAfter(handover.lastDay().plusDays(REVIEWED_DAYS)));
    }

    private boolean needsQuotes(String person, Collection<HandoverItem> items) {
        return items.stream().anyMatch(item -> item.customer()
                .map(number -> inventory.sellsTo(person, number))
                .orElseGet(() -> item.isRest()
                        && !inventory.quotesWithoutCustomer(person).isEmpty()));
    }

    private boolean mayMakeQuotes(String person) {
        return !accounts.isOperator(person)
                && worklist.startableBy(person).stream()
                        .anyMatch(process -> process.key().equals(QUOTE));
    }

    private String placeOf(String person) {
        return employees.ofAccount(person).map(Employee::place).orElse("");
    }
}
