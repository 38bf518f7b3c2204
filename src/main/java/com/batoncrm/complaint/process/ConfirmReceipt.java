package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;
import static com.batoncrm.complaint.process.ComplaintProcess.TRIAGE;

import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.TreatmentService;
import com.batoncrm.complaint.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Confirm receipt". */
@Component
class ConfirmReceipt implements JavaDelegate {

    private final TreatmentService treatment;
    private final ComplaintService complaints;
    private final ComplaintFacts facts;

    ConfirmReceipt(TreatmentService treatment, ComplaintService complaints, ComplaintFacts facts) {
        this.treatment = treatment;
        this.complaints = complaints;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        complaints.triage(number, TRIAGE.find(execution).orElse(Triage.NONE_YET));
        treatment.confirmReceipt(number);
        execution.setVariables(facts.of(complaints.get(number)));
    }
}
