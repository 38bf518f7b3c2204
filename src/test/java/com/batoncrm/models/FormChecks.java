package com.batoncrm.models;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.ProcessVariable.Kind;
import com.batoncrm.models.Form.Component;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Forms, as the form-js 1.8.7 in Tasklist shows and submits them. */
final class FormChecks {

    private FormChecks() {}

    static void keys(House house, Problems problems) {
        eachUse(house, (form, process) -> {
            Map<String, ProcessVariable<?>> variables = house.variables(process.key());
            form.fields().forEach((key, component) -> {
                ProcessVariable<?> variable = variables.get(key);
                if (variable == null) {
                    problems.add(
                            form.file(),
                            component.id(),
                            "is not declared in the contract of " + process.key() + "; declare a variable");
                } else {
                    problems.addIf(
                            !fits(component, variable.kind()),
                            form.file(),
                            component.id(),
                            "submits no " + variable.kind() + ", which '" + key + "' is; change the one or the other"
                                    + " (number: a decimal needs serializeToString, an integer decimalDigits 0)");
                }
            });
            for (Component component : form.components()) {
                for (String source : List.of(
                        component.json().path("valuesKey").asText(),
                        component.json().path("dataSource").asText().replaceFirst("^=", ""))) {
                    ProcessVariable<?> variable = variables.get(source);
                    problems.addIf(
                            variable != null && variable.kind() != Kind.JSON,
                            form.file(),
                            component.id(),
                            "'" + source + "' is no table but " + (variable == null ? "" : variable.kind()));
                    problems.addIf(
                            source.matches("\\w+") && variable == null && !component.inRow(),
                            form.file(),
                            component.id(),
                            "'" + source + "' is not declared in the contract of " + process.key());
                }
            }
        });
    }

    private static boolean fits(Component component, Kind kind) {
        return switch (component.type()) {
            case "textfield", "textarea", "datetime", "radio", "select" -> kind == Kind.STRING;
            case "number" ->
                component.json().path("serializeToString").asBoolean()
                        ? kind == Kind.STRING
                        : kind == Kind.INTEGER
                                && component.json().path("decimalDigits").asInt(-1) == 0;
            case "checkbox" -> kind == Kind.BOOLEAN;
            case "checklist", "taglist", "dynamiclist" -> kind == Kind.JSON;
            default -> true;
        };
    }

    static void choices(House house, Problems problems) {
        eachUse(house, (form, process) -> {
            Map<String, ProcessVariable<?>> variables = house.variables(process.key());
            form.fields().forEach((key, component) -> component
                    .fixedValues()
                    .forEach(value ->
                            BpmnChecks.choice(problems, form.file(), component.id(), variables.get(key), value)));
            form.components().forEach(component -> component.texts().stream()
                    .filter(text -> text.startsWith("=") || Names.isTemplate(text))
                    .forEach(text -> Names.compared(text)
                            .forEach((name, values) -> values.forEach(value -> BpmnChecks.choice(
                                    problems, form.file(), component.id(), variables.get(name), value)))));
        });
    }

    static void expressions(House house, Problems problems) {
        eachUse(house, (form, process) -> {
            Set<String> declared = house.variables(process.key()).keySet();
            for (Component component : form.components()) {
                Set<String> names = new LinkedHashSet<>();
                for (String text : component.texts()) {
                    names.addAll(text.startsWith("=") ? Names.inFeel(text.substring(1)) : Names.inTemplate(text));
                }
                names.stream()
                        .filter(Predicate.not(declared::contains))
                        .filter(Predicate.not(component.rowFields()::contains))
                        .forEach(name -> problems.add(
                                form.file(),
                                component.id(),
                                "names '" + name + "', which the contract of " + process.key()
                                        + " does not declare; declare or correct it"));
            }
        });
    }

    static void required(House house, Problems problems) {
        for (Bpmn process : house.processes()) {
            for (FlowNode node : process.all(FlowNode.class)) {
                house.form(Bpmn.camunda(node, "formRef")).ifPresent(form -> {
                    for (String name : process.decidedAfter(node)) {
                        Component field = form.fields().get(name);
                        problems.addIf(
                                field != null
                                        && !field.isRequired()
                                        && !field.type().equals("checkbox"),
                                form.file(),
                                "'" + name + "'",
                                "the gateway after " + node.getId() + " needs it; make it required");
                    }
                });
            }
        }
    }

    private static void eachUse(House house, java.util.function.BiConsumer<Form, Bpmn> check) {
        house.forms().forEach(form -> house.usersOf(form).forEach(process -> check.accept(form, process)));
    }
}
