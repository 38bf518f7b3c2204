package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.EmployeeOnboarding.NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell about cancellation". */
@Component
class TellAboutCancellation implements JavaDelegate {

    private final OnboardingMails mails;

    TellAboutCancellation(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tellAboutCancellation(NUMBER.from(execution));
    }
}
