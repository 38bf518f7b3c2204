package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.NUMBER;

import com.batoncrm.contract.ContractService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Send contract". */
@Component
class SendContract implements JavaDelegate {

    private final ContractService contracts;
    private final ContractForms forms;
    private final DueDays dueDays;

    SendContract(ContractService contracts, ContractForms forms, DueDays dueDays) {
        this.contracts = contracts;
        this.forms = forms;
        this.dueDays = dueDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.send(NUMBER.from(execution));
        dueDays.start(execution);
        forms.fill(execution);
    }
}
