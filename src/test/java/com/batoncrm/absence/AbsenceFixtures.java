package com.batoncrm.absence;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.people.ContractType;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.NewEmployee;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who go away, by the form that they go away with. */
@Component
public class AbsenceFixtures {

    /** The first day of every test. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Tasklist tasklist;
    private final EmployeeService employees;
    private final WorkingDays days;
    private final JdbcClient jdbc;

    AbsenceFixtures(Tasklist tasklist, EmployeeService employees, WorkingDays days, JdbcClient jdbc) {
        this.tasklist = tasklist;
        this.employees = employees;
        this.days = days;
        this.jdbc = jdbc;
    }

    public ProcessInstance away(String person, String substitute) {
        return away(person, "", TODAY, TODAY.plusDays(4), substitute);
    }

    public ProcessInstance away(String actor, String person, LocalDate from, LocalDate to, String substitute) {
        return tasklist.start("absence", actor, form -> form.set("personText", person)
                .set("awayFrom", from.toString())
                .set("awayTo", to.toString())
                .set("substituteText", substitute));
    }

    public ProcessInstance back(String actor, String person) {
        return tasklist.start("absence-end", actor, form -> form.set("personText", person));
    }

    /** Makes the one account's employee lead the other's, as long as no test changes it. */
    public void leads(String manager, String person) {
        employees.reportTo(employee(person), employee(manager));
    }

    public String employee(String account) {
        return employees.ofAccount(account).map(known -> known.number()).orElseGet(() -> {
            String number = employees
                    .hire(new NewEmployee(
                            "Employee " + account,
                            account + "@people.example",
                            "",
                            "sales",
                            "Tester",
                            "",
                            "Berlin",
                            ContractType.PERMANENT,
                            days.today()))
                    .number();
            employees.giveAccount(number, account);
            return number;
        });
    }

    /** What a test leaves behind would last into the next one. */
    public void everybodyIsBack() {
        jdbc.sql("update absence set ended = true").update();
    }
}
