package com.batoncrm.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The decision tables in force, as tests ask them. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;

    DecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** The rows that apply. */
    public List<Map<String, Object>> decide(String table, Map<String, Object> facts) {
        return decisions.evaluateDecisionTableByKey(table, facts).getResultList();
    }

    /** "1 finance: Why, 2 management: Why" of a table of signers. */
    public String signers(String table, Map<String, Object> facts) {
        return decide(table, facts).stream()
                .map(row -> row.get("stage") + " " + row.get("group") + ": " + row.get("reason"))
                .collect(Collectors.joining(", "));
    }

    /** How many rows it has. */
    public int rows(String table) {
        return repository
                .getDmnModelInstance(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult()
                        .getId())
                .getModelElementsByType(Rule.class)
                .size();
    }
}
