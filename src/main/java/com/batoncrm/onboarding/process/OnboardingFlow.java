package com.batoncrm.onboarding.process;

import com.batoncrm.onboarding.AccountAnswered;
import com.batoncrm.onboarding.AccountService;
import com.batoncrm.onboarding.OnboardingProgressed;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.people.EmployeeChanged;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the processes of onboarding what happened outside of them, and shows their progress. */
@Component
class OnboardingFlow {

    private final RuntimeService runtime;
    private final OnboardingService onboardings;
    private final AccountService accounts;
    private final Progress progress;

    OnboardingFlow(RuntimeService runtime, OnboardingService onboardings, AccountService accounts, Progress progress) {
        this.runtime = runtime;
        this.onboardings = onboardings;
        this.accounts = accounts;
        this.progress = progress;
    }

    @EventListener
    void on(AccountAnswered event) {
        VariableMap variables = Variables.createVariables();
        OnboardingAccount.ACCOUNT_STATE.in(variables, event.state());
        OnboardingAccount.FAILURE.in(
                variables, accounts.get(event.employee(), event.system()).reason());
        waiting(OnboardingAccount.KEY, event.employee(), OnboardingAccount.ACCOUNT_ANSWERED)
                .processVariableValueEquals(OnboardingAccount.ACCOUNT_SYSTEM.name(), event.system())
                .unlimitedList()
                .forEach(wait ->
                        runtime.messageEventReceived(OnboardingAccount.ACCOUNT_ANSWERED, wait.getId(), variables));
        refresh(event.employee());
    }

    @EventListener
    void on(OnboardingProgressed event) {
        refresh(event.employee());
    }

    @EventListener
    void on(EmployeeChanged event) {
        switch (event.what()) {
            case START, MANAGER -> {
                tell(OnboardingTask.KEY, event.number(), OnboardingTask.PLAN_CHANGED);
                tell(OnboardingTalks.KEY, event.number(), OnboardingTalks.PLAN_CHANGED);
                refresh(event.number());
            }
            case CANCELLED -> tell(EmployeeOnboarding.KEY, event.number(), EmployeeOnboarding.HIRE_CANCELLED);
            case PLACE, END, ACCOUNT -> {}
        }
    }

    /** What human resources and the manager see; one after another, so that nobody's step fails for another's. */
    void refresh(String employee) {
        onboardings.lock(employee);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(EmployeeOnboarding.KEY)
                .processInstanceBusinessKey(employee)
                .unlimitedList()
                .forEach(instance -> runtime.setVariables(instance.getId(), progress.of(employee)));
        if (progress.isEverythingDone(employee)) {
            tell(EmployeeOnboarding.KEY, employee, EmployeeOnboarding.EVERYTHING_DONE);
        }
    }

    private void tell(String process, String employee, String message) {
        waiting(process, employee, message)
                .unlimitedList()
                .forEach(wait -> runtime.messageEventReceived(message, wait.getId()));
    }

    private ExecutionQuery waiting(String process, String employee, String message) {
        return runtime.createExecutionQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(employee)
                .messageEventSubscriptionName(message);
    }
}
