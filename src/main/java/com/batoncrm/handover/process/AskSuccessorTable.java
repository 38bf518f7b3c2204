package com.batoncrm.handover.process;

import com.batoncrm.customer.Customer;
import com.batoncrm.handover.Candidate;
import com.batoncrm.handover.SuccessorRule;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table "Successor". */
@Component
class AskSuccessorTable implements SuccessorRule {

    private final DecisionService decisions;

    AskSuccessorTable(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Fit fit(Candidate candidate, Customer customer) {
        VariableMap inputs = Variables.createVariables();
        SuccessorTable.CANDIDATE_LOAD.in(inputs, candidate.load());
        SuccessorTable.SAME_SECTOR.in(inputs, candidate.hasSector(customer));
        SuccessorTable.SAME_PLACE.in(inputs, candidate.worksAt(customer));
        Map<String, Object> row =
                decisions.evaluateDecisionTableByKey(SuccessorTable.KEY, inputs).getSingleResult();
        return new Fit(
                SuccessorTable.RANK.find(row).orElseThrow(),
                SuccessorTable.WHY.find(row).orElseThrow());
    }
}
