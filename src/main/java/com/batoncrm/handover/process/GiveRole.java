package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.RoleHandover.ITEM_ID;

import com.batoncrm.handover.HandoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Give role". */
@Component
class GiveRole implements JavaDelegate {

    private final HandoverService handovers;

    GiveRole(HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handovers.move(UUID.fromString(ITEM_ID.from(execution)));
    }
}
