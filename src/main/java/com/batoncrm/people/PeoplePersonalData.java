package com.batoncrm.people;

import static com.batoncrm.engine.PersonalTable.of;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.PersonalTable.Fate;
import com.batoncrm.engine.Retained;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who works and worked for us; of somebody who is forgotten the number, the dates and the places stay. */
@Component
class PeoplePersonalData implements PersonalData {

    private final Employees employees;
    private final WorkingDays days;
    private final Period afterLeaving;
    private final Period notHired;

    PeoplePersonalData(
            Employees employees,
            WorkingDays days,
            @Value("${baton.privacy.employees}") Period afterLeaving,
            @Value("${baton.privacy.not-hired}") Period notHired) {
        this.employees = employees;
        this.days = days;
        this.afterLeaving = afterLeaving;
        this.notHired = notHired;
    }

    @Override
    public String name() {
        return "employees";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(of("employee")
                .shows(
                        "number",
                        "name",
                        "email",
                        "private_email",
                        "department",
                        "job_position",
                        "manager",
                        "place",
                        "contract_type",
                        "starts_on",
                        "ends_on",
                        "account")
                .accounts("account")
                .texts("name", "email", "private_email")
                .ownedBy("number")
                .meets(Fate.LEFT));
    }

    @Override
    public List<Retained> retained(DataSubject subject) {
        return employees.findByNumberIn(subject.records()).stream()
                .map(this::retained)
                .toList();
    }

    private Retained retained(Employee employee) {
        LocalDate today = days.today();
        return switch (employee.status(today)) {
            case ACTIVE, HIRED -> new Retained(say("people.retained"), say("people.retained.withUs"), null);
            case LEFT ->
                new Retained(
                        say("people.retained"),
                        say("people.retained.left"),
                        employee.endsOn().orElse(today).plus(afterLeaving));
            case CANCELLED ->
                new Retained(
                        say("people.retained"),
                        say("people.retained.cancelled"),
                        employee.startsOn().plus(notHired));
        };
    }

    @Override
    public void forget(DataSubject subject) {
        employees.findByNumberIn(subject.records()).forEach(employee -> {
            employee.forget(days.today());
            employees.saveAndFlush(employee);
        });
    }
}
