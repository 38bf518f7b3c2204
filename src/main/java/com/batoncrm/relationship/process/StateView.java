package com.batoncrm.relationship.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.relationship.process.StateViewProcess.CUSTOMER_TEXT;
import static com.batoncrm.relationship.process.StateViewProcess.OUTLOOK;
import static com.batoncrm.relationship.process.StateViewProcess.OUTLOOK_REASON;

import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.RelationshipService;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "State view". */
@Component
class StateView implements JavaDelegate {

    private final RelationshipService relationships;
    private final CustomerService customers;
    private final CurrentPerson person;
    private final Accounts accounts;

    StateView(RelationshipService relationships, CustomerService customers, CurrentPerson person, Accounts accounts) {
        this.relationships = relationships;
        this.customers = customers;
        this.person = person;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String customer = customers.meant(CUSTOMER_TEXT.from(execution)).number();
        execution.setProcessBusinessKey(customer);
        relationships.state(
                customer,
                department(),
                OUTLOOK.find(execution).orElse(null),
                OUTLOOK_REASON.find(execution).orElse(""),
                "");
    }

    private Department department() {
        return Arrays.stream(Department.values())
                .filter(department -> accounts.isMember(person.requireId(), department.group()))
                .findFirst()
                .orElseThrow(() -> new Refused(say("relationship.refused.department")));
    }
}
