package com.batoncrm.people;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads whom; nobody leads himself, at whatever distance. */
@Service
@Transactional(readOnly = true, noRollbackFor = Refused.class)
public class OrgChart {

    private static final int DEEPEST = 100;

    private final Employees employees;
    private final WorkingDays days;

    OrgChart(Employees employees, WorkingDays days) {
        this.employees = employees;
        this.days = days;
    }

    /** The nearest manager above who is still with us, so that a task never waits for somebody who has left. */
    public Optional<Employee> managerOf(Employee employee) {
        return above(employee).stream()
                .filter(manager -> manager.isWithUs(days.today()))
                .findFirst();
    }

    /** All managers above, nearest first. */
    public List<Employee> above(Employee employee) {
        List<Employee> chain = new ArrayList<>();
        Optional<Employee> next = employee.manager().flatMap(employees::findById);
        while (next.isPresent() && chain.size() < DEEPEST) {
            chain.add(next.get());
            next = next.get().manager().flatMap(employees::findById);
        }
        return chain;
    }

    /** Those whom the person leads directly, by number. */
    public List<Employee> ledBy(String number) {
        return employees.findByManagerOrderByNumber(number);
    }

    /** @throws Refused where the manager has left, or is the employee or led by him */
    void requireFit(String employee, Employee manager) {
        if (!manager.isWithUs(days.today())) {
            throw new Refused(say("people.refused.managerLeft", manager.name(), manager.number()));
        }
        boolean cycle = manager.number().equals(employee)
                || above(manager).stream().anyMatch(upper -> upper.number().equals(employee));
        if (cycle) {
            throw new Refused(say("people.refused.cycle", manager.name(), employee));
        }
    }
}
