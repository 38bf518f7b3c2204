package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import com.batoncrm.onboarding.AccountService;
import com.batoncrm.onboarding.AccountState;
import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.PlannedAccount;
import com.batoncrm.onboarding.PlannedTask;
import com.batoncrm.people.Dates;
import com.batoncrm.people.Departments;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** How far an onboarding is, as the forms show it. */
@Component
class Progress {

    private final OnboardingService onboardings;
    private final AccountService accountService;
    private final EmployeeService employees;
    private final Departments departments;
    private final OnboardingDays days;
    private final Owners owners;
    private final Accounts accounts;

    Progress(
            OnboardingService onboardings,
            AccountService accountService,
            EmployeeService employees,
            Departments departments,
            OnboardingDays days,
            Owners owners,
            Accounts accounts) {
        this.onboardings = onboardings;
        this.accountService = accountService;
        this.employees = employees;
        this.departments = departments;
        this.days = days;
        this.owners = owners;
        this.accounts = accounts;
    }

    /** "Sales representative in Sales, Berlin; starts on Monday, 7 December 2026". */
    String about(String number) {
        Employee employee = employees.get(number);
        return say(
                "onboarding.about",
                employee.position(),
                departments.nameOf(employee.department()),
                employee.place(),
                Dates.text(employee.startsOn()));
    }

    /** What IT has to know to see to the account in that system by hand. */
    String details(String number, String system) {
        Employee employee = employees.get(number);
        String details =
                say("onboarding.details", employee.email(), employee.account().orElse("–"));
        return accountService.of(number).stream()
                .filter(account ->
                        account.system().equals(system) && !account.otherId().isEmpty())
                .findFirst()
                .map(account -> details + " "
                        + say("onboarding.details.there", accountService.titleOf(system), account.otherId()))
                .orElse(details);
    }

    /** The variables of the form "Follow onboarding". */
    VariableMap of(String number) {
        LocalDate start = employees.get(number).startsOn();
        List<PlannedTask> tasks = onboardings.tasks(number);
        List<PlannedAccount> planned = accountService.of(number);
        VariableMap variables = Variables.createVariables();
        EmployeeOnboarding.ABOUT.in(variables, about(number));
        EmployeeOnboarding.OWN_DATA_PATH.in(variables, "/own-data/" + number);
        EmployeeOnboarding.SUMMARY.in(variables, summary(tasks, planned, start));
        EmployeeOnboarding.TASK_ROWS.in(
                variables, tasks.stream().map(task -> row(task, start)).toList());
        EmployeeOnboarding.ACCOUNT_ROWS.in(
                variables, planned.stream().map(this::row).toList());
        return variables;
    }

    boolean isEverythingDone(String number) {
        return onboardings.tasks(number).stream().allMatch(task -> task.doneOn().isPresent())
                && accountService.of(number).stream().allMatch(Progress::isDone);
    }

    private String summary(List<PlannedTask> tasks, List<PlannedAccount> planned, LocalDate start) {
        long done = tasks.stream().filter(task -> task.doneOn().isPresent()).count();
        long late = tasks.stream().filter(task -> isLate(task, start)).count();
        long created = planned.stream().filter(Progress::isDone).count();
        return say(
                "onboarding.summary",
                Long.toString(done),
                Integer.toString(tasks.size()),
                Long.toString(late),
                Long.toString(created),
                Integer.toString(planned.size()));
    }

    private Map<String, Object> row(PlannedTask task, LocalDate start) {
        String state = task.doneOn()
                .map(day -> say(
                        "onboarding.state.done",
                        Dates.brief(day),
                        accounts.nameOf(task.doneBy().orElse(""))))
                .orElseGet(() -> say(isLate(task, start) ? "onboarding.state.late" : "onboarding.state.open"));
        return Map.of(
                "due", Dates.brief(days.planned(task, start)),
                "item", task.item(),
                "owner", owners.nameOf(task.owner(), task.employee()),
                "state", task.remark().isBlank() ? state : state + ": " + task.remark());
    }

    private Map<String, Object> row(PlannedAccount account) {
        String state = say("onboarding.account." + account.state());
        return Map.of(
                "system", accountService.titleOf(account.system()),
                "groups", account.groups().stream().map(accounts::groupName).collect(Collectors.joining(", ")),
                "state", account.reason().isEmpty() ? state : state + ": " + account.reason());
    }

    private boolean isLate(PlannedTask task, LocalDate start) {
        return task.doneOn().isEmpty() && days.isLate(task, start);
    }

    private static boolean isDone(PlannedAccount account) {
        return account.state() == AccountState.CREATED || account.state() == AccountState.LEFT_OUT;
    }
}
