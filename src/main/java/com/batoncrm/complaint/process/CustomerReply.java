package com.batoncrm.complaint.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** Has a reply to one of our mails read: processes/complaint/customer-reply.bpmn; the business key is the reply's id. */
final class CustomerReply {

    static final String KEY = "customer-reply";

    static final String READ_REPLY = "UserTask_ReadReply";
    static final String OPEN_COMPLAINT = "ServiceTask_OpenComplaint";
    static final String COMPLAINT_OPENED = "EndEvent_ComplaintOpened";
    static final String REPLY_DEALT_WITH = "EndEvent_ReplyDealtWith";

    // Columns of the task lists; number is that of what our mail was about.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    static final ProcessVariable<String> OWNER = text("owner");
    static final ProcessVariable<String> DEPARTMENT = text("department");

    // The form.
    static final ProcessVariable<Reply> REPLY = json("reply", new TypeReference<>() {});
    static final ProcessVariable<List<Map<String, Object>>> WORDS = table("words");
    static final ProcessVariable<List<Map<String, Object>>> FILES = table("files");
    static final ProcessVariable<String> MAIL_SUBJECT = text("mailSubject");
    static final ProcessVariable<String> SENDER = text("sender");
    static final ProcessVariable<String> HINT = text("hint");
    static final ProcessVariable<ReplyMeaning> REPLY_MEANING = choice("replyMeaning", ReplyMeaning.class);
    static final ProcessVariable<String> REMARK = text("remark");

    /** What the owner finds a reply to be. */
    enum ReplyMeaning {
        COMPLAINT,
        DEALT_WITH
    }

    /** What a complaint is made of; {@code about} is a contract or receivable, or empty. */
    record Reply(String customer, String about, String text, String name, String email) {}

    private CustomerReply() {}
}
