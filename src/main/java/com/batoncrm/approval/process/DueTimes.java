package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;

import com.batoncrm.company.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Turns the deadlines' working days into the moments that the timers wait for. */
@Component
class DueTimes {

    private final WorkingDays workingDays;
    private final Clock clock;

    DueTimes(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void write(DelegateExecution execution) {
        Deadlines deadlines = DEADLINES.find(execution).orElse(Deadlines.NONE_GIVEN);
        Instant now = clock.instant();
        REMIND_AT.on(execution, workingDays.plus(now, deadlines.remindAfter()).toString());
        ESCALATE_AT.on(
                execution, workingDays.plus(now, deadlines.escalateAfter()).toString());
    }
}
