package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingAccount.*;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.onboarding.AccountService;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Request account". */
@Component
class RequestAccount implements JavaDelegate {

    private final AccountService service;
    private final OnboardingFlow flow;
    private final WorkingDays days;
    private final Clock clock;

    RequestAccount(AccountService service, OnboardingFlow flow, WorkingDays days, Clock clock) {
        this.service = service;
        this.flow = flow;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        String system = ACCOUNT_SYSTEM.from(execution);
        ACCOUNT_STATE.on(execution, service.create(number, system));
        FAILURE.on(execution, service.get(number, system).reason());
        RESOLVE_BY.on(execution, days.plus(clock.instant(), 1).toString());
        flow.refresh(number);
    }
}
