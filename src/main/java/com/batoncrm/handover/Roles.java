package com.batoncrm.handover;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.AbsenceService;
import com.batoncrm.absence.Colleagues;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.NewAccounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SigningGroups;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The roles of somebody who hands over: his groups, but neither everybody's nor one that administers, which only an
 * administrator gives.
 */
@Component
public class Roles {

    private static final String EVERYBODY = "staff";

    private final RoleRule rule;
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final SigningGroups signing;
    private final AbsenceService absences;
    private final Colleagues colleagues;
    private final EmployeeService employees;

    Roles(
            RoleRule rule,
            Accounts accounts,
            NewAccounts newAccounts,
            SigningGroups signing,
            AbsenceService absences,
            Colleagues colleagues,
            EmployeeService employees) {
        this.rule = rule;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.signing = signing;
        this.absences = absences;
        this.colleagues = colleagues;
        this.employees = employees;
    }

    List<String> of(String person) {
        return accounts.groupsOf(person).stream()
                .filter(group -> !group.equals(EVERYBODY) && !NewAccounts.ADMINISTRATORS.contains(group))
                .sorted()
                .toList();
    }

    /** The names of those who have it beside him. */
    public List<String> others(String role, String person) {
        return accounts.members(role).stream()
                .filter(member -> !member.id().equals(person))
                .map(Accounts.Person::name)
                .toList();
    }

    public boolean maySign(String role) {
        return signing.all().contains(role);
    }

    /** Somebody only where the person leaves and nobody else has the role. */
    void propose(Handover handover) {
        String person = handover.person();
        handover.items().forEach(item -> item.role().ifPresent(role -> {
            List<String> others = others(role, person);
            if (!others.isEmpty()) {
                item.keep(say("handover.role.others", String.join(", ", others)));
            } else if (handover.why() == Why.LEAVES) {
                best(handover)
                        .ifPresent(proposal ->
                                item.give(proposal.person(), proposal.fit().why()));
            } else {
                item.keep(say("handover.role.stays", accounts.nameOf(person)));
            }
        }));
    }

    private record Proposal(String person, SuccessorRule.Fit fit) {}

    private Optional<Proposal> best(Handover handover) {
        Optional<Employee> leaver = employees.ofAccount(handover.person());
        Optional<String> manager = colleagues.managerOf(handover.person());
        return accounts.everybody().stream()
                .map(Accounts.Person::id)
                .filter(person -> !person.equals(handover.person())
                        && !accounts.isOperator(person)
                        && absences.on(person, handover.lastDay()).isEmpty())
                .flatMap(person -> rule
                        .fit(
                                isSame(leaver, person, Employee::department),
                                isSame(leaver, person, Employee::place),
                                manager.filter(person::equals).isPresent())
                        .stream()
                        .map(fit -> new Proposal(person, fit)))
                .min(Comparator.<Proposal>comparingInt(
                                proposal -> proposal.fit().rank())
                        .thenComparing(Proposal::person));
    }

    private boolean isSame(Optional<Employee> leaver, String person, Function<Employee, String> what) {
        Optional<String> his = employees.ofAccount(person).map(what).filter(text -> !text.isBlank());
        return his.isPresent() && his.equals(leaver.map(what));
    }

    /** @throws Refused where he has it already, or operates processes */
    void requireFit(String role, String successor) {
        if (accounts.isOperator(successor)) {
            throw new Refused(say("handover.refused.operator", accounts.nameOf(successor)));
        }
        if (accounts.isMember(successor, role)) {
            throw new Refused(say("handover.refused.member", accounts.nameOf(successor), accounts.groupName(role)));
        }
    }

    void give(String role, String successor) {
        newAccounts.join(successor, role);
    }

    /** As the plan names it, and as people may write it. */
    List<String> names(String role) {
        return List.of(say("handover.role.key", role), say("handover.role.key", accounts.groupName(role)));
    }
}
