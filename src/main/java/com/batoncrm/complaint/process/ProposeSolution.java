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
import com.batoncrm.complaint.SolutionService;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Propose solution". */
@Component
class ProposeSolution implements TaskListener {

    private final SolutionService solutions;

    ProposeSolution(SolutionService solutions) {
        this.solutions = solutions;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (NEXT_STEP.from(task)) {
            case INVESTIGATE -> {
                if (INVESTIGATORS.find(task).orElse(List.of()).isEmpty()) {
                    throw new Refused(say("complaint.refused.whoInvestigates"));
                }
            }
            case ASK -> {} // Asking checks it.
            case PROPOSE -> propose(task);
        }
    }

    private void propose(DelegateTask task) {
        SolutionKind kind = SOLUTION_KIND.from(task);
        Money cost = solutions.propose(
                NUMBER.from(task),
                kind,
                SOLUTION_TEXT.from(task),
                COMPENSATION.find(task).orElse(BigDecimal.ZERO),
                ESTIMATED_COST.find(task).orElse(BigDecimal.ZERO));
        COST_IN_BASE.on(task, cost.amount());
        CARRIED_OUT_BY.on(task, ComplaintTreatment.carriedOutBy(kind));
    }
}
