package com.batoncrm.relationship.process;

import static com.batoncrm.relationship.process.SettleViewProcess.AGREE;
import static com.batoncrm.relationship.process.SettleViewProcess.CONTRADICTION_TEXT;
import static com.batoncrm.relationship.process.SettleViewProcess.CUSTOMER;
import static com.batoncrm.relationship.process.SettleViewProcess.KEY;
import static com.batoncrm.relationship.process.SettleViewProcess.NUMBER;
import static com.batoncrm.relationship.process.SettleViewProcess.SETTLERS;
import static com.batoncrm.relationship.process.SettleViewProcess.VIEWS;
import static com.batoncrm.relationship.process.SettleViewProcess.VIEWS_CONTRADICT;

import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.relationship.CustomerView;
import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.RelationshipService;
import com.batoncrm.relationship.ViewsChanged;
import com.batoncrm.relationship.process.SettleViewProcess.Settler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process "Settle view" where two views contradict, once, and ends it where they agree again. */
@Component
class SettleViewFlow {

    private final RuntimeService runtime;
    private final RelationshipService relationships;
    private final CustomerService customers;
    private final Comparison comparison;

    SettleViewFlow(
            RuntimeService runtime,
            RelationshipService relationships,
            CustomerService customers,
            Comparison comparison) {
        this.runtime = runtime;
        this.relationships = relationships;
        this.customers = customers;
        this.comparison = comparison;
    }

    @EventListener
    void compare(ViewsChanged changed) {
        Comparison.Result result = comparison.of(changed.customer());
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(changed.customer())
                .unlimitedList();
        if (result.contradiction() && running.isEmpty()) {
            start(customers.get(changed.customer()), result.why());
        } else if (result.contradiction()) {
            running.forEach(
                    instance -> runtime.setVariables(instance.getId(), shown(changed.customer(), result.why())));
        } else {
            end(changed.customer());
        }
    }

    private void start(Customer customer, String why) {
        Map<Department, CustomerView> latest = relationships.latest(customer.number());
        CustomerView ofSales = Objects.requireNonNull(latest.get(Department.SALES));
        CustomerView ofService = Objects.requireNonNull(latest.get(Department.SERVICE));
        VariableMap variables = shown(customer.number(), why);
        NUMBER.in(variables, customer.number());
        CUSTOMER.in(variables, customer.name());
        VIEWS_CONTRADICT.in(variables, true);
        SETTLERS.in(
                variables,
                List.of(
                        new Settler(customer.owner().orElse(ofSales.statedBy()), Department.SALES.group()),
                        new Settler(ofService.statedBy(), Department.SERVICE.group())));
        runtime.startProcessInstanceByKey(KEY, customer.number(), variables);
    }

    private VariableMap shown(String customer, String why) {
        VariableMap variables = Variables.createVariables();
        CONTRADICTION_TEXT.in(variables, why);
        VIEWS.in(variables, relationships.sideBySide(customer));
        return variables;
    }

    private void end(String customer) {
        runtime.createExecutionQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(customer)
                .messageEventSubscriptionName(AGREE)
                .unlimitedList()
                .forEach(waiting -> runtime.messageEventReceived(AGREE, waiting.getId()));
    }
}
