package com.batoncrm.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell that it waits". */
@Component
class TellThatItWaits implements JavaDelegate {

    private final OnboardingMails mails;

    TellThatItWaits(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tellThatItWaits(execution);
    }
}
