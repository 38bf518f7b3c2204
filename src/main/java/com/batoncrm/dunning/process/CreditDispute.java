package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.ReasonForDelay.CREDIT_AMOUNT;
import static com.batoncrm.dunning.process.ReasonForDelay.NUMBER;
import static com.batoncrm.dunning.process.ReasonForDelay.REMARK;

import com.batoncrm.dunning.Disputes;
import com.batoncrm.engine.CurrentPerson;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Credit dispute". */
@Component
class CreditDispute implements JavaDelegate {

    private final Disputes disputes;
    private final CurrentPerson person;

    CreditDispute(Disputes disputes, CurrentPerson person) {
        this.disputes = disputes;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputes.credit(
                NUMBER.from(execution),
                CREDIT_AMOUNT.find(execution).orElse(BigDecimal.ZERO),
                person.requireId(),
                REMARK.find(execution).orElse(""));
    }
}
