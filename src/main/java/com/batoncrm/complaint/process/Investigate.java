package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintInvestigation.FINDINGS;
import static com.batoncrm.complaint.process.ComplaintInvestigation.INVESTIGATOR;
import static com.batoncrm.complaint.process.ComplaintInvestigation.NUMBER;

import com.batoncrm.complaint.TreatmentService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Investigate". */
@Component
class Investigate implements TaskListener {

    private final TreatmentService treatment;

    Investigate(TreatmentService treatment) {
        this.treatment = treatment;
    }

    @Override
    public void notify(DelegateTask task) {
        treatment.finding(
                NUMBER.from(task), INVESTIGATOR.from(task), FINDINGS.find(task).orElse(""));
    }
}
