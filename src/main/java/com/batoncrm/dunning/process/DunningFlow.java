package com.batoncrm.dunning.process;

import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.Hold;
import com.batoncrm.dunning.HoldChanged;
import com.batoncrm.dunning.HoldCleared;
import com.batoncrm.dunning.HoldOpened;
import com.batoncrm.dunning.HoldService;
import com.batoncrm.dunning.Reason.Department;
import com.batoncrm.dunning.Stock;
import com.batoncrm.engine.OncePerTransaction;
import com.batoncrm.receivable.AllocationMade;
import com.batoncrm.receivable.AllocationUndone;
import com.batoncrm.receivable.ReceivableReopened;
import com.batoncrm.receivable.ReceivableSettled;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the processes of dunning, and tells them what happened outside of them. */
@Component
class DunningFlow {

    private final RuntimeService runtime;
    private final CustomerService customers;
    private final DunningService dunning;
    private final HoldService holds;
    private final OncePerTransaction told;

    DunningFlow(
            RuntimeService runtime,
            CustomerService customers,
            DunningService dunning,
            HoldService holds,
            OncePerTransaction told) {
        this.runtime = runtime;
        this.customers = customers;
        this.dunning = dunning;
        this.holds = holds;
        this.told = told;
    }

    /** The customers who are being asked already. */
    Set<String> asked() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Dunning.KEY).unlimitedList().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }

    /** Unless the customer is being asked already. */
    void startOnce(String customer) {
        if (running(Dunning.KEY, customer).count() > 0) {
            return;
        }
        VariableMap variables = Variables.createVariables();
        Dunning.NUMBER.in(variables, customer);
        Dunning.CUSTOMER.in(variables, customers.get(customer).name());
        runtime.startProcessInstanceByKey(Dunning.KEY, customer, variables);
    }

    @EventListener
    void on(HoldOpened event) {
        Hold hold = holds.get(event.hold());
        if (!hold.reason().isTreatedElsewhere()) {
            startTask(hold);
        }
        changed(hold.customerNumber());
    }

    private void startTask(Hold hold) {
        Department department = hold.reason().department();
        VariableMap variables = Variables.createVariables();
        ReasonForDelay.NUMBER.in(variables, hold.number());
        ReasonForDelay.CUSTOMER.in(
                variables, customers.get(hold.customerNumber()).name());
        ReasonForDelay.AMOUNT.in(variables, hold.amount().toString());
        ReasonForDelay.REASON.in(variables, hold.reason());
        ReasonForDelay.OWNER.in(variables, hold.owner().isEmpty() ? null : hold.owner());
        ReasonForDelay.DEPARTMENT.in(variables, department.name().toLowerCase(Locale.ROOT));
        runtime.startProcessInstanceByKey(ReasonForDelay.KEY, hold.number(), variables);
    }

    @EventListener
    void on(HoldChanged event) {
        Hold hold = holds.get(event.hold());
        VariableMap variables = Variables.createVariables();
        ReasonForDelay.AMOUNT.in(variables, hold.amount().toString());
        ReasonForDelay.ITEMS.in(variables, DunningViews.openRows(holds.about(hold)));
        running(ReasonForDelay.KEY, hold.number())
                .unlimitedList()
                .forEach(instance -> runtime.setVariables(instance.getId(), variables));
        changed(hold.customerNumber());
    }

    @EventListener
    void on(HoldCleared event) {
        if (event.byItself()) {
            tell(ReasonForDelay.KEY, event.hold(), ReasonForDelay.GONE);
        }
        changed(event.customer());
    }

    @EventListener
    void on(AllocationMade event) {
        changed(event.customer());
    }

    @EventListener
    void on(AllocationUndone event) {
        changed(event.customer());
    }

    @EventListener
    void on(ReceivableReopened event) {
        changed(event.customer());
    }

    @EventListener
    void on(ReceivableSettled event) {
        changed(event.customer());
    }

    /** Dunning looks again at once; nobody posts, calls or decides where nothing of that is left to ask for. */
    private void changed(String customer) {
        tell(Dunning.KEY, customer, Dunning.SITUATION_CHANGED);
        List<Execution> waiting = waitingFor(Dunning.KEY, customer, Dunning.NOTHING_LEFT);
        waiting.stream().filter(this::isCall).forEach(call -> call(customer, call));
        if (dunning.isLastStepDone(customer)) {
            tell(waiting.stream().filter(step -> !isCall(step)).toList(), Dunning.NOTHING_LEFT);
        }
    }

    /** What somebody is to be called about is no step that was taken yet: it is as much as can be asked for now. */
    private void call(String customer, Execution waiting) {
        List<Stock.Line> lines = dunning.toCallAbout(customer);
        if (lines.isEmpty()) {
            tell(List.of(waiting), Dunning.NOTHING_LEFT);
        } else {
            runtime.setVariables(waiting.getId(), DunningViews.call(lines));
        }
    }

    private boolean isCall(Execution waiting) {
        return runtime.getActiveActivityIds(waiting.getProcessInstanceId()).contains(Dunning.CALL_CUSTOMER);
    }

    private void tell(String process, String businessKey, String message) {
        tell(waitingFor(process, businessKey, message), message);
    }

    /** One payment may settle several receivables, and be told of as often. */
    private void tell(List<Execution> waiting, String message) {
        waiting.stream()
                .filter(execution -> told.isFirst(message + " " + execution.getId()))
                .forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
    }

    private List<Execution> waitingFor(String process, String businessKey, String message) {
        return runtime.createExecutionQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .unlimitedList();
    }

    private ProcessInstanceQuery running(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey);
    }
}
