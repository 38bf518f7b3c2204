package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.*;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.onboarding.process.OnboardingDeadlines.Deadlines;

/** Another system was not told that an account changes or closes: processes/onboarding/onboarding-change-failed.bpmn. */
final class OnboardingChangeFailed {

    static final String KEY = "onboarding-change-failed";

    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> ACCOUNT_SYSTEM = text("accountSystem");
    static final ProcessVariable<String> ACCOUNT_DETAILS = text("accountDetails");
    static final ProcessVariable<String> SYSTEM_TITLE = text("systemTitle");
    static final ProcessVariable<String> ABOUT = text("about");
    static final ProcessVariable<String> SHALL_BE = text("shallBe");
    static final ProcessVariable<String> FAILURE = text("failure");
    static final ProcessVariable<String> RESOLVE_BY = text("resolveBy");
    static final ProcessVariable<String> RESOLVING_LATE_AT = text("resolvingLateAt");
    static final ProcessVariable<ChangeDecision> CHANGE_DECISION = choice("changeDecision", ChangeDecision.class);

    // How long things may take.
    static final ProcessVariable<String> DEPARTMENT = OnboardingDeadlines.DEPARTMENT;
    static final ProcessVariable<String> JOB_POSITION = OnboardingDeadlines.JOB_POSITION;
    static final ProcessVariable<String> PLACE = OnboardingDeadlines.PLACE;
    static final ProcessVariable<Deadlines> DEADLINES = OnboardingDeadlines.DEADLINES;

    enum ChangeDecision {
        TELL_AGAIN,
        BY_HAND
    }

    static final String FIND_DEADLINES = "BusinessRuleTask_FindDeadlines",
            RESOLVE_FAILED_CHANGE = "UserTask_ResolveFailedChange",
            TELL_SYSTEM_AGAIN = "ServiceTask_TellSystemAgain",
            SYSTEM_TOLD_AGAIN = "EndEvent_SystemToldAgain",
            RESOLVING_LATE = "BoundaryEvent_ResolvingLate",
            OTHERS_TOLD = "EndEvent_OthersTold",
            CHANGED_BY_HAND = "EndEvent_ChangedByHand";

    private OnboardingChangeFailed() {}
}
