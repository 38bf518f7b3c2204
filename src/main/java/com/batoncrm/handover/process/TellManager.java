package com.batoncrm.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell manager". */
@Component
class TellManager implements JavaDelegate {

    private final HandoverMails mails;

    TellManager(HandoverMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tellManager(execution);
    }
}
