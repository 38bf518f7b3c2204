package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.onboarding.AccountState;
import com.batoncrm.onboarding.process.OnboardingDeadlines.Deadlines;

/** One account in one system: processes/onboarding/onboarding-account.bpmn. */
final class OnboardingAccount {

    static final String KEY = "onboarding-account";

    // What the calling process hands over.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> ACCOUNT_SYSTEM = text("accountSystem");

    // How long things may take.
    static final ProcessVariable<String> DEPARTMENT = OnboardingDeadlines.DEPARTMENT;
    static final ProcessVariable<String> JOB_POSITION = OnboardingDeadlines.JOB_POSITION;
    static final ProcessVariable<String> PLACE = OnboardingDeadlines.PLACE;
    static final ProcessVariable<Deadlines> DEADLINES = OnboardingDeadlines.DEADLINES;

    static final ProcessVariable<String> ABOUT = text("about");
    static final ProcessVariable<String> ACCOUNT_DETAILS = text("accountDetails");
    static final ProcessVariable<String> SYSTEM_TITLE = text("systemTitle");
    static final ProcessVariable<AccountState> ACCOUNT_STATE = choice("accountState", AccountState.class);

    // Consent to signing rights.
    static final ProcessVariable<Boolean> MAY_SIGN = flag("maySign");
    static final ProcessVariable<String> SIGNING_GROUPS = text("signingGroups");
    static final ProcessVariable<String> STARTER = text("starter");
    static final ProcessVariable<String> CONSENT_LATE_AT = text("consentLateAt");
    static final ProcessVariable<Consent> CONSENT = choice("consent", Consent.class);

    // A failed creation.
    static final ProcessVariable<String> FAILURE = text("failure");
    static final ProcessVariable<String> RESOLVE_BY = text("resolveBy");
    static final ProcessVariable<String> RESOLVING_LATE_AT = text("resolvingLateAt");
    static final ProcessVariable<FailureDecision> FAILURE_DECISION = choice("failureDecision", FailureDecision.class);
    static final ProcessVariable<String> OTHER_ID = text("otherId");

    enum Consent {
        AGREE,
        REFUSE
    }

    enum FailureDecision {
        RETRY,
        BY_HAND,
        NOT_NEEDED
    }

    static final String FIND_DEADLINES = "BusinessRuleTask_FindDeadlines",
            CONSENT_TO_SIGNING_RIGHTS = "UserTask_ConsentToSigningRights",
            REQUEST_ACCOUNT = "ServiceTask_RequestAccount",
            SYSTEM_ANSWERED = "IntermediateCatchEvent_SystemAnswered",
            RESOLVE_FAILED_ACCOUNT = "UserTask_ResolveFailedAccount",
            ACCOUNT_CREATED = "EndEvent_AccountCreated",
            CREATED_BY_HAND = "EndEvent_AccountCreatedByHand",
            LEFT_OUT = "EndEvent_AccountLeftOut",
            CONSENT_LATE = "BoundaryEvent_ConsentLate",
            RESOLVING_LATE = "BoundaryEvent_ResolvingLate",
            OTHERS_TOLD = "EndEvent_OthersTold";

    static final String ACCOUNT_ANSWERED = "AccountAnswered";

    private OnboardingAccount() {}
}
