package com.batoncrm.relationship.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.relationship.Outlook;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** Has contradicting views settled: processes/relationship/settle-view.bpmn; the business key is the customer's number. */
final class SettleViewProcess {

    static final String KEY = "settle-view";

    static final String SETTLE_VIEW = "UserTask_SettleView";
    static final String VIEWS_AGREE_MEANWHILE = "BoundaryEvent_ViewsAgreeMeanwhile";
    static final String VIEW_SETTLED = "EndEvent_ViewSettled";
    static final String VIEWS_DIFFER = "EndEvent_ViewsDiffer";

    static final String AGREE = "ViewsAgree";

    // Columns of the task lists.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    static final ProcessVariable<List<Settler>> SETTLERS = json("settlers", new TypeReference<>() {});
    static final ProcessVariable<Boolean> VIEWS_CONTRADICT = flag("viewsContradict");

    /** Of each of the two tasks. */
    static final ProcessVariable<Settler> SETTLER = json("settler", new TypeReference<>() {});

    // The form.
    static final ProcessVariable<String> CONTRADICTION_TEXT = text("contradictionText");
    static final ProcessVariable<List<Map<String, Object>>> VIEWS = table("views");
    static final ProcessVariable<Outlook> OUTLOOK = choice("outlook", Outlook.class);
    static final ProcessVariable<String> OUTLOOK_REASON = text("outlookReason");

    /** Whose view it is: the person, and the group of the department. */
    record Settler(String owner, String department) {}

    private SettleViewProcess() {}
}
