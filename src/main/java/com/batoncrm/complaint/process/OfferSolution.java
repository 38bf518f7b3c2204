package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintAgreement.LOOK_AGAIN_AT;
import static com.batoncrm.complaint.process.ComplaintAgreement.NUMBER;

import com.batoncrm.complaint.ComplaintAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Offer solution". */
@Component
class OfferSolution implements JavaDelegate {

    private final ComplaintAnswers answers;

    OfferSolution(ComplaintAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.offer(NUMBER.from(execution));
        LOOK_AGAIN_AT.on(execution, answers.nextLook().toString());
    }
}
