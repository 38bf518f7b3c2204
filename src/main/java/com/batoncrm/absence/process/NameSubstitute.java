package com.batoncrm.absence.process;

import static com.batoncrm.absence.process.AbsenceCover.ABSENCE_ID;
import static com.batoncrm.absence.process.AbsenceCover.SUBSTITUTE_TEXT;

import com.batoncrm.absence.AbsenceService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Name a substitute". */
@Component
class NameSubstitute implements TaskListener {

    private final AbsenceService absences;

    NameSubstitute(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void notify(DelegateTask task) {
        absences.appoint(
                UUID.fromString(ABSENCE_ID.from(task)),
                SUBSTITUTE_TEXT.find(task).orElse(""));
    }
}
