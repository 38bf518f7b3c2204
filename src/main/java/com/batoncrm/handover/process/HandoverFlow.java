package com.batoncrm.handover.process;

import com.batoncrm.absence.Colleagues;
import com.batoncrm.company.Company;
import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.handover.HandoverService;
import com.batoncrm.handover.Why;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Fills the case of a handover, and starts one for each customer. */
@Component
class HandoverFlow {

    private final RuntimeService runtime;
    private final HandoverService handovers;
    private final HandoverViews views;
    private final LastMember lastMember;
    private final Leaving leaving;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final Company company;

    HandoverFlow(
            @Lazy RuntimeService runtime,
            HandoverService handovers,
            HandoverViews views,
            LastMember lastMember,
            Leaving leaving,
            Colleagues colleagues,
            Accounts accounts,
            Company company) {
        this.runtime = runtime;
        this.handovers = handovers;
        this.views = views;
        this.lastMember = lastMember;
        this.leaving = leaving;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.company = company;
    }

    void open(DelegateExecution execution, Handover handover) {
        execution.setProcessBusinessKey(handover.id().toString());
        EmployeeHandover.HANDOVER_ID.on(execution, handover.id().toString());
        EmployeeHandover.MANAGER.on(
                execution, colleagues.managerOf(handover.person()).orElse(null));
        EmployeeHandover.PERSON_NAME.on(execution, accounts.nameOf(handover.person()));
        EmployeeHandover.CUSTOMER.on(execution, accounts.nameOf(handover.person()));
        EmployeeHandover.DAY_TEXT.on(execution, HandoverViews.day(handover.lastDay()));
        EmployeeHandover.FACTS.on(execution, views.facts(handover));
        EmployeeHandover.WARNINGS.on(
                execution, handover.why() == Why.LEAVES ? lastMember.warnings(handover.person()) : List.of());
        EmployeeHandover.PLAN.on(execution, views.plan(handover));
        EmployeeHandover.EFFECTIVE_AT.on(execution, effective(handover).toString());
    }

    private Instant effective(Handover handover) {
        return handover.why() == Why.LEAVES
                ? leaving.momentOf(handover)
                : handover.lastDay().plusDays(1).atStartOfDay(company.zone()).toInstant();
    }

    void brief(DelegateExecution execution) {
        Handover handover = handovers.get(UUID.fromString(EmployeeHandover.HANDOVER_ID.from(execution)));
        for (HandoverItem item : handover.items()) {
            VariableMap variables = Variables.createVariables();
            CustomerHandover.ITEM_ID.in(variables, item.id().toString());
            CustomerHandover.NUMBER.in(variables, item.customer().orElse(""));
            CustomerHandover.CUSTOMER.in(variables, views.name(item));
            CustomerHandover.MANAGER.in(
                    variables, EmployeeHandover.MANAGER.find(execution).orElse(null));
            CustomerHandover.PERSON_NAME.in(variables, accounts.nameOf(handover.person()));
            CustomerHandover.DAY_TEXT.in(variables, HandoverViews.day(handover.lastDay()));
            CustomerHandover.CONTACT_TEXT.in(
                    variables, EmployeeHandover.CONTACT_TEXT.find(execution).orElse(null));
            runtime.startProcessInstanceByKey(CustomerHandover.KEY, item.id().toString(), variables);
        }
        if (handover.why() == Why.LEAVES) {
            leaving.lock(handover);
        }
    }
}
