package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintTreatment.NUMBER;

import com.batoncrm.complaint.SolutionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Book credit note". */
@Component
class BookCreditNote implements JavaDelegate {

    private final SolutionService solutions;

    BookCreditNote(SolutionService solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        solutions.credit(NUMBER.from(execution));
    }
}
