package com.batoncrm.dunning.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.dunning.Reason;
import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;

/** Clears a reason not to ask: processes/dunning/reason-for-delay.bpmn; the business key is the hold's number. */
final class ReasonForDelay {

    static final String KEY = "reason-for-delay";

    static final String CLEAR_REASON = "UserTask_ClearReasonForDelay";
    static final String DECIDE_ON_DELAY = "UserTask_DecideOnDelay";
    static final String GONE_BY_ITSELF = "BoundaryEvent_ReasonGone";
    static final String CLEARED = "EndEvent_Cleared";
    static final String REASON_CLEARED = "EndEvent_ReasonCleared";
    static final String REASON_GONE = "EndEvent_ReasonGone";

    static final String GONE = "ReasonGone";

    // Columns of the task lists; number is the hold's.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    static final ProcessVariable<Reason> REASON = choice("reason", Reason.class);
    static final ProcessVariable<String> OWNER = text("owner");
    static final ProcessVariable<String> DEPARTMENT = text("department");

    // Whether it went before anybody could clear it.
    static final ProcessVariable<Boolean> GONE_ALREADY = flag("gone");

    // All forms.
    static final ProcessVariable<String> REASON_TEXT = text("reasonText");
    static final ProcessVariable<String> EXPLANATION = text("explanation");
    static final ProcessVariable<List<Map<String, Object>>> ITEMS = table("items");
    static final ProcessVariable<String> REMARK = text("remark");

    // The form "Decide on delay".
    static final ProcessVariable<String> WISHED_UNTIL = text("wishedUntil");
    static final ProcessVariable<DelayDecision> DELAY_DECISION = choice("delayDecision", DelayDecision.class);
    static final ProcessVariable<String> DELAY_UNTIL = text("delayUntil");

    enum DelayDecision {
        GRANT,
        REFUSE
    }

    private ReasonForDelay() {}
}
