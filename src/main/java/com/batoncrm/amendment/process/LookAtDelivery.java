package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.CHANGE_NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.DELIVERED;

import com.batoncrm.amendment.ContractChangeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Look at delivery": as it is when the signatures are there. */
@Component
class LookAtDelivery implements JavaDelegate {

    private final ContractChangeService changes;

    LookAtDelivery(ContractChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DELIVERED.on(execution, changes.isDelivered(CHANGE_NUMBER.from(execution)));
    }
}
