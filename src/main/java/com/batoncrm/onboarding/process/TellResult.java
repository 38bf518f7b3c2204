package com.batoncrm.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell result". */
@Component
class TellResult implements JavaDelegate {

    private final ProbationMails mails;

    TellResult(ProbationMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tellResult(execution);
    }
}
