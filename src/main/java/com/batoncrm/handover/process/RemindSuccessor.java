package com.batoncrm.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind successor". */
@Component
class RemindSuccessor implements JavaDelegate {

    private final HandoverMails mails;

    RemindSuccessor(HandoverMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.remind(execution);
    }
}
