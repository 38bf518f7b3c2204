package com.batoncrm.onboarding.process;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.EmployeeStatus;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the onboardings of those who have left before everything was done. */
@Component
class EndOnboardings {

    private final RuntimeService runtime;
    private final EmployeeService employees;
    private final WorkingDays days;

    EndOnboardings(RuntimeService runtime, EmployeeService employees, WorkingDays days) {
        this.runtime = runtime;
        this.employees = employees;
        this.days = days;
    }

    /** Two nodes at once: one of them fails and finds nothing the next time. */
    @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void run() {
        runtime.createProcessInstanceQuery().processDefinitionKey(EmployeeOnboarding.KEY).unlimitedList().stream()
                .filter(onboarding ->
                        employees.get(onboarding.getBusinessKey()).status(days.today()) == EmployeeStatus.LEFT)
                .forEach(onboarding -> runtime.createExecutionQuery()
                        .processInstanceId(onboarding.getId())
                        .messageEventSubscriptionName(EmployeeOnboarding.LAST_DAY_OVER)
                        .unlimitedList()
                        .forEach(wait -> runtime.messageEventReceived(EmployeeOnboarding.LAST_DAY_OVER, wait.getId())));
    }
}
