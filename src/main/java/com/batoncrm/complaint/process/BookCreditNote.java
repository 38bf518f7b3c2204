package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintTreatment.NUMBER;

import com.batoncrm.complaint.TreatmentService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Book credit note". */
@Component
class BookCreditNote implements JavaDelegate {

    private final TreatmentService treatment;

    BookCreditNote(TreatmentService treatment) {
        this.treatment = treatment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        treatment.credit(NUMBER.from(execution));
    }
}
