package com.batoncrm.handover;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Colleagues;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Worklist;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who could take customers over, who fits best, and who cannot. */
@Component
class Successors {

    /** Who may not start it can do nothing for a customer. */
    private static final String QUOTE = "quote-approval";

    private final SuccessorRule rule;
    private final Colleagues colleagues;
    private final EmployeeService employees;
    private final CustomerService customers;
    private final Accounts accounts;
    private final Worklist worklist;

    Successors(
            SuccessorRule rule,
            Colleagues colleagues,
            EmployeeService employees,
            CustomerService customers,
            Accounts accounts,
            Worklist worklist) {
        this.rule = rule;
        this.colleagues = colleagues;
        this.employees = employees;
        this.customers = customers;
        this.accounts = accounts;
        this.worklist = worklist;
    }

    /** One for each customer, so that nobody gets all of equals. */
    void propose(Handover handover) {
        List<Candidate> candidates = new ArrayList<>(accounts.everybody().stream()
                .map(Accounts.Person::id)
                .filter(person -> !person.equals(handover.person()) && mayMakeQuotes(person))
                .map(person -> Candidate.of(person, placeOf(person), customers.ownedBy(person)))
                .toList());
        for (HandoverItem item : handover.items()) {
            best(candidates, customers.get(item.customer())).ifPresent(chosen -> {
                item.give(chosen.candidate().person(), chosen.fit().why());
                candidates.replaceAll(
                        other -> other.person().equals(chosen.candidate().person()) ? other.withOneMore() : other);
            });
        }
    }

    private Optional<Proposal> best(List<Candidate> candidates, Customer customer) {
        return candidates.stream()
                .map(candidate -> new Proposal(candidate, rule.fit(candidate, customer)))
                .min(Comparator.<Proposal>comparingInt(
                                proposal -> proposal.fit().rank())
                        .thenComparingInt(proposal -> proposal.candidate().load())
                        .thenComparing(proposal -> proposal.candidate().person()));
    }

    private record Proposal(Candidate candidate, SuccessorRule.Fit fit) {}

    /** @throws Refused where that is nobody, or nobody who can */
    String fit(Handover handover, String text) {
        if (text.isBlank()) {
            throw new Refused(say("handover.refused.nobody"));
        }
        String successor = colleagues.meant(text);
        requireFit(handover, successor);
        return successor;
    }

    void requireFit(Handover handover, String successor) {
        if (successor.equals(handover.person())) {
            throw new Refused(say("handover.refused.himself"));
        }
        if (!accounts.isUsable(successor)) {
            throw new Refused(say("handover.refused.locked", accounts.nameOf(successor)));
        }
        if (!mayMakeQuotes(successor)) {
            throw new Refused(say("handover.refused.rights", accounts.nameOf(successor)));
        }
    }

    private boolean mayMakeQuotes(String person) {
        return worklist.startableBy(person).stream()
                .anyMatch(process -> process.key().equals(QUOTE));
    }

    private String placeOf(String person) {
        return employees.ofAccount(person).map(Employee::place).orElse("");
    }
}
