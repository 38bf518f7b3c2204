package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.ABOUT;
import static com.batoncrm.complaint.process.ComplaintProcess.CATEGORY;
import static com.batoncrm.complaint.process.ComplaintProcess.DISPUTED_AMOUNT;
import static com.batoncrm.complaint.process.ComplaintProcess.FIRST_ANSWER;
import static com.batoncrm.complaint.process.ComplaintProcess.INVESTIGATORS;
import static com.batoncrm.complaint.process.ComplaintProcess.JOINED;
import static com.batoncrm.complaint.process.ComplaintProcess.JOIN_TO;
import static com.batoncrm.complaint.process.ComplaintProcess.MATTER;
import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.TreatmentService;
import com.batoncrm.complaint.process.ComplaintProcess.Matter;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Take on complaint". */
@Component
class TakeOnComplaint implements TaskListener {

    private final TreatmentService treatment;
    private final ComplaintService complaints;
    private final ComplaintFacts facts;

    TakeOnComplaint(TreatmentService treatment, ComplaintService complaints, ComplaintFacts facts) {
        this.treatment = treatment;
        this.complaints = complaints;
        this.facts = facts;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = NUMBER.from(task);
        boolean joined = MATTER.find(task).filter(Matter.SAME::equals).isPresent();
        if (joined) {
            treatment.join(number, JOIN_TO.from(task));
        } else {
            takeOn(number, task);
        }
        JOINED.on(task, joined);
        task.getExecution().setVariables(facts.of(complaints.get(number)));
    }

    private void takeOn(String number, DelegateTask task) {
        treatment.takeOn(
                number,
                CATEGORY.from(task),
                ABOUT.find(task).orElse(""),
                DISPUTED_AMOUNT.find(task).orElse(BigDecimal.ZERO),
                FIRST_ANSWER.find(task).orElseThrow(() -> new Refused(say("complaint.refused.answerFirst"))));
        if (INVESTIGATORS.find(task).isEmpty()) {
            INVESTIGATORS.on(task, List.of());
        }
    }
}
