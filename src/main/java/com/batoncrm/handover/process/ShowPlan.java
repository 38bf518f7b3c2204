package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.EmployeeHandover.HANDOVER_ID;

import com.batoncrm.handover.HandoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Show plan". */
@Component
class ShowPlan implements JavaDelegate {

    private final HandoverService handovers;
    private final HandoverFlow flow;

    ShowPlan(HandoverService handovers, HandoverFlow flow) {
        this.handovers = handovers;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        flow.show(execution, handovers.get(UUID.fromString(HANDOVER_ID.from(execution))));
        EmployeeHandover.PLAN_STEP.on(execution, null);
    }
}
