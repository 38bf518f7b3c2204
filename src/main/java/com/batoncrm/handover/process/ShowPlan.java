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
    private final HandoverViews views;

    ShowPlan(HandoverService handovers, HandoverViews views) {
        this.handovers = handovers;
        this.views = views;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EmployeeHandover.PLAN.on(execution, views.plan(handovers.get(UUID.fromString(HANDOVER_ID.from(execution)))));
        EmployeeHandover.PLAN_STEP.on(execution, null);
    }
}
