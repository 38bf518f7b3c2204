package com.batoncrm.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The groups that sign something, as the tables in force whose key ends with "-signers" say in their column "group". */
@Component
public class SigningGroups {

    private static final String TABLES = "%-signers";
    private static final String COLUMN = "group";
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    private final RepositoryService models;

    SigningGroups(RepositoryService models) {
        this.models = models;
    }

    /** The ids of all of them. */
    public Set<String> all() {
        Set<String> groups = new TreeSet<>();
        for (DecisionDefinition table : models.createDecisionDefinitionQuery()
                .decisionDefinitionKeyLike(TABLES)
                .latestVersion()
                .unlimitedList()) {
            groups.addAll(in(table.getId(), Set.of(COLUMN)));
        }
        return groups;
    }

    /** What the table's rows say in these of its columns. */
    Set<String> in(String table, Set<String> columns) {
        Set<String> groups = new TreeSet<>();
        models.getDmnModelInstance(table)
                .getModelElementsByType(DecisionTable.class)
                .forEach(decision -> collect(decision, columns, groups));
        return groups;
    }

    private static void collect(DecisionTable table, Set<String> columns, Set<String> groups) {
        int column = 0;
        for (Output output : table.getOutputs()) {
            if (columns.contains(output.getName())) {
                for (Rule rule : table.getRules()) {
                    String cell = rule.getOutputEntries().stream()
                            .skip(column)
                            .findFirst()
                            .map(entry -> entry.getTextContent())
                            .orElse("");
                    LITERAL.matcher(cell)
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(groups::add);
                }
            }
            column++;
        }
    }
}
