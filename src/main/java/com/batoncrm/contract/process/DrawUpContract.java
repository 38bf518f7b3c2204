package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.AMOUNT;
import static com.batoncrm.contract.process.ContractSigning.CUSTOMER_KIND;
import static com.batoncrm.contract.process.ContractSigning.NET_IN_BASE;
import static com.batoncrm.contract.process.ContractSigning.NUMBER;
import static com.batoncrm.contract.process.ContractSigning.QUOTE_NUMBER;

import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.customer.CustomerService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Draw up contract". */
@Component
class DrawUpContract implements JavaDelegate {

    private final ContractService contracts;
    private final CustomerService customers;

    DrawUpContract(ContractService contracts, CustomerService customers) {
        this.contracts = contracts;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Contract contract = contracts.drawUp(QUOTE_NUMBER.from(execution));
        NUMBER.on(execution, contract.number());
        AMOUNT.on(execution, contract.gross().toString());
        NET_IN_BASE.on(
                execution,
                contracts.content(contract.number()).totals().netInBase().amount());
        CUSTOMER_KIND.on(execution, customers.get(contract.customerNumber()).kind());
    }
}
