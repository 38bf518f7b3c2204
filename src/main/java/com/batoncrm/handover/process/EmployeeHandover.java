package com.batoncrm.handover.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.handover.Why;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** From the plan to the last review: processes/handover/employee-handover.bpmn. */
final class EmployeeHandover {

    static final String KEY = "employee-handover";

    /** What the manager does with the plan. */
    enum Step {
        CHANGE,
        HAND_OVER,
        CALL_OFF
    }

    static final ProcessVariable<String> PERSON_TEXT = text("personText");
    static final ProcessVariable<Why> WHY = choice("why", Why.class);
    static final ProcessVariable<String> HANDOVER_ON = text("handoverOn");
    static final ProcessVariable<String> HANDOVER_ID = text("handoverId");
    static final ProcessVariable<String> MANAGER = text("manager");
    static final ProcessVariable<String> PERSON_NAME = text("personName");
    static final ProcessVariable<String> DAY_TEXT = text("dayText");
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<String>> WARNINGS = json("warnings", new TypeReference<>() {});
    static final ProcessVariable<List<Map<String, Object>>> PLAN = table("plan");
    static final ProcessVariable<Step> PLAN_STEP = choice("planStep", Step.class);
    static final ProcessVariable<String> CHANGE_WHICH = text("changeWhich");
    static final ProcessVariable<String> CHANGE_TO = text("changeTo");
    static final ProcessVariable<String> CONTACT_TEXT = text("contactText");
    static final ProcessVariable<String> EFFECTIVE_AT = text("effectiveAt");
    static final ProcessVariable<String> REVIEW_AT = text("reviewAt");
    static final ProcessVariable<Integer> REVIEWS_LEFT = number("reviewsLeft");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    static final String PLAN_HANDOVER = "UserTask_PlanHandover";
    static final String CALLED_OFF = "EndEvent_CalledOff";
    static final String HANDED_OVER = "EndEvent_HandedOver";

    private EmployeeHandover() {}
}
