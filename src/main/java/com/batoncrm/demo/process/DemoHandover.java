package com.batoncrm.demo.process;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.SetBackClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who is away and who stands in; a handover of long ago with its reviews, and one that waits for successors. */
@Component
@Profile("demo")
class DemoHandover {

    private static final int LONG_AGO = 96;
    private static final List<Integer> REVIEWED = List.of(65, 35, 5);

    private final DemoPeople people;
    private final CustomerService customers;
    private final FormService forms;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final CurrentPerson currentPerson;
    private final WorkingDays days;
    private final Clock clock;

    DemoHandover(
            DemoPeople people,
            CustomerService customers,
            FormService forms,
            TaskService tasks,
            ManagementService jobs,
            CurrentPerson currentPerson,
            WorkingDays days,
            Clock clock) {
        this.people = people;
        this.customers = customers;
        this.forms = forms;
        this.tasks = tasks;
        this.jobs = jobs;
        this.currentPerson = currentPerson;
        this.days = days;
        this.clock = clock;
    }

    /** When she became head of sales, Marta gave her last customer to Sofia; nothing where time cannot be set back. */
    void past() {
        if (!(clock instanceof SetBackClock past)) {
            return;
        }
        try {
            past.setBack(Duration.ofDays(LONG_AGO));
            customers.handOver(number("Van Dijk Meettechniek"), "sales", "sales-manager");
            String handover = start("management", "sales-manager", "MOVES", days.today());
            plan(handover, "management", Map.of("planStep", "CHANGE", "changeTo", "sales"));
            plan(handover, "management", handingOver());
            answer("Van Dijk Meettechniek", "sales", Map.of("acceptance", "ACCEPT"));
            for (int ago : REVIEWED) {
                past.setBack(Duration.ofDays(ago));
                runTimers();
            }
        } finally {
            past.setRight();
        }
    }

    /** Samuel moves to another place in three weeks: one customer is taken over, one sent back, the others wait. */
    void begin() {
        String handover = start("sales-manager", "sales2", "MOVES", days.today().plusWeeks(3));
        plan(handover, "sales-manager", Map.of("planStep", "CHANGE", "changeTo", "sales"));
        plan(handover, "sales-manager", handingOver());
        answer("Okafor Energy Systems", "sales", Map.of("acceptance", "ACCEPT"));
        answer(
                "Lumière Optique",
                "sales",
                Map.of(
                        "acceptance", "SEND_BACK",
                        "sentBackReason", "They speak French only, and I do not."));
    }

    /** Felix is away until the end of next week; Fiona stands in, and sees what he had begun. */
    void away() {
        Task begun = tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_CheckReceivables")
                .taskUnassigned()
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .get(0);
        try (var acting = currentPerson.as("finance2")) {
            tasks.claim(begun.getId(), "finance2");
        }
        people.start(
                "absence",
                "finance2",
                Variables.createVariables()
                        .putValue("awayFrom", days.today().toString())
                        .putValue("awayTo", days.plus(days.today(), 8).toString())
                        .putValue("substituteText", "finance"));
        people.runJobs();
    }

    private String start(String actor, String person, String why, LocalDate day) {
        String handover = people.start(
                "employee-handover",
                actor,
                Variables.createVariables()
                        .putValue("personText", person)
                        .putValue("why", why)
                        .putValue("handoverOn", day.toString()));
        people.runJobs();
        return handover;
    }

    private void plan(String handover, String manager, Map<String, Object> step) {
        people.complete(handover, "UserTask_PlanHandover", manager, Variables.fromMap(step));
    }

    private static Map<String, Object> handingOver() {
        return Map.of(
                "planStep",
                "HAND_OVER",
                "contactText",
                "we would like to introduce your new contact with us. Everything that you have agreed with us stays as it is.");
    }

    private void answer(String customer, String successor, Map<String, Object> answer) {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_AcceptCustomer")
                .processVariableValueEquals("number", number(customer))
                .singleResult();
        try (var acting = currentPerson.as(successor)) {
            forms.submitTaskForm(task.getId(), Variables.fromMap(answer));
        }
        people.runJobs();
    }

    private void runTimers() {
        jobs.createJobQuery().processDefinitionKey("employee-handover").timers().executable().unlimitedList().stream()
                .map(Job::getId)
                .forEach(jobs::executeJob);
        people.runJobs();
    }

    private String number(String customer) {
        return customers.search(customer).get(0).number();
    }
}
