package com.batoncrm.absence.process;

import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** Somebody is back earlier, or does not go: processes/absence/absence-end.bpmn. */
final class AbsenceEnd {

    static final String KEY = "absence-end";

    static final ProcessVariable<String> PERSON_TEXT = text("personText");

    static final String END_ABSENCE = "ServiceTask_EndAbsence";
    static final String ABSENCE_ENDED = "EndEvent_AbsenceEnded";

    private AbsenceEnd() {}
}
