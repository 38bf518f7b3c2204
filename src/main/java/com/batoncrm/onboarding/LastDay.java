package com.batoncrm.onboarding;

import com.batoncrm.company.Company;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeChanged;
import com.batoncrm.people.EmployeeService;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The account of whoever leaves is locked in the evening of the last day, however it came; who stays after all keeps it. */
@Component
class LastDay {

    private final EmployeeService employees;
    private final AccountDates dates;
    private final Company company;
    private final LocalTime lockAt;

    LastDay(
            EmployeeService employees,
            AccountDates dates,
            Company company,
            @Value("${baton.handover.lock-at}") LocalTime lockAt) {
        this.employees = employees;
        this.dates = dates;
        this.company = company;
        this.lockAt = lockAt;
    }

    @EventListener
    void on(EmployeeChanged changed) {
        if (changed.what() == EmployeeChanged.What.END) {
            Employee employee = employees.get(changed.number());
            employee.account().ifPresent(account -> dates.lockFrom(account, evening(employee)));
        }
    }

    private @Nullable Instant evening(Employee employee) {
        return employee.endsOn()
                .map(day -> day.atTime(lockAt).atZone(company.zone()).toInstant())
                .orElse(null);
    }
}
