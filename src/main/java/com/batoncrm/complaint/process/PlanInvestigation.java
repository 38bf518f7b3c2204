package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintInvestigation.INVESTIGATE_UNTIL;
import static com.batoncrm.complaint.process.ComplaintInvestigation.INVESTIGATION_WARN_AT;
import static com.batoncrm.complaint.process.ComplaintInvestigation.NUMBER;

import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintTimes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Plan investigation". */
@Component
class PlanInvestigation implements JavaDelegate {

    private final ComplaintService complaints;
    private final ComplaintTimes times;

    PlanInvestigation(ComplaintService complaints, ComplaintTimes times) {
        this.complaints = complaints;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Complaint complaint = complaints.get(NUMBER.from(execution));
        INVESTIGATION_WARN_AT.on(
                execution, times.investigationWarning(complaint).toString());
        INVESTIGATE_UNTIL.on(execution, times.investigationDue(complaint).toString());
    }
}
