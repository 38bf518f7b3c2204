package com.batoncrm.absence.process;

import static com.batoncrm.absence.process.AbsenceProcess.ABSENCE_ID;

import com.batoncrm.absence.AbsenceService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Begin absence". */
@Component
class BeginAbsence implements JavaDelegate {

    private final AbsenceService absences;
    private final AbsenceFlow flow;

    BeginAbsence(AbsenceService absences, AbsenceFlow flow) {
        this.absences = absences;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        flow.begin(absences.get(UUID.fromString(ABSENCE_ID.from(execution))));
    }
}
