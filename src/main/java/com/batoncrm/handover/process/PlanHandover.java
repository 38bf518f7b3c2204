package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.EmployeeHandover.CHANGE_TO;
import static com.batoncrm.handover.process.EmployeeHandover.CHANGE_WHICH;
import static com.batoncrm.handover.process.EmployeeHandover.HANDOVER_ID;
import static com.batoncrm.handover.process.EmployeeHandover.PLAN_STEP;

import com.batoncrm.engine.Refused;
import com.batoncrm.handover.HandoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Plan handover". */
@Component
class PlanHandover implements TaskListener {

    private final HandoverService handovers;

    PlanHandover(HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID handover = UUID.fromString(HANDOVER_ID.from(task));
        switch (PLAN_STEP.find(task).orElseThrow(() -> new Refused(say("handover.refused.step")))) {
            case CHANGE ->
                handovers.change(
                        handover,
                        CHANGE_WHICH.find(task).orElse(""),
                        CHANGE_TO.find(task).orElse(""));
            case HAND_OVER -> handovers.begin(handover);
            case CALL_OFF -> handovers.callOff(handover);
        }
    }
}
