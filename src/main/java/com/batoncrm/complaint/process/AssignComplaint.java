package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;
import static com.batoncrm.complaint.process.ComplaintProcess.TRIAGE;

import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Assign complaint". */
@Component
class AssignComplaint implements JavaDelegate {

    private final ComplaintService complaints;
    private final ComplaintFacts facts;

    AssignComplaint(ComplaintService complaints, ComplaintFacts facts) {
        this.complaints = complaints;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        complaints.triage(number, TRIAGE.find(execution).orElse(Triage.NONE_YET));
        execution.setVariables(facts.of(complaints.get(number)));
    }
}
