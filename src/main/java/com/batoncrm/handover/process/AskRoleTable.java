package com.batoncrm.handover.process;

import com.batoncrm.handover.RoleRule;
import com.batoncrm.handover.SuccessorRule.Fit;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table "Successor in a role". */
@Component
class AskRoleTable implements RoleRule {

    private final DecisionService decisions;

    AskRoleTable(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Fit> fit(boolean sameDepartment, boolean samePlace, boolean leads) {
        VariableMap inputs = Variables.createVariables();
        RoleTable.SAME_DEPARTMENT.in(inputs, sameDepartment);
        RoleTable.SAME_PLACE.in(inputs, samePlace);
        RoleTable.LEADS.in(inputs, leads);
        return decisions.evaluateDecisionTableByKey(RoleTable.KEY, inputs).getResultList().stream()
                .findFirst()
                .map(AskRoleTable::fit);
    }

    private static Fit fit(Map<String, Object> row) {
        return new Fit(
                RoleTable.RANK.find(row).orElseThrow(), RoleTable.WHY.find(row).orElseThrow());
    }
}
