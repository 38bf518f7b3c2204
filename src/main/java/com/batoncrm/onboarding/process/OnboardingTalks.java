package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.onboarding.Talk;
import com.batoncrm.onboarding.process.OnboardingDeadlines.Deadlines;
import java.util.List;
import java.util.Map;

/** The manager's talks with a new employee: processes/onboarding/onboarding-talks.bpmn. */
final class OnboardingTalks {

    static final String KEY = "onboarding-talks";

    // What the calling process hands over.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    // How long things may take.
    static final ProcessVariable<String> DEPARTMENT = OnboardingDeadlines.DEPARTMENT;
    static final ProcessVariable<String> JOB_POSITION = OnboardingDeadlines.JOB_POSITION;
    static final ProcessVariable<String> PLACE = OnboardingDeadlines.PLACE;
    static final ProcessVariable<Deadlines> DEADLINES = OnboardingDeadlines.DEADLINES;

    // When they are, and whose.
    static final ProcessVariable<String> FIRST_DAY_AT = text("firstDayAt");
    static final ProcessVariable<String> FIRST_WEEK_AT = text("firstWeekAt");
    static final ProcessVariable<Boolean> ON_PROBATION = flag("onProbation");
    static final ProcessVariable<String> PROBATION_TALK_AT = text("probationTalkAt");
    static final ProcessVariable<String> OWNER_PERSON = text("ownerPerson");
    static final ProcessVariable<String> OWNER_GROUP = text("ownerGroup");
    static final ProcessVariable<String> TALK_BY = text("talkBy");
    static final ProcessVariable<String> TALK_LATE_AT = text("talkLateAt");
    static final ProcessVariable<String> PROBATION_LATE_AT = text("probationLateAt");

    // The forms.
    static final ProcessVariable<Talk.Kind> TALK = choice("talk", Talk.Kind.class);
    static final ProcessVariable<String> ABOUT = text("about");
    static final ProcessVariable<String> TALK_HINT = text("talkHint");
    static final ProcessVariable<List<Map<String, Object>>> TALK_ROWS = table("talkRows");
    static final ProcessVariable<Talk.Impression> IMPRESSION = choice("impression", Talk.Impression.class);
    static final ProcessVariable<String> RESULT = text("result");
    static final ProcessVariable<ProbationResult> PROBATION_RESULT = choice("probationResult", ProbationResult.class);
    static final ProcessVariable<String> EXTEND_UNTIL = text("extendUntil");
    static final ProcessVariable<String> LAST_DAY = text("lastDay");

    enum ProbationResult {
        CONFIRMED,
        EXTENDED,
        ENDED
    }

    static final String FIND_DEADLINES = "BusinessRuleTask_FindDeadlines",
            FIRST_DAY = "UserTask_HoldFirstDayTalk",
            FIRST_WEEK = "UserTask_HoldFirstWeekTalk",
            PROBATION = "UserTask_HoldProbationTalk",
            TELL_RESULT = "ServiceTask_TellResult",
            NO_PROBATION = "EndEvent_NoProbation",
            CONFIRMED = "EndEvent_Confirmed",
            ENDED = "EndEvent_Ended",
            FIRST_DAY_TALK_LATE = "BoundaryEvent_FirstDayTalkLate",
            FIRST_WEEK_TALK_LATE = "BoundaryEvent_FirstWeekTalkLate",
            PROBATION_TALK_LATE = "BoundaryEvent_ProbationTalkLate",
            OTHERS_TOLD = "EndEvent_OthersTold",
            CHANGED_EARLY = "IntermediateCatchEvent_PlanChanged";

    static final String PLAN_CHANGED = "PlanChanged";

    private OnboardingTalks() {}
}
