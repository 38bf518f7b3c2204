package com.batoncrm.handover.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.handover.process.CustomerHandover.Acceptance;
import com.batoncrm.handover.process.CustomerHandover.Deadlines;
import java.util.List;
import java.util.Map;

/** One role changes hands, in the same words as a customer: processes/handover/role-handover.bpmn. */
final class RoleHandover {

    static final String KEY = "role-handover";

    /** What the second person says. */
    enum Consent {
        AGREE,
        REFUSE
    }

    static final ProcessVariable<String> ITEM_ID = CustomerHandover.ITEM_ID;
    static final ProcessVariable<String> CUSTOMER = CustomerHandover.CUSTOMER;
    static final ProcessVariable<String> MANAGER = CustomerHandover.MANAGER;
    static final ProcessVariable<Integer> DAYS_LEFT = CustomerHandover.DAYS_LEFT;
    static final ProcessVariable<Deadlines> DEADLINES = CustomerHandover.DEADLINES;
    static final ProcessVariable<String> REMIND_AT = CustomerHandover.REMIND_AT;
    static final ProcessVariable<String> ANSWER_BY = CustomerHandover.ANSWER_BY;
    static final ProcessVariable<String> SUCCESSOR = CustomerHandover.SUCCESSOR;
    static final ProcessVariable<String> SUCCESSOR_NAME = CustomerHandover.SUCCESSOR_NAME;
    static final ProcessVariable<String> PERSON_NAME = CustomerHandover.PERSON_NAME;
    static final ProcessVariable<String> DAY_TEXT = CustomerHandover.DAY_TEXT;
    static final ProcessVariable<List<Map<String, Object>>> FACTS = CustomerHandover.FACTS;
    static final ProcessVariable<Acceptance> ACCEPTANCE = CustomerHandover.ACCEPTANCE;
    static final ProcessVariable<String> SENT_BACK_REASON = CustomerHandover.SENT_BACK_REASON;
    static final ProcessVariable<String> SUCCESSOR_TEXT = CustomerHandover.SUCCESSOR_TEXT;
    static final ProcessVariable<Boolean> MAY_SIGN = flag("maySign");
    static final ProcessVariable<Consent> CONSENT = choice("consent", Consent.class);

    static final String ACCEPT_ROLE = "UserTask_AcceptRole";
    static final String CONSENT_TO_ROLE = "UserTask_ConsentToRole";
    static final String CHOOSE_SUCCESSOR = "UserTask_ChooseSuccessor";
    static final String REMINDED = "EndEvent_Reminded";
    static final String ROLE_GIVEN = "EndEvent_RoleGiven";

    private RoleHandover() {}
}
