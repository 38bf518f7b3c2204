package com.batoncrm.mail.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** Gets a mail to its receiver after all: processes/mail/undelivered-mail.bpmn. */
final class UndeliveredMail {

    static final String KEY = "undelivered-mail";

    static final ProcessVariable<String> MAIL_ID = text("mailId");
    static final ProcessVariable<String> OWNER = text("owner");
    static final ProcessVariable<String> RECIPIENT = text("recipient");
    static final ProcessVariable<String> MAIL_SUBJECT = text("mailSubject");
    static final ProcessVariable<String> REFUSAL = text("refusal");
    static final ProcessVariable<String> ADDRESS = text("address");
    static final ProcessVariable<Next> NEXT = choice("next", Next.class);

    /** Columns of the task lists, the same in every process. */
    static final ProcessVariable<String> CUSTOMER = text("customer");

    static final ProcessVariable<String> NUMBER = text("number");

    enum Next {
        SEND_AGAIN,
        GIVE_UP
    }

    static final String CORRECT_ADDRESS = "UserTask_CorrectAddress";
    static final String ADDRESS_UNUSABLE = "BoundaryEvent_AddressUnusable";
    static final String MAIL_SENT_AGAIN = "EndEvent_MailSentAgain";
    static final String MAIL_GIVEN_UP = "EndEvent_MailGivenUp";

    /** Error: what was entered is no address. */
    static final String ERROR_ADDRESS_UNUSABLE = "address-unusable";

    private UndeliveredMail() {}
}
