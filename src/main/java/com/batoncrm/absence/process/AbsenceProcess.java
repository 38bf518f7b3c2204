package com.batoncrm.absence.process;

import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** From the first day away to the last: processes/absence/absence.bpmn. */
final class AbsenceProcess {

    static final String KEY = "absence";

    static final ProcessVariable<String> PERSON_TEXT = text("personText");
    static final ProcessVariable<String> AWAY_FROM = text("awayFrom");
    static final ProcessVariable<String> AWAY_TO = text("awayTo");
    static final ProcessVariable<String> SUBSTITUTE_TEXT = text("substituteText");
    static final ProcessVariable<String> ABSENCE_ID = text("absenceId");
    static final ProcessVariable<String> BEGINS_AT = text("beginsAt");
    static final ProcessVariable<String> ENDS_AT = text("endsAt");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    static final String RECORD_ABSENCE = "ServiceTask_RecordAbsence";
    static final String BEGIN_ABSENCE = "ServiceTask_BeginAbsence";
    static final String GIVE_TASKS_BACK = "ServiceTask_GiveTasksBack";
    static final String TO_COME = "EventBasedGateway_ToCome";
    static final String AWAY = "EventBasedGateway_Away";
    static final String CALLED_OFF = "EndEvent_CalledOff";
    static final String BACK = "EndEvent_Back";
    static final String ENDED_BY_HAND = "Absence ended by hand";

    private AbsenceProcess() {}
}
