package com.batoncrm.mail.process;

import static com.batoncrm.mail.process.UndeliveredMail.ADDRESS;
import static com.batoncrm.mail.process.UndeliveredMail.ERROR_ADDRESS_UNUSABLE;
import static com.batoncrm.mail.process.UndeliveredMail.MAIL_ID;
import static com.batoncrm.mail.process.UndeliveredMail.REFUSAL;

import com.batoncrm.mail.UndeliveredMails;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Send mail again". */
@Component
class SendMailAgain implements JavaDelegate {

    private final UndeliveredMails mails;

    SendMailAgain(UndeliveredMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String address = ADDRESS.find(execution).orElse("");
        if (!mails.sendAgain(UUID.fromString(MAIL_ID.from(execution)), address)) {
            REFUSAL.on(execution, "'" + address + "' is not an e-mail address.");
            throw new BpmnError(ERROR_ADDRESS_UNUSABLE);
        }
    }
}
