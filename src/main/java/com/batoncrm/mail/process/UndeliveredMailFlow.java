package com.batoncrm.mail.process;

import static com.batoncrm.mail.process.UndeliveredMail.ADDRESS;
import static com.batoncrm.mail.process.UndeliveredMail.CUSTOMER;
import static com.batoncrm.mail.process.UndeliveredMail.KEY;
import static com.batoncrm.mail.process.UndeliveredMail.MAIL_ID;
import static com.batoncrm.mail.process.UndeliveredMail.MAIL_SUBJECT;
import static com.batoncrm.mail.process.UndeliveredMail.NUMBER;
import static com.batoncrm.mail.process.UndeliveredMail.OWNER;
import static com.batoncrm.mail.process.UndeliveredMail.RECIPIENT;
import static com.batoncrm.mail.process.UndeliveredMail.REFUSAL;

import com.batoncrm.mail.MailRefused;
import com.batoncrm.mail.UndeliveredMails;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process "Undelivered mail". */
@Component
class UndeliveredMailFlow {

    private final RuntimeService runtime;
    private final UndeliveredMails mails;

    UndeliveredMailFlow(RuntimeService runtime, UndeliveredMails mails) {
        this.runtime = runtime;
        this.mails = mails;
    }

    @EventListener
    void start(MailRefused refused) {
        UndeliveredMails.Facts facts = mails.facts(refused.mail());
        VariableMap variables = Variables.createVariables();
        MAIL_ID.in(variables, refused.mail().toString());
        OWNER.in(variables, facts.owner());
        RECIPIENT.in(variables, facts.name() + " <" + facts.address() + ">");
        MAIL_SUBJECT.in(variables, facts.subject());
        REFUSAL.in(variables, facts.reason());
        ADDRESS.in(variables, facts.address());
        CUSTOMER.in(variables, facts.name());
        NUMBER.in(variables, facts.about());
        runtime.startProcessInstanceByKey(KEY, refused.mail().toString(), variables);
    }
}
