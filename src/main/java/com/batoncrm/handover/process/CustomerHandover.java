package com.batoncrm.handover.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** One customer changes hands: processes/handover/customer-handover.bpmn. */
final class CustomerHandover {

    static final String KEY = "customer-handover";

    /** What the successor says. */
    enum Acceptance {
        ACCEPT,
        SEND_BACK
    }

    static final ProcessVariable<String> ITEM_ID = text("itemId");
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");
    static final ProcessVariable<String> MANAGER = text("manager");
    static final ProcessVariable<Integer> DAYS_LEFT = number("daysLeft");
    static final ProcessVariable<Deadlines> DEADLINES = json("deadlines", new TypeReference<>() {});
    static final ProcessVariable<String> REMIND_AT = text("remindAt");
    static final ProcessVariable<String> ANSWER_BY = text("answerBy");
    static final ProcessVariable<String> SUCCESSOR = text("successor");
    static final ProcessVariable<String> SUCCESSOR_NAME = text("successorName");
    static final ProcessVariable<String> PERSON_NAME = text("personName");
    static final ProcessVariable<String> DAY_TEXT = text("dayText");
    static final ProcessVariable<String> CONTACT_TEXT = text("contactText");
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<Acceptance> ACCEPTANCE = choice("acceptance", Acceptance.class);
    static final ProcessVariable<String> SENT_BACK_REASON = text("sentBackReason");
    static final ProcessVariable<String> SUCCESSOR_TEXT = text("successorText");

    static final String ACCEPT_CUSTOMER = "UserTask_AcceptCustomer";
    static final String REMINDER_DUE = "BoundaryEvent_ReminderDue";
    static final String NO_ANSWER = "BoundaryEvent_NoAnswer";
    static final String CHOOSE_SUCCESSOR = "UserTask_ChooseSuccessor";
    static final String REMINDED = "EndEvent_Reminded";
    static final String CUSTOMER_MOVED = "EndEvent_CustomerMoved";

    /** A row of the table handover-deadlines. */
    record Deadlines(int remindAfter, int answerWithin) {

        /** Where no row fits. */
        static final Deadlines NONE_GIVEN = new Deadlines(2, 5);
    }

    private CustomerHandover() {}
}
