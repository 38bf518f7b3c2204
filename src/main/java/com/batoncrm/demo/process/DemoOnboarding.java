package com.batoncrm.demo.process;

import com.batoncrm.company.WorkingDays;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two who start soon: one in sales in five working days, for whom IT, human resources and the manager have something to do,
 * and one in service whose start has moved, of which IT has to tell the company directory.
 */
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
        hire("Noémie Neu", "noemie.neu", "sales", "Sales representative", "sales-manager", "Berlin", 5);
        String later = hire("Emil Ersatz", "emil.ersatz", "service", "Technician", "service", "Hamburg", 15);
        people.runJobs();
        people.complete(
                later,
                "UserTask_ResolveFailedAccount",
                "it",
                Variables.createVariables()
                        .putValue("failureDecision", "BY_HAND")
                        .putValue("otherId", "ersatz.e"));
        people.start(
                "onboarding-change",
                "hr",
                Variables.createVariables()
                        .putValue("employeeText", later)
                        .putValue("change", "MOVE_START")
                        .putValue("newStart", start(20)));
        people.runJobs();
    }

    /** @return the number of the employee */
    private String hire(
            String name, String mailbox, String department, String position, String manager, String place, int inDays) {
        return people.start(
                "employee-onboarding",
                "hr",
                Variables.createVariables()
                        .putValue("personName", name)
                        .putValue("email", mailbox + "@baton.example")
                        .putValue("privateEmail", mailbox + "@home.example")
                        .putValue("department", department)
                        .putValue("jobPosition", position)
                        .putValue("managerText", manager)
                        .putValue("place", place)
                        .putValue("contractType", "PERMANENT")
                        .putValue("startDate", start(inDays)));
    }

    private String start(int workingDays) {
        return days.plus(days.today(), workingDays).toString();
    }
}
