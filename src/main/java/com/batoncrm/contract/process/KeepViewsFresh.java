package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.KEY;
import static com.batoncrm.contract.process.ContractSigning.VIEWS;

import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.relationship.RelationshipService;
import com.batoncrm.relationship.ViewStated;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows in the form "Record signed contract" what was said of the customer since the contract was sent. */
@Component
class KeepViewsFresh {

    private final RuntimeService runtime;
    private final ContractService contracts;
    private final RelationshipService relationships;

    KeepViewsFresh(RuntimeService runtime, ContractService contracts, RelationshipService relationships) {
        this.runtime = runtime;
        this.contracts = contracts;
        this.relationships = relationships;
    }

    @EventListener
    void on(ViewStated stated) {
        VariableMap variables = Variables.createVariables();
        VIEWS.in(variables, relationships.sideBySide(stated.customer()));
        for (Contract contract : contracts.awaited(stated.customer())) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(contract.quoteNumber())
                    .unlimitedList()
                    .forEach(instance -> runtime.setVariables(instance.getId(), variables));
        }
    }
}
