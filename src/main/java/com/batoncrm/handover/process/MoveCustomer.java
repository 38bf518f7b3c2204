package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;

import com.batoncrm.handover.HandoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Move customer". */
@Component
class MoveCustomer implements JavaDelegate {

    private final HandoverService handovers;

    MoveCustomer(HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handovers.move(UUID.fromString(ITEM_ID.from(execution)));
    }
}
