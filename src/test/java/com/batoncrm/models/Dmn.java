package com.batoncrm.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** The decision tables of a file. */
record Dmn(String file, DmnModelInstance model) {

    static Dmn read(Path root, Path path) {
        try (var stream = Files.newInputStream(path)) {
            return new Dmn(House.name(root, path), org.camunda.bpm.model.dmn.Dmn.readModelFromStream(stream));
        } catch (Exception e) {
            throw new IllegalArgumentException(House.name(root, path) + " is no sound DMN: " + e.getMessage(), e);
        }
    }

    Collection<Decision> decisions() {
        return model.getModelElementsByType(Decision.class);
    }

    List<DecisionTable> tables() {
        return List.copyOf(model.getModelElementsByType(DecisionTable.class));
    }

    boolean has(String decision) {
        return decisions().stream().anyMatch(found -> found.getId().equals(decision));
    }

    Set<String> outputs() {
        Set<String> names = new LinkedHashSet<>();
        model.getModelElementsByType(Output.class).forEach(output -> names.add(output.getName()));
        return names;
    }

    static String expression(Input input) {
        return input.getInputExpression() == null || input.getInputExpression().getText() == null
                ? ""
                : input.getInputExpression().getText().getTextContent().trim();
    }
}
