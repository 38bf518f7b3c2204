package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingAccount.*;

import com.batoncrm.onboarding.AccountService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Resolve failed account". */
@Component
class ResolveFailedAccount implements TaskListener {

    private final AccountService service;
    private final OnboardingFlow flow;

    ResolveFailedAccount(AccountService service, OnboardingFlow flow) {
        this.service = service;
        this.flow = flow;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = NUMBER.from(task);
        String system = ACCOUNT_SYSTEM.from(task);
        switch (FAILURE_DECISION.from(task)) {
            case RETRY -> {}
            case BY_HAND ->
                service.createdByHand(number, system, OTHER_ID.find(task).orElse(""));
            case NOT_NEEDED -> service.leaveOut(number, system);
        }
        ACCOUNT_STATE.on(task, service.get(number, system).state());
        flow.refresh(number);
    }
}
