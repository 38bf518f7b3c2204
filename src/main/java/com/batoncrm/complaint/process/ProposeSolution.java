package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintTreatment.CARRIED_OUT_BY;
import static com.batoncrm.complaint.process.ComplaintTreatment.COMPENSATION;
import static com.batoncrm.complaint.process.ComplaintTreatment.COST_IN_BASE;
import static com.batoncrm.complaint.process.ComplaintTreatment.ESTIMATED_COST;
import static com.batoncrm.complaint.process.ComplaintTreatment.INVESTIGATORS;
import static com.batoncrm.complaint.process.ComplaintTreatment.NEXT_STEP;
import static com.batoncrm.complaint.process.ComplaintTreatment.NUMBER;
import static com.batoncrm.complaint.process.ComplaintTreatment.SOLUTION_KIND;
import static com.batoncrm.complaint.process.ComplaintTreatment.SOLUTION_TEXT;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.complaint.SolutionKind;
import com.batoncrm.complaint.TreatmentService;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Propose solution". */
@Component
class ProposeSolution implements TaskListener {

    private final TreatmentService treatment;

    ProposeSolution(TreatmentService treatment) {
        this.treatment = treatment;
    }

    @Override
    public void notify(DelegateTask task) {
        if (NEXT_STEP.from(task) == ComplaintTreatment.NextStep.INVESTIGATE) {
            if (INVESTIGATORS.find(task).orElse(List.of()).isEmpty()) {
                throw new Refused(say("complaint.refused.whoInvestigates"));
            }
            return;
        }
        SolutionKind kind = SOLUTION_KIND.from(task);
        Money cost = treatment.propose(
                NUMBER.from(task),
                kind,
                SOLUTION_TEXT.from(task),
                COMPENSATION.find(task).orElse(BigDecimal.ZERO),
                ESTIMATED_COST.find(task).orElse(BigDecimal.ZERO));
        COST_IN_BASE.on(task, cost.amount());
        CARRIED_OUT_BY.on(task, ComplaintTreatment.carriedOutBy(kind));
    }
}
