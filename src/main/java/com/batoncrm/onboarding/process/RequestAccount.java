package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingAccount.*;

import com.batoncrm.onboarding.AccountService;
import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.process.OnboardingDeadlines.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Request account". */
@Component
class RequestAccount implements JavaDelegate {

    private final AccountService service;
    private final OnboardingFlow flow;
    private final OnboardingDays days;

    RequestAccount(AccountService service, OnboardingFlow flow, OnboardingDays days) {
        this.service = service;
        this.flow = flow;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        String system = ACCOUNT_SYSTEM.from(execution);
        ACCOUNT_STATE.on(execution, service.create(number, system));
        FAILURE.on(execution, service.get(number, system).reason());
        Deadlines deadlines = OnboardingDeadlines.of(execution);
        RESOLVE_BY.on(execution, days.fromNow(deadlines.resolveWithin()).toString());
        RESOLVING_LATE_AT.on(
                execution, days.fromNow(deadlines.resolvingLateAfter()).toString());
        flow.refresh(number);
    }
}
