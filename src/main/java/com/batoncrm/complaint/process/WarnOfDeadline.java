package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;

import com.batoncrm.complaint.ComplaintAlarms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Warn of deadline". */
@Component
class WarnOfDeadline implements JavaDelegate {

    private final ComplaintAlarms alarms;

    WarnOfDeadline(ComplaintAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarms.warn(NUMBER.from(execution));
    }
}
