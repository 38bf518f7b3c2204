package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.DECIDE_ON;
import static com.batoncrm.contract.process.ContractSigning.NUMBER;
import static com.batoncrm.contract.process.ContractSigning.REMIND_AT;

import com.batoncrm.contract.ContractService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind author". */
@Component
class RemindAuthor implements JavaDelegate {

    private final ContractService contracts;
    private final DueDays dueDays;

    RemindAuthor(ContractService contracts, DueDays dueDays) {
        this.contracts = contracts;
        this.dueDays = dueDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.remind(NUMBER.from(execution), dueDays.day(REMIND_AT.from(execution)), DECIDE_ON.from(execution));
        dueDays.nextReminder(execution);
    }
}
