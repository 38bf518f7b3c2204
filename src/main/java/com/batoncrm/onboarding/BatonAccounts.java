package com.batoncrm.onboarding;

import com.batoncrm.company.Company;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.NewAccounts;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.EmployeeStatus;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Baton's own accounts: account, groups, dates and the mail with the link to the password, all or nothing. */
@Component
class BatonAccounts implements AccountSystem {

    static final String ID = "baton";

    private final EmployeeService employees;
    private final NewAccounts newAccounts;
    private final Accounts accounts;
    private final AccountDates dates;
    private final Invitations invitations;
    private final Company company;
    private final Clock clock;

    BatonAccounts(
            EmployeeService employees,
            NewAccounts newAccounts,
            Accounts accounts,
            AccountDates dates,
            Invitations invitations,
            Company company,
            Clock clock) {
        this.employees = employees;
        this.newAccounts = newAccounts;
        this.accounts = accounts;
        this.dates = dates;
        this.invitations = invitations;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Baton";
    }

    @Override
    public AccountState create(Employee employee, PlannedAccount account) {
        String id = employees.reserveAccount(employee.number());
        int space = employee.name().indexOf(' ');
        newAccounts.create(
                id,
                space < 0 ? employee.name() : employee.name().substring(0, space),
                space < 0 ? "" : employee.name().substring(space + 1),
                employee.email(),
                account.groups());
        worksFrom(id, employee.startsOn());
        invitations.invite(employee.number());
        return AccountState.CREATED;
    }

    @Override
    public void follow(Employee employee, PlannedAccount account) {
        employee.account().filter(id -> accounts.person(id).isPresent()).ifPresent(id -> {
            if (employee.status(LocalDate.MAX) == EmployeeStatus.CANCELLED) {
                dates.lockFrom(id, clock.instant());
                invitations.revoke(employee.number());
            } else {
                worksFrom(id, employee.startsOn());
            }
        });
    }

    private void worksFrom(String id, LocalDate start) {
        dates.validFrom(id, start.atStartOfDay(company.zone()).toInstant());
    }
}
