package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.onboarding.PlanKind;

/** One thing that somebody does for a new employee: processes/onboarding/onboarding-task.bpmn. */
final class OnboardingTask {

    static final String KEY = "onboarding-task";

    // What the calling process hands over.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> TASK_ID = text("taskId");

    // What it is, when, and who does it.
    static final ProcessVariable<String> ABOUT = text("about");
    static final ProcessVariable<String> ITEM = text("item");
    static final ProcessVariable<PlanKind> PLAN_KIND = choice("planKind", PlanKind.class);
    static final ProcessVariable<String> DUE_ON = text("dueOn");
    static final ProcessVariable<String> SHOW_AT = text("showAt");
    static final ProcessVariable<String> DUE_AT = text("dueAt");
    static final ProcessVariable<String> REMIND_AT = text("remindAt");
    static final ProcessVariable<String> ESCALATE_AT = text("escalateAt");
    static final ProcessVariable<String> OWNER_PERSON = text("ownerPerson");
    static final ProcessVariable<String> OWNER_GROUP = text("ownerGroup");

    // The forms.
    static final ProcessVariable<String> REMARK = text("remark");
    static final ProcessVariable<String> STREET = text("street");
    static final ProcessVariable<String> POSTAL_CODE = text("postalCode");
    static final ProcessVariable<String> CITY = text("city");
    static final ProcessVariable<String> IBAN = text("iban");
    static final ProcessVariable<String> TAX_NUMBER = text("taxNumber");
    static final ProcessVariable<String> EMERGENCY_NAME = text("emergencyName");
    static final ProcessVariable<String> EMERGENCY_PHONE = text("emergencyPhone");

    static final String DO_TASK = "UserTask_DoOnboardingTask",
            FILL_IN_OWN_DATA = "UserTask_FillInOwnData",
            DONE = "EndEvent_Done",
            TASK_DONE = "EndEvent_TaskDone",
            REMINDER_DUE = "BoundaryEvent_ReminderDue",
            REMINDED = "EndEvent_Reminded",
            ESCALATION_DUE = "BoundaryEvent_EscalationDue",
            OTHERS_TOLD = "EndEvent_OthersTold",
            CHANGED_EARLY = "IntermediateCatchEvent_PlanChanged",
            CHANGED = "BoundaryEvent_PlanChanged";

    static final String PLAN_CHANGED = "PlanChanged";

    private OnboardingTask() {}
}
