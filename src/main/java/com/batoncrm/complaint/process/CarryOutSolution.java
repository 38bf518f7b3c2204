package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintTreatment.COST;
import static com.batoncrm.complaint.process.ComplaintTreatment.NUMBER;
import static com.batoncrm.complaint.process.ComplaintTreatment.REMARK;

import com.batoncrm.complaint.SolutionService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Carry out solution". */
@Component
class CarryOutSolution implements TaskListener {

    private final SolutionService solutions;

    CarryOutSolution(SolutionService solutions) {
        this.solutions = solutions;
    }

    @Override
    public void notify(DelegateTask task) {
        solutions.carryOut(
                NUMBER.from(task), REMARK.find(task).orElse(""), COST.find(task).orElse(BigDecimal.ZERO));
    }
}
