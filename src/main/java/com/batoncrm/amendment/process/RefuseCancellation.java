package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.APPROVAL_COMMENT;
import static com.batoncrm.amendment.process.ChangeContract.CHANGE_NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.DECISION_REASON;

import com.batoncrm.amendment.ContractChangeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Refuse cancellation": in the words of the signer or of finance. */
@Component
class RefuseCancellation implements JavaDelegate {

    private final ContractChangeService changes;

    RefuseCancellation(ContractChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String why = DECISION_REASON
                .find(execution)
                .or(() -> APPROVAL_COMMENT.find(execution))
                .orElse("");
        changes.refuse(CHANGE_NUMBER.from(execution), why);
    }
}
