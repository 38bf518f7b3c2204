package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.CONTRACT_OUTCOME;
import static com.batoncrm.contract.process.ContractSigning.GIVE_UP_REASON;
import static com.batoncrm.contract.process.ContractSigning.NEW_DEADLINE;
import static com.batoncrm.contract.process.ContractSigning.NUMBER;
import static com.batoncrm.contract.process.ContractSigning.UNSIGNED_DECISION;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.process.ContractSigning.ContractOutcome;
import com.batoncrm.engine.Refused;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Decide on unsigned contract". */
@Component
class DecideOnUnsignedContract implements TaskListener {

    private final ContractService contracts;
    private final DueDays dueDays;

    DecideOnUnsignedContract(ContractService contracts, DueDays dueDays) {
        this.contracts = contracts;
        this.dueDays = dueDays;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (UNSIGNED_DECISION.find(task).orElseThrow(() -> new Refused(say("contract.refused.undecided")))) {
            case WAIT_ON -> waitOn(task);
            case GIVE_UP -> {
                contracts.recordNotSigned(
                        NUMBER.from(task), GIVE_UP_REASON.find(task).orElse(""));
                CONTRACT_OUTCOME.on(task, ContractOutcome.NOT_SIGNED);
            }
        }
    }

    private void waitOn(DelegateTask task) {
        LocalDate deadline =
                ContractForms.day(task, NEW_DEADLINE).orElseThrow(() -> new Refused(say("contract.refused.deadline")));
        contracts.waitOn(NUMBER.from(task), deadline);
        dueDays.waitUntil(task, deadline);
    }
}
