package com.batoncrm.relationship.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.relationship.Outlook;

/** Takes a view of a customer from whoever has one: processes/relationship/state-view.bpmn. */
final class StateViewProcess {

    static final String KEY = "state-view";

    static final String STATE_VIEW = "ServiceTask_StateView";
    static final String VIEW_STATED = "EndEvent_ViewStated";

    static final ProcessVariable<String> CUSTOMER_TEXT = text("customerText");
    static final ProcessVariable<Outlook> OUTLOOK = choice("outlook", Outlook.class);
    static final ProcessVariable<String> OUTLOOK_REASON = text("outlookReason");

    private StateViewProcess() {}
}
