package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintAgreement.AGREEMENT;
import static com.batoncrm.complaint.process.ComplaintAgreement.ANSWERED_BY;
import static com.batoncrm.complaint.process.ComplaintAgreement.ANSWER_TEXT;
import static com.batoncrm.complaint.process.ComplaintAgreement.NUMBER;

import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.process.ComplaintAgreement.Agreement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Agree with customer". */
@Component
class RecordAgreement implements TaskListener {

    private final ComplaintAnswers answers;

    RecordAgreement(ComplaintAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        answers.answer(
                NUMBER.from(task),
                AGREEMENT.from(task) == Agreement.ACCEPTED,
                ANSWERED_BY.find(task).orElse(""),
                ANSWER_TEXT.find(task).orElse(""));
    }
}
