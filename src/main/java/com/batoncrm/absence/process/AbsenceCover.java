package com.batoncrm.absence.process;

import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** Somebody is needed to stand in: processes/absence/absence-cover.bpmn. */
final class AbsenceCover {

    static final String KEY = "absence-cover";

    static final ProcessVariable<String> ABSENCE_ID = text("absenceId");
    static final ProcessVariable<String> MANAGER = text("manager");
    static final ProcessVariable<String> PERSON_NAME = text("personName");
    static final ProcessVariable<String> PERIOD = text("period");
    static final ProcessVariable<String> WAITING_TASK = text("waitingTask");
    static final ProcessVariable<String> SUBSTITUTE_TEXT = text("substituteText");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    static final String NAME_SUBSTITUTE = "UserTask_NameSubstitute";
    static final String SUBSTITUTE_NAMED = "EndEvent_SubstituteNamed";
    static final String NO_LONGER_NEEDED = "EndEvent_NoLongerNeeded";
    static final String ABSENCE_OVER = "Absence over";

    private AbsenceCover() {}
}
