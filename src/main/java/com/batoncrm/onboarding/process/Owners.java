package com.batoncrm.onboarding.process;

import com.batoncrm.engine.Accounts;
import com.batoncrm.onboarding.Owner;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.OrgChart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does what at this moment: a group, or a person whom human resources can stand in for. */
@Component
class Owners {

    private static final String HR = "hr";
    private static final String IT = "it";

    /** {@code person} is null where the whole group is asked. */
    record Doer(@Nullable String person, String group) {}

    private final EmployeeService employees;
    private final OrgChart chart;
    private final Accounts accounts;

    Owners(EmployeeService employees, OrgChart chart, Accounts accounts) {
        this.employees = employees;
        this.chart = chart;
        this.accounts = accounts;
    }

    Doer of(Owner owner, String number) {
        return switch (owner) {
            case IT -> new Doer(null, IT);
            case HR -> new Doer(null, HR);
            case MANAGER -> personOr(managerOf(number));
            case EMPLOYEE -> personOr(employees.get(number).account());
        };
    }

    /** The account of the manager who is still with us. */
    Optional<String> managerOf(String number) {
        return chart.managerOf(employees.get(number)).flatMap(Employee::account);
    }

    /** As people say it. */
    String nameOf(Owner owner, String number) {
        Doer doer = of(owner, number);
        if (owner == Owner.EMPLOYEE) {
            return employees.get(number).name();
        }
        return doer.person() == null ? accounts.groupName(doer.group()) : accounts.nameOf(doer.person());
    }

    private static Doer personOr(Optional<String> person) {
        return new Doer(person.orElse(null), HR);
    }
}
