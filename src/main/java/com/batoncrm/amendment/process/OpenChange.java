package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.AMENDED_QUOTE;
import static com.batoncrm.amendment.process.ChangeContract.AMOUNT;
import static com.batoncrm.amendment.process.ChangeContract.AUTHOR;
import static com.batoncrm.amendment.process.ChangeContract.CHANGE_NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.CHANGE_REASON;
import static com.batoncrm.amendment.process.ChangeContract.CONSENT;
import static com.batoncrm.amendment.process.ChangeContract.CONTRACT_NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.CUSTOMER;
import static com.batoncrm.amendment.process.ChangeContract.DELIVERED_ALREADY;
import static com.batoncrm.amendment.process.ChangeContract.GROSS_IN_BASE;
import static com.batoncrm.amendment.process.ChangeContract.INVOICED;
import static com.batoncrm.amendment.process.ChangeContract.NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.WANTED;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.amendment.ChangeInput;
import com.batoncrm.amendment.ContractChange;
import com.batoncrm.amendment.ContractChangeService;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open change". */
@Component
class OpenChange implements JavaDelegate {

    private final ContractChangeService changes;
    private final ContractService contracts;

    OpenChange(ContractChangeService changes, ContractService contracts) {
        this.changes = changes;
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeInput input = new ChangeInput(
                WANTED.find(execution).orElseThrow(() -> new Refused(say("amendment.refused.unsaid"))),
                CHANGE_REASON.find(execution).orElse(""),
                CONSENT.find(execution).orElse(""),
                DELIVERED_ALREADY.find(execution).orElse(false));
        ContractChange change = changes.open(CONTRACT_NUMBER.find(execution).orElse(""), input, AUTHOR.from(execution));
        Contract terms = contracts.inForce(change.contractNumber());
        execution.setProcessBusinessKey(change.number());
        CHANGE_NUMBER.on(execution, change.number());
        NUMBER.on(execution, change.contractNumber());
        CUSTOMER.on(execution, terms.customerName());
        AMOUNT.on(execution, terms.gross().toString());
        AMENDED_QUOTE.on(execution, terms.quoteNumber());
        GROSS_IN_BASE.on(execution, changes.inBase(change.number()).amount());
        INVOICED.on(execution, changes.isInvoiced(change.number()));
    }
}
