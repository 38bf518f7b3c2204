package com.batoncrm.people;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.load.LoadTarget;
import com.batoncrm.load.Row;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Employees out of a table, managers before those they lead. A known one, by number or e-mail address, stays as it is. */
@Component
class LoadEmployees implements LoadTarget {

    private final Employees employees;
    private final EmployeeService service;
    private final EmployeeCheck check;
    private final Departments departments;
    private final Accounts accounts;
    private final WorkingDays days;

    LoadEmployees(
            Employees employees,
            EmployeeService service,
            EmployeeCheck check,
            Departments departments,
            Accounts accounts,
            WorkingDays days) {
        this.employees = employees;
        this.service = service;
        this.check = check;
        this.departments = departments;
        this.accounts = accounts;
        this.days = days;
    }

    @Override
    public String name() {
        return "employees";
    }

    @Override
    @Transactional
    public Outcome load(Row row) {
        Optional<String> number = row.find("number", LoadEmployees::number);
        String email = row.value("email", check::email);
        if (number.flatMap(employees::findById)
                .or(() -> employees.findByEmailIgnoreCase(email))
                .isPresent()) {
            return Outcome.UNCHANGED;
        }
        Optional<String> manager = row.find("manager", service::meant).map(Employee::number);
        Optional<LocalDate> end = row.find("end", Row::date);
        Optional<String> account = row.find("account", this::account);
        Employee employee = service.add(
                number,
                new Profile(
                        row.value("name", check::name),
                        email,
                        row.find("private-email", check::email).orElse(""),
                        row.value("department", departments::meant),
                        row.value("position", text -> check.needed(say("people.label.position"), text)),
                        manager.orElse(null),
                        row.value("place", text -> check.text(say("people.label.place"), text)),
                        row.value("contract", Row.choice(ContractType.class)),
                        row.find("start", Row::date).orElseGet(days::today)));
        end.ifPresent(employee::endOn);
        account.ifPresent(employee::receiveAccount);
        return Outcome.ADDED;
    }

    private String account(String id) {
        if (accounts.person(id).isEmpty()) {
            throw new Refused("There is no account '" + id + "'.");
        }
        employees.findByAccount(id).ifPresent(other -> {
            throw new Refused("The account '" + id + "' is that of " + other.name() + ".");
        });
        return id;
    }

    private static String number(String text) {
        if (!text.matches("E-\\d{6,9}")) {
            throw new Refused("'" + text + "' is not an employee number as in E-000001.");
        }
        return text;
    }
}
