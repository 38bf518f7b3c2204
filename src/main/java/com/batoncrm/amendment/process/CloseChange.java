package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.CHANGE_NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.CONTRACT_OUTCOME;

import com.batoncrm.amendment.ContractChangeService;
import com.batoncrm.amendment.process.ChangeContract.ContractOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close change". */
@Component
class CloseChange implements JavaDelegate {

    private final ContractChangeService changes;

    CloseChange(ContractChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean signed = CONTRACT_OUTCOME
                .find(execution)
                .filter(ContractOutcome.SIGNED::equals)
                .isPresent();
        changes.close(CHANGE_NUMBER.from(execution), signed);
    }
}
