package com.batoncrm.absence.process;

import static com.batoncrm.absence.process.AbsenceProcess.ABSENCE_ID;

import com.batoncrm.absence.AbsenceService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Give tasks back". */
@Component
class GiveTasksBack implements JavaDelegate {

    private final AbsenceService absences;
    private final AbsenceFlow flow;

    GiveTasksBack(AbsenceService absences, AbsenceFlow flow) {
        this.absences = absences;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        flow.end(absences.get(UUID.fromString(ABSENCE_ID.from(execution))));
    }
}
