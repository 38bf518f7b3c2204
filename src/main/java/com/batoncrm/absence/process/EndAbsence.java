package com.batoncrm.absence.process;

import static com.batoncrm.absence.process.AbsenceEnd.PERSON_TEXT;

import com.batoncrm.absence.AbsenceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "End absence". */
@Component
class EndAbsence implements JavaDelegate {

    private final AbsenceService absences;
    private final AbsenceFlow flow;

    EndAbsence(AbsenceService absences, AbsenceFlow flow) {
        this.absences = absences;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        flow.endedByHand(absences.end(PERSON_TEXT.find(execution).orElse("")));
    }
}
