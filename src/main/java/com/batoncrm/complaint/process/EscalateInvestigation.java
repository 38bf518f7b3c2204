package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintInvestigation.INVESTIGATE_UNTIL;
import static com.batoncrm.complaint.process.ComplaintInvestigation.INVESTIGATOR;
import static com.batoncrm.complaint.process.ComplaintInvestigation.NUMBER;

import com.batoncrm.complaint.ComplaintAlarms;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate investigation". */
@Component
class EscalateInvestigation implements JavaDelegate {

    private final ComplaintAlarms alarms;

    EscalateInvestigation(ComplaintAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarms.investigation(
                NUMBER.from(execution),
                INVESTIGATOR.from(execution),
                Instant.parse(INVESTIGATE_UNTIL.from(execution)),
                true);
    }
}
