package com.batoncrm.handover.process;

import com.batoncrm.absence.Colleagues;
import com.batoncrm.company.Company;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.LastMembers;
import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.handover.HandoverService;
import com.batoncrm.handover.Why;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final LastMembers lastMembers;
    private final Leaving leaving;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final WorkingDays days;
    private final Company company;

    HandoverFlow(
            @Lazy RuntimeService runtime,
            HandoverService handovers,
            HandoverViews views,
            LastMembers lastMembers,
            Leaving leaving,
            Colleagues colleagues,
            Accounts accounts,
            WorkingDays days,
            Company company) {
        this.runtime = runtime;
        this.handovers = handovers;
        this.views = views;
        this.lastMembers = lastMembers;
        this.leaving = leaving;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.days = days;
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
        show(execution, handover);
        EmployeeHandover.EFFECTIVE_AT.on(execution, effective(handover).toString());
    }

    /** The plan as it stands, and the groups for which it provides nobody. */
    void show(DelegateExecution execution, Handover handover) {
        EmployeeHandover.PLAN.on(execution, views.plan(handover));
        EmployeeHandover.WARNINGS.on(execution, handover.why() == Why.LEAVES ? warnings(handover) : List.of());
    }

    private List<String> warnings(Handover handover) {
        Set<String> provided = handover.items().stream()
                .filter(item -> item.successor().isPresent())
                .flatMap(item -> item.role().stream())
                .collect(Collectors.toSet());
        return lastMembers.groupsOf(handover.person()).stream()
                .filter(group -> !provided.contains(group))
                .map(lastMembers::warning)
                .toList();
    }

    private Instant effective(Handover handover) {
        return handover.why() == Why.LEAVES
                ? leaving.momentOf(handover)
                : handover.lastDay().plusDays(1).atStartOfDay(company.zone()).toInstant();
    }

    void brief(DelegateExecution execution) {
        Handover handover = handovers.get(UUID.fromString(EmployeeHandover.HANDOVER_ID.from(execution)));
        int daysLeft = handover.daysLeft(days.today());
        for (HandoverItem item : handover.items()) {
            if (item.successor().isEmpty()) {
                continue;
            }
            VariableMap variables = Variables.createVariables();
            CustomerHandover.ITEM_ID.in(variables, item.id().toString());
            if (item.role().isEmpty()) {
                CustomerHandover.NUMBER.in(variables, item.customer().orElse(""));
            }
            CustomerHandover.CUSTOMER.in(variables, views.name(item));
            CustomerHandover.MANAGER.in(
                    variables, EmployeeHandover.MANAGER.find(execution).orElse(null));
            CustomerHandover.PERSON_NAME.in(variables, accounts.nameOf(handover.person()));
            CustomerHandover.DAY_TEXT.in(variables, HandoverViews.day(handover.lastDay()));
            CustomerHandover.DAYS_LEFT.in(variables, daysLeft);
            CustomerHandover.CONTACT_TEXT.in(
                    variables, EmployeeHandover.CONTACT_TEXT.find(execution).orElse(null));
            String process = item.role().isPresent() ? RoleHandover.KEY : CustomerHandover.KEY;
            runtime.startProcessInstanceByKey(process, item.id().toString(), variables);
        }
        if (handover.why() == Why.LEAVES) {
            leaving.lock(handover);
        }
    }
}
