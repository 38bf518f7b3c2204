package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintTreatment.NUMBER;

import com.batoncrm.complaint.TreatmentService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Report solution". */
@Component
class ReportSolution implements JavaDelegate {

    private final TreatmentService treatment;

    ReportSolution(TreatmentService treatment) {
        this.treatment = treatment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        treatment.report(NUMBER.from(execution));
    }
}
