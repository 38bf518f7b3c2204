package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;

import com.batoncrm.handover.TakeoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Move customer". */
@Component
class MoveCustomer implements JavaDelegate {

    private final TakeoverService takeovers;

    MoveCustomer(TakeoverService takeovers) {
        this.takeovers = takeovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        takeovers.move(UUID.fromString(ITEM_ID.from(execution)));
    }
}
