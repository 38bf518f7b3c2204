package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.CHANGE_NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.RETAINED;

import com.batoncrm.amendment.ContractChangeService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Cancel contract". */
@Component
class CancelContract implements JavaDelegate {

    private final ContractChangeService changes;

    CancelContract(ContractChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.cancel(CHANGE_NUMBER.from(execution), RETAINED.find(execution).orElse(BigDecimal.ZERO));
    }
}
