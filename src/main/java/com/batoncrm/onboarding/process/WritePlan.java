package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.EmployeeOnboarding.*;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.onboarding.AccountService;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.people.EmployeeService;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Write plan". */
@Component
class WritePlan implements JavaDelegate {

    private final OnboardingService onboardings;
    private final AccountService accounts;
    private final EmployeeService employees;
    private final Owners owners;
    private final Progress progress;
    private final CurrentPerson person;

    WritePlan(
            OnboardingService onboardings,
            AccountService accounts,
            EmployeeService employees,
            Owners owners,
            Progress progress,
            CurrentPerson person) {
        this.onboardings = onboardings;
        this.accounts = accounts;
        this.employees = employees;
        this.owners = owners;
        this.progress = progress;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        String starter = person.requireId();
        onboardings.open(
                number,
                starter,
                PLAN_ROWS.from(execution).stream().map(OnboardingPlan::row).toList());
        employees.reserveAccount(number);
        PLANNED_ACCOUNTS.on(execution, systems(number));
        PLANNED_TASKS.on(execution, tasks(number));
        FOLLOWERS.on(
                execution,
                Stream.concat(Stream.of(starter), owners.managerOf(number).stream())
                        .distinct()
                        .map(follower -> Map.<String, Object>of("person", follower))
                        .toList());
        PLAN_ROWS.removeFrom(execution);
        progress.of(number).forEach(execution::setVariable);
    }

    private List<Map<String, Object>> systems(String number) {
        return accounts.of(number).stream()
                .map(account -> Map.<String, Object>of("system", account.system()))
                .toList();
    }

    private List<Map<String, Object>> tasks(String number) {
        return onboardings.tasks(number).stream()
                .map(task -> Map.<String, Object>of("id", task.id().toString()))
                .toList();
    }
}
