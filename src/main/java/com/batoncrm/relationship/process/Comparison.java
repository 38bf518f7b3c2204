package com.batoncrm.relationship.process;

import static com.batoncrm.relationship.process.ViewContradictions.CONTRADICTION;
import static com.batoncrm.relationship.process.ViewContradictions.KEY;
import static com.batoncrm.relationship.process.ViewContradictions.SALES_VIEW;
import static com.batoncrm.relationship.process.ViewContradictions.SERVICE_VIEW;
import static com.batoncrm.relationship.process.ViewContradictions.WHY;

import com.batoncrm.relationship.CustomerView;
import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.RelationshipService;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table "Contradicting views" about what both departments said last of a customer. */
@Component
class Comparison {

    /** @param why in words, for the two who settle it */
    record Result(boolean contradiction, String why) {}

    private final RelationshipService relationships;
    private final DecisionService decisions;

    Comparison(RelationshipService relationships, @Lazy DecisionService decisions) {
        this.relationships = relationships;
        this.decisions = decisions;
    }

    /** Both must have said something. */
    Result of(String customer) {
        Map<Department, CustomerView> latest = relationships.latest(customer);
        VariableMap views = Variables.createVariables();
        SALES_VIEW.in(
                views, Objects.requireNonNull(latest.get(Department.SALES)).outlook());
        SERVICE_VIEW.in(
                views, Objects.requireNonNull(latest.get(Department.SERVICE)).outlook());
        Map<String, Object> row =
                decisions.evaluateDecisionTableByKey(KEY, views).getSingleResult();
        return new Result(CONTRADICTION.find(row).orElse(false), WHY.find(row).orElse(""));
    }
}
