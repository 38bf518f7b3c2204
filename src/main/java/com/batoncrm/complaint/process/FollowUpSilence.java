package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintAgreement.AGREEMENT;
import static com.batoncrm.complaint.process.ComplaintAgreement.LOOK_AGAIN_AT;
import static com.batoncrm.complaint.process.ComplaintAgreement.NUMBER;
import static com.batoncrm.complaint.process.ComplaintAgreement.WAIT_ON;

import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.process.ComplaintAgreement.Agreement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Follow up silence". */
@Component
class FollowUpSilence implements JavaDelegate {

    private final ComplaintAnswers answers;

    FollowUpSilence(ComplaintAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean waitOn = answers.followUp(NUMBER.from(execution));
        WAIT_ON.on(execution, waitOn);
        LOOK_AGAIN_AT.on(execution, answers.nextLook().toString());
        AGREEMENT.on(execution, waitOn ? null : Agreement.SILENT);
    }
}
