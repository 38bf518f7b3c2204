package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.onboarding.process.OnboardingChangeFailed.*;

import com.batoncrm.onboarding.AccountChangeFailed;
import com.batoncrm.onboarding.AccountService;
import com.batoncrm.people.Dates;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.EmployeeStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What another system could not be told becomes a task for IT. */
@Component
class FailedChanges {

    private final RuntimeService runtime;
    private final AccountService accounts;
    private final EmployeeService employees;
    private final Progress progress;

    FailedChanges(RuntimeService runtime, AccountService accounts, EmployeeService employees, Progress progress) {
        this.runtime = runtime;
        this.accounts = accounts;
        this.employees = employees;
        this.progress = progress;
    }

    @EventListener
    void on(AccountChangeFailed failed) {
        Employee employee = employees.get(failed.employee());
        VariableMap variables = Variables.createVariables();
        NUMBER.in(variables, employee.number());
        CUSTOMER.in(variables, employee.name());
        ACCOUNT_SYSTEM.in(variables, failed.system());
        SYSTEM_TITLE.in(variables, accounts.titleOf(failed.system()));
        ABOUT.in(variables, progress.about(employee.number()));
        ACCOUNT_DETAILS.in(variables, progress.details(employee.number(), failed.system()));
        SHALL_BE.in(variables, shallBe(employee));
        FAILURE.in(variables, failed.reason());
        waiting(failed)
                .ifPresentOrElse(
                        open -> runtime.setVariables(open.getId(), variables),
                        () -> runtime.startProcessInstanceByKey(KEY, employee.number(), variables));
    }

    /** What IT has still to do there for the same employee: it does both at once, as it shall be now. */
    private Optional<ProcessInstance> waiting(AccountChangeFailed failed) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(failed.employee())
                .variableValueEquals(ACCOUNT_SYSTEM.name(), failed.system())
                .activityIdIn(RESOLVE_FAILED_CHANGE)
                .unlimitedList()
                .stream()
                .findFirst();
    }

    private static String shallBe(Employee employee) {
        if (employee.status(LocalDate.MAX) == EmployeeStatus.CANCELLED) {
            return say("onboarding.shallBe.closed");
        }
        return employee.endsOn()
                .map(day -> say("onboarding.shallBe.closedAfter", Dates.text(day)))
                .orElseGet(() -> say("onboarding.shallBe.from", Dates.text(employee.startsOn())));
    }
}
