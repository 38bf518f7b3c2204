package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.deployguard.ProcessContracts.Contract;
import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;

/** A table and whoever asks it: what the table wants to know, the asking process must have. */
final class QuestionCheck {

    private final Models models;
    private final ProcessContracts contracts;
    private final Findings findings;

    QuestionCheck(Models models, ProcessContracts contracts, Findings findings) {
        this.models = models;
        this.contracts = contracts;
        this.findings = findings;
    }

    void check() {
        models.allProcesses().forEach(process -> process.all("businessRuleTask").forEach(task -> {
            String key = BpmnFile.camunda(task, "decisionRef");
            boolean changed = models.processes().contains(process)
                    || models.tables().stream().anyMatch(table -> table.keys().contains(key));
            if (changed) {
                models.table(key)
                        .ifPresent(table -> ask(
                                table, Declared.of(process, models, contracts).names(), process.key()));
            }
        }));
        models.tables().forEach(table -> table.keys().stream()
                .flatMap(key -> contracts.of(key).stream())
                .map(Contract::variables)
                .forEach(variables -> ask(table, variables.keySet(), table.name())));
    }

    private void ask(DmnFile table, Set<String> declared, String asker) {
        Set<String> known = new LinkedHashSet<>(declared);
        known.addAll(table.outputs());
        table.decisions().forEach(decision -> known.add(decision.getAttribute("id")));
        table.all("input").forEach(input -> ask(table, input, known, asker));
    }

    private void ask(DmnFile table, Element input, Set<String> known, String asker) {
        Feel.expression(DmnCheck.inputExpression(input)).ifPresent(parts -> parts.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.refuseUnknown(table.place(input), "table.asks", asker, name, known)));
    }
}
