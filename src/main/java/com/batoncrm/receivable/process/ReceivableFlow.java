package com.batoncrm.receivable.process;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractSigned;
import com.batoncrm.engine.Accounts;
import com.batoncrm.receivable.ContractSettled;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableReopened;
import com.batoncrm.receivable.ReceivableService;
import com.batoncrm.receivable.ReceivableSettled;
import com.batoncrm.receivable.ReceivableToInvoice;
import com.batoncrm.receivable.Settlement;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the processes of contracts and receivables, and tells them what the ledger tells. */
@Component
class ReceivableFlow {

    private final RuntimeService runtime;
    private final ContractService contracts;
    private final ReceivableService receivables;
    private final ReceivableForms forms;
    private final Accounts accounts;
    private final WorkingDays days;

    ReceivableFlow(
            RuntimeService runtime,
            ContractService contracts,
            ReceivableService receivables,
            ReceivableForms forms,
            Accounts accounts,
            WorkingDays days) {
        this.runtime = runtime;
        this.contracts = contracts;
        this.receivables = receivables;
        this.forms = forms;
        this.accounts = accounts;
        this.days = days;
    }

    @EventListener
    void on(ContractSigned event) {
        VariableMap values = Variables.createVariables();
        ContractToReceivable.NUMBER.in(values, event.contractNumber());
        ContractToReceivable.CUSTOMER.in(
                values, contracts.get(event.contractNumber()).customerName());
        ContractToReceivable.AMOUNT.in(values, event.gross().toString());
        ContractToReceivable.OWNER.in(values, event.owner());
        ContractToReceivable.OWNER_NAME.in(values, accounts.nameOf(event.owner()));
        runtime.startProcessInstanceByKey(ContractToReceivable.KEY, event.contractNumber(), values);
    }

    @EventListener
    void on(ReceivableToInvoice event) {
        runtime.startProcessInstanceByKey(ReceivableProcess.KEY, event.receivable(), values(event.receivable()));
    }

    @EventListener
    void on(ReceivableSettled event) {
        tell(ReceivableProcess.RECEIVABLE_SETTLED, event.receivable());
        if (event.how() != Settlement.PAID) {
            tell(ReceivableProcess.NOTHING_TO_INVOICE, event.receivable());
        }
    }

    @EventListener
    void on(ContractSettled event) {
        tell(ContractToReceivable.CONTRACT_SETTLED_MESSAGE, event.contract());
    }

    /** Where its case has ended, another one waits from now on. */
    @EventListener
    void on(ReceivableReopened event) {
        Receivable receivable = receivables.get(event.receivable());
        if (receivable.invoiceNumber() != null && !isRunning(event.receivable())) {
            runtime.startProcessInstanceByMessage(
                    ReceivableProcess.RECEIVABLE_REOPENED, event.receivable(), values(event.receivable()));
        }
    }

    private boolean isRunning(String receivable) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ReceivableProcess.KEY)
                        .processInstanceBusinessKey(receivable)
                        .count()
                > 0;
    }

    private VariableMap values(String number) {
        Receivable receivable = receivables.get(number);
        Contract contract = contracts.get(receivable.contractNumber());
        VariableMap values = Variables.createVariables();
        ReceivableProcess.NUMBER.in(values, number);
        ReceivableProcess.CUSTOMER.in(values, contract.customerName());
        ReceivableProcess.AMOUNT.in(values, receivable.amount().toString());
        ReceivableProcess.FACTS.in(values, forms.factsOfInvoice(receivable));
        ReceivableProcess.SENT_TO.in(values, forms.contactOf(receivable));
        ReceivableProcess.INVOICE_DATE.in(values, days.today().toString());
        return values;
    }

    /** Nobody may be waiting: it looks into the ledger itself before it does. */
    private void tell(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult();
    }
}
