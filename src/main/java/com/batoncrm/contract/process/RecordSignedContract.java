package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.CONTRACT_OUTCOME;
import static com.batoncrm.contract.process.ContractSigning.CUSTOMER_SIGNERS;
import static com.batoncrm.contract.process.ContractSigning.NUMBER;
import static com.batoncrm.contract.process.ContractSigning.OUTLOOK;
import static com.batoncrm.contract.process.ContractSigning.OUTLOOK_REASON;
import static com.batoncrm.contract.process.ContractSigning.PAPER_LOCATION;
import static com.batoncrm.contract.process.ContractSigning.REASON;
import static com.batoncrm.contract.process.ContractSigning.REMARK;
import static com.batoncrm.contract.process.ContractSigning.SIGNED_ON;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.SignedCopy;
import com.batoncrm.engine.Refused;
import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.RelationshipService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Record signed contract". */
@Component
class RecordSignedContract implements TaskListener {

    private final ContractService contracts;
    private final RelationshipService relationships;

    RecordSignedContract(ContractService contracts, RelationshipService relationships) {
        this.contracts = contracts;
        this.relationships = relationships;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = NUMBER.from(task);
        switch (CONTRACT_OUTCOME.find(task).orElseThrow(() -> new Refused(say("contract.refused.unsaid")))) {
            case SIGNED -> {
                contracts.recordSigned(number, signedCopy(task));
                relationships.state(
                        contracts.get(number).customerNumber(),
                        Department.SALES,
                        OUTLOOK.find(task).orElse(null),
                        OUTLOOK_REASON.find(task).orElse(""),
                        number);
            }
            case NOT_SIGNED ->
                contracts.recordNotSigned(number, REASON.find(task).orElse(""));
        }
    }

    private static SignedCopy signedCopy(DelegateTask task) {
        return new SignedCopy(
                ContractForms.day(task, SIGNED_ON).orElse(null),
                CUSTOMER_SIGNERS.find(task).orElse(""),
                PAPER_LOCATION.find(task).orElse(""),
                REMARK.find(task).orElse(""));
    }
}
