package com.batoncrm.onboarding.process;

import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.people.EmployeeFixtures;
import com.batoncrm.people.EmployeeService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Onboardings for tests, started by human resources; the manager is an employee with the account of sales-manager. */
@Component
public class OnboardingFixtures {

    /** The first day of every onboarding here, a Monday five weeks after the clock's start. */
    public static final String START = "2026-12-07";

    private final Tasklist tasklist;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EmployeeService employees;
    private final EmployeeFixtures people;
    private final ObjectProvider<MovableClock> clock;
    private final JdbcTemplate jdbc;

    OnboardingFixtures(
            Tasklist tasklist,
            TaskService tasks,
            RuntimeService runtime,
            EmployeeService employees,
            EmployeeFixtures people,
            ObjectProvider<MovableClock> clock,
            JdbcTemplate jdbc) {
        this.tasklist = tasklist;
        this.tasks = tasks;
        this.runtime = runtime;
        this.employees = employees;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** A sales representative in Berlin. */
    public ProcessInstance hire(String name, Consumer<SubmittedForm> change) {
        return tasklist.start(EmployeeOnboarding.KEY, "hr", form -> {
            form.set("personName", name)
                    .set("email", UUID.randomUUID() + "@baton.example")
                    .set("privateEmail", "anna@home.example")
                    .set("department", "service")
                    .set("jobPosition", "Technician")
                    .set("managerText", manager())
                    .set("place", "Berlin")
                    .set("contractType", "PERMANENT")
                    .set("startDate", START);
            change.accept(form);
        });
    }

    public ProcessInstance hire() {
        return hire("Anna Neumann", form -> {});
    }

    /** The number of the employee whose account is sales-manager. */
    public String manager() {
        return employees
                .ofAccount("sales-manager")
                .orElseGet(() -> people.hireWithAccount("sales-manager", ""))
                .number();
    }

    /** All open tasks of the onboarding of that name, or of all names. */
    public List<Task> tasks(ProcessInstance onboarding, String name) {
        return tasklist.tasks(onboarding).stream()
                .filter(task -> name.isEmpty() || task.getName().equals(name))
                .toList();
    }

    public Task task(ProcessInstance onboarding, String name) {
        List<Task> found = tasks(onboarding, name);
        if (found.size() != 1) {
            throw new AssertionError("Expected one open task '" + name + "', but open are "
                    + tasks(onboarding, "").stream().map(Task::getName).toList());
        }
        return found.get(0);
    }

    public void submit(ProcessInstance onboarding, String name, String person, Consumer<SubmittedForm> fill) {
        tasklist.submit(task(onboarding, name), person, fill);
    }

    public Object variable(Task task, String name) {
        return tasks.getVariable(task.getId(), name);
    }

    /** The only called process of that key that runs; for a task of the plan with that item. */
    public ProcessInstance called(ProcessInstance onboarding, String key, String variable, String value) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(onboarding.getBusinessKey())
                .variableValueEquals(variable, value)
                .singleResult();
    }

    /** The account of the new employee. */
    public String accountOf(ProcessInstance onboarding) {
        return employees.get(onboarding.getBusinessKey()).account().orElseThrow();
    }

    /** The manager holds that talk; all is well. */
    public void talk(ProcessInstance onboarding, String name) {
        submit(onboarding, name, "sales-manager", form -> form.set("impression", "GOOD")
                .set("result", "All is well"));
    }

    /** Moves the clock to eight in the morning UTC and does what is due. */
    public void on(String day) {
        clock.getObject().set(Instant.parse(day + "T08:00:00Z"));
        tasklist.runJobs();
    }

    /** IT says that the directory needs no account; it has no address in tests. */
    public void withoutDirectory(ProcessInstance onboarding) {
        submit(onboarding, "Resolve failed account", "it", form -> form.set("failureDecision", "NOT_NEEDED"));
    }

    /** Human resources changes the onboarding. */
    public ProcessInstance change(ProcessInstance onboarding, String change, Consumer<SubmittedForm> fill) {
        return tasklist.start(OnboardingChange.KEY, "hr", form -> {
            form.set("employeeText", onboarding.getBusinessKey()).set("change", change);
            fill.accept(form);
        });
    }

    /** Every subject of a mail about the employee, oldest first, each with its receiver. */
    public List<String> mails(ProcessInstance onboarding) {
        return jdbc.queryForList(
                "select to_address || ': ' || subject from mail where about = ? order by position",
                String.class,
                onboarding.getBusinessKey());
    }
}
