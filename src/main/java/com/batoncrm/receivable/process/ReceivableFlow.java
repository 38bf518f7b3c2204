package com.batoncrm.receivable.process;

import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractAmended;
import com.batoncrm.contract.ContractCancelled;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractSigned;
import com.batoncrm.contract.ContractState;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.OncePerTransaction;
import com.batoncrm.receivable.ContractSettled;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableCredited;
import com.batoncrm.receivable.ReceivableReopened;
import com.batoncrm.receivable.ReceivableService;
import com.batoncrm.receivable.ReceivableSettled;
import com.batoncrm.receivable.ReceivableToInvoice;
import com.batoncrm.receivable.ReceivablesToPlan;
import com.batoncrm.receivable.Settlement;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the processes of contracts and receivables, and tells them what the ledger tells. */
@Component
class ReceivableFlow {

    private static final int BEFORE_RECEIVABLES_CHANGE = 0;

    private final RuntimeService runtime;
    private final ContractService contracts;
    private final ReceivableService receivables;
    private final ReceivableForms forms;
    private final Accounts accounts;
    private final WorkingDays days;
    private final OncePerTransaction told;

    ReceivableFlow(
            RuntimeService runtime,
            ContractService contracts,
            ReceivableService receivables,
            ReceivableForms forms,
            Accounts accounts,
            WorkingDays days,
            OncePerTransaction told) {
        this.runtime = runtime;
        this.contracts = contracts;
        this.receivables = receivables;
        this.forms = forms;
        this.accounts = accounts;
        this.days = days;
        this.told = told;
    }

    @EventListener
    void on(ContractSigned event) {
        runtime.startProcessInstanceByKey(
                ContractToReceivable.KEY, event.contractNumber(), values(event.contractNumber(), event.gross()));
    }

    private VariableMap values(String number, Money amount) {
        Contract contract = contracts.get(number);
        VariableMap values = Variables.createVariables();
        ContractToReceivable.NUMBER.in(values, number);
        ContractToReceivable.CUSTOMER.in(values, contract.customerName());
        ContractToReceivable.AMOUNT.in(values, amount.toString());
        ContractToReceivable.OWNER.in(values, contract.owner());
        ContractToReceivable.OWNER_NAME.in(values, accounts.nameOf(contract.owner()));
        return values;
    }

    /** The case of the old terms ends before their receivables change. */
    @EventListener
    @Order(BEFORE_RECEIVABLES_CHANGE)
    void on(ContractAmended event) {
        tell(ContractToReceivable.CONTRACT_AMENDED, event.contractNumber());
    }

    @EventListener
    @Order(BEFORE_RECEIVABLES_CHANGE)
    void on(ContractCancelled event) {
        tell(ContractToReceivable.CONTRACT_CANCELLED, event.contractNumber());
    }

    /** Where there is nothing left to plan, finance has nothing to check. */
    @EventListener
    void on(ReceivablesToPlan event) {
        Money rest = receivables.rest(event.contract());
        VariableMap values = values(event.contract(), rest);
        if (rest.isPositive()) {
            runtime.startProcessInstanceByKey(ContractToReceivable.KEY, event.contract(), values);
            return;
        }
        ContractToReceivable.SCHEDULE.in(values, List.of());
        runtime.createProcessInstanceByKey(ContractToReceivable.KEY)
                .businessKey(event.contract())
                .setVariables(values)
                .startBeforeActivity(ContractToReceivable.RECORD_RECEIVABLES)
                .execute();
    }

    /** Where its invoice is still to be written, that asks for less, or is needed no more. */
    @EventListener
    void on(ReceivableCredited event) {
        Receivable receivable = receivables.get(event.receivable());
        if (receivable.invoiceNumber() != null) {
            return;
        }
        if (receivables.invoice(receivable.number()).gross().isZero()) {
            tell(ReceivableProcess.NOTHING_TO_INVOICE, receivable.number());
        }
        for (ProcessInstance instance : running(receivable.number()).unlimitedList()) {
            VariableMap values = Variables.createVariables();
            ReceivableProcess.AMOUNT.in(values, amountOf(receivable));
            ReceivableProcess.FACTS.in(values, forms.factsOfInvoice(receivable));
            runtime.setVariables(instance.getId(), values);
        }
    }

    private String amountOf(Receivable receivable) {
        return receivables.invoice(receivable.number()).gross().toString();
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

    /** Where its case or that of the contract has ended, another one waits from now on. */
    @EventListener
    void on(ReceivableReopened event) {
        Receivable receivable = receivables.get(event.receivable());
        if (receivable.invoiceNumber() != null && isOver(ReceivableProcess.KEY, event.receivable())) {
            runtime.startProcessInstanceByMessage(
                    ReceivableProcess.RECEIVABLE_REOPENED, event.receivable(), values(event.receivable()));
        }
        reopen(event.contract());
    }

    private void reopen(String number) {
        Contract contract = contracts.get(number);
        if (contract.state() == ContractState.SIGNED && isOver(ContractToReceivable.KEY, number)) {
            runtime.startProcessInstanceByMessage(
                    ContractToReceivable.CONTRACT_REOPENED,
                    number,
                    values(number, contracts.inForce(number).gross()));
        }
    }

    /** Several receivables may be open again at once, and one of them more than once. */
    private boolean isOver(String process, String businessKey) {
        return running(process, businessKey).count() == 0 && told.isFirst("reopened " + process + " " + businessKey);
    }

    private ProcessInstanceQuery running(String receivable) {
        return running(ReceivableProcess.KEY, receivable);
    }

    private ProcessInstanceQuery running(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey);
    }

    private VariableMap values(String number) {
        Receivable receivable = receivables.get(number);
        Contract contract = contracts.get(receivable.contractNumber());
        VariableMap values = Variables.createVariables();
        ReceivableProcess.NUMBER.in(values, number);
        ReceivableProcess.CUSTOMER.in(values, contract.customerName());
        ReceivableProcess.AMOUNT.in(values, amountOf(receivable));
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
