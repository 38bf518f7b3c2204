package com.batoncrm.people;

import com.batoncrm.company.WorkingDays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Employees for tests; every name and address is new. */
@Component
public class EmployeeFixtures {

    private final EmployeeService employees;
    private final WorkingDays days;

    EmployeeFixtures(EmployeeService employees, WorkingDays days) {
        this.employees = employees;
        this.days = days;
    }

    /** Hired for sales in Berlin from today on, led by that employee; nobody where empty. */
    public Employee hire(String manager) {
        return employees.hire(told("Anna " + unique(), manager));
    }

    /** As {@link #hire}, with an account. */
    public Employee hireWithAccount(String account, String manager) {
        Employee employee = hire(manager);
        employees.giveAccount(employee.number(), account);
        return employees.get(employee.number());
    }

    public NewEmployee told(String name, String manager) {
        return new NewEmployee(
                name,
                unique() + "@baton.example",
                "",
                "sales",
                "Sales representative",
                manager,
                "Berlin",
                ContractType.PERMANENT,
                days.today());
    }

    private static String unique() {
        return UUID.randomUUID()
                .toString()
                .substring(0, 13)
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, sign) -> text.append((char) (Character.isDigit(sign) ? sign + 'g' - '0' : sign)),
                        StringBuilder::append)
                .toString()
                .replace("-", "");
    }
}
