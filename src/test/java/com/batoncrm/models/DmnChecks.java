package com.batoncrm.models;

import com.batoncrm.engine.ProcessVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Decision tables. */
final class DmnChecks {

    private DmnChecks() {}

    static void tables(House house, Problems problems) {
        for (Dmn table : house.tables()) {
            for (Rule rule : table.model().getModelElementsByType(Rule.class)) {
                problems.addIf(
                        rule.getDescription() == null
                                || rule.getDescription().getTextContent().isBlank(),
                        table.file(),
                        rule.getId(),
                        "has no annotation; say in one sentence why this row is there");
            }
        }
    }

    static void cells(House house, Problems problems) {
        for (Dmn file : house.tables()) {
            for (Map<String, ProcessVariable<?>> variables : house.askersOf(file)) {
                for (DecisionTable table : file.tables()) {
                    List<Input> inputs = new ArrayList<>(table.getInputs());
                    List<Output> outputs = new ArrayList<>(table.getOutputs());
                    for (Rule rule : table.getRules()) {
                        List<InputEntry> conditions = new ArrayList<>(rule.getInputEntries());
                        for (int i = 0; i < conditions.size(); i++) {
                            ProcessVariable<?> variable = variables.get(Dmn.expression(inputs.get(i)));
                            for (String value : Names.literals(conditions.get(i).getTextContent())) {
                                BpmnChecks.choice(problems, file.file(), rule.getId(), variable, value);
                            }
                        }
                        List<OutputEntry> results = new ArrayList<>(rule.getOutputEntries());
                        for (int i = 0; i < results.size(); i++) {
                            String name = outputs.get(i).getName();
                            for (String value : Names.literals(results.get(i).getTextContent())) {
                                BpmnChecks.choice(problems, file.file(), rule.getId(), variables.get(name), value);
                            }
                        }
                    }
                }
            }
        }
    }
}
