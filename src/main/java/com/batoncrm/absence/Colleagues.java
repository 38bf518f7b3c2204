package com.batoncrm.absence;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.OrgChart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts as people write them down, and who leads whom; all people are ids of accounts. */
@Component
public class Colleagues {

    private final Accounts accounts;
    private final EmployeeService employees;
    private final OrgChart chart;

    Colleagues(Accounts accounts, EmployeeService employees, OrgChart chart) {
        this.accounts = accounts;
        this.employees = employees;
        this.chart = chart;
    }

    /**
     * By account, employee number, work e-mail or whole name.
     *
     * @throws Refused where that is nobody, several, or somebody without an account
     */
    public String meant(String text) {
        String wanted = text.strip();
        if (wanted.chars().noneMatch(Character::isISOControl)) {
            Optional<String> account = accounts.person(wanted).map(Accounts.Person::id);
            if (account.isPresent()) {
                return account.get();
            }
        }
        Employee employee = employees.meant(wanted);
        return employee.account().orElseThrow(() -> new Refused(say("absence.refused.noAccount", employee.name())));
    }

    /** The nearest manager with an account that works; empty for who has none. */
    public Optional<String> managerOf(String person) {
        return managersOf(person).stream().findFirst();
    }

    /** From the nearest up, those whose account works. */
    public List<String> managersOf(String person) {
        return employees.ofAccount(person).stream()
                .flatMap(employee -> chart.above(employee).stream())
                .flatMap(manager -> manager.account().stream())
                .filter(accounts::isUsable)
                .toList();
    }

    /** Whether the one may record the other's absence: himself, who leads him, and human resources. */
    public boolean mayActFor(String actor, String person) {
        return actor.equals(person)
                || accounts.isMember(actor, "hr")
                || managersOf(person).contains(actor);
    }
}
