package com.batoncrm.mail.process;

import static com.batoncrm.mail.process.UndeliveredMail.MAIL_ID;

import com.batoncrm.mail.UndeliveredMails;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Give up mail". */
@Component
class GiveUpMail implements JavaDelegate {

    private final UndeliveredMails mails;

    GiveUpMail(UndeliveredMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.giveUp(UUID.fromString(MAIL_ID.from(execution)));
    }
}
