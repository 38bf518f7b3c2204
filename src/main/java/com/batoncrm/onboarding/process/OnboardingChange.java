package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** Moves or cancels an onboarding: processes/onboarding/onboarding-change.bpmn. */
final class OnboardingChange {

    static final String KEY = "onboarding-change";

    static final ProcessVariable<String> EMPLOYEE_TEXT = text("employeeText");
    static final ProcessVariable<Change> CHANGE = choice("change", Change.class);
    static final ProcessVariable<String> NEW_START = text("newStart");
    static final ProcessVariable<String> REASON = text("reason");
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    enum Change {
        MOVE_START,
        CANCEL,
        SEND_AGAIN
    }

    static final String ONBOARDING_CHANGED = "EndEvent_OnboardingChanged";

    private OnboardingChange() {}
}
