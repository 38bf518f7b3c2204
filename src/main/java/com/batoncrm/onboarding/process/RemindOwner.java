package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTask.NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind owner". */
@Component
class RemindOwner implements JavaDelegate {

    private final OnboardingMails mails;
    private final OnboardingFlow flow;

    RemindOwner(OnboardingMails mails, OnboardingFlow flow) {
        this.mails = mails;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.remindOwner(execution);
        flow.refresh(NUMBER.from(execution));
    }
}
