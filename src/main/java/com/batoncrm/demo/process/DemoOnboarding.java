package com.batoncrm.demo.process;

import com.batoncrm.company.WorkingDays;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody who starts in sales in five working days: IT, human resources and the manager have something to do. */
@Component
@Profile("demo")
class DemoOnboarding {

    private final DemoPeople people;
    private final WorkingDays days;

    DemoOnboarding(DemoPeople people, WorkingDays days) {
        this.people = people;
        this.days = days;
    }

    void begin() {
        people.start(
                "employee-onboarding",
                "hr",
                Variables.createVariables()
                        .putValue("personName", "Noémie Neu")
                        .putValue("email", "noemie.neu@baton.example")
                        .putValue("privateEmail", "noemie@home.example")
                        .putValue("department", "sales")
                        .putValue("jobPosition", "Sales representative")
                        .putValue("managerText", "sales-manager")
                        .putValue("place", "Berlin")
                        .putValue("contractType", "PERMANENT")
                        .putValue("startDate", days.plus(days.today(), 5).toString()));
    }
}
