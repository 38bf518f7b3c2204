package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.deployguard.BpmnFile.camunda;
import static com.batoncrm.engine.deployguard.BpmnFile.setting;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.deployguard.ProcessContracts.Contract;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that the expressions of a process may name: those of its contract in Java, and those that come from its own
 * forms, decision tables, mappings and loops, or from a process that calls it.
 */
record Declared(Set<String> names, Map<String, ProcessVariable<?>> typed) {

    /** The columns of the task lists, which every process has. */
    private static final Set<String> EVERYWHERE = Set.of("customer", "number", "amount", "waitingSince");

    private static final Set<String> MULTI_INSTANCE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");
    private static final Set<String> NAMING = Set.of(
            "resultVariable",
            "initiator",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");

    static Declared of(BpmnFile process, Models models, ProcessContracts contracts) {
        Map<String, ProcessVariable<?>> typed =
                contracts.of(process.key()).map(Contract::variables).orElse(Map.of());
        Set<String> names = new LinkedHashSet<>(EVERYWHERE);
        names.addAll(typed.keySet());
        fromForms(process, models, FormFile::keys).forEach(names::add);
        names.addAll(given(process, models));
        named(process).forEach(names::add);
        names.remove("");
        return new Declared(names, typed);
    }

    /** The variables that its forms, its tables, what it calls and what calls it give a value. */
    static Set<String> given(BpmnFile process, Models models) {
        return Stream.of(
                        fromForms(process, models, FormFile::entered),
                        fromTables(process, models),
                        process.all("out").map(element -> setting(element, "target")),
                        fromCallers(process, models))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> fromForms(BpmnFile process, Models models, Function<FormFile, Set<String>> keys) {
        return process.all("userTask", "startEvent")
                .map(element -> camunda(element, "formRef"))
                .filter(form -> !form.isEmpty())
                .flatMap(form -> models.form(form).stream())
                .flatMap(form -> keys.apply(form).stream());
    }

    private static Stream<String> fromTables(BpmnFile process, Models models) {
        return process.all("businessRuleTask")
                .flatMap(task -> models.table(camunda(task, "decisionRef")).stream())
                .flatMap(table -> table.outputs().stream());
    }

    /** The variables that elements of the process itself give a value. */
    static Stream<String> named(BpmnFile process) {
        return Stream.of(
                        process.all("inputParameter", "outputParameter").map(element -> setting(element, "name")),
                        process.all("out").map(element -> setting(element, "target")),
                        process.all("multiInstanceLoopCharacteristics").flatMap(loop -> MULTI_INSTANCE.stream()),
                        process.elements().stream()
                                .flatMap(element -> NAMING.stream().map(attribute -> camunda(element, attribute))))
                .flatMap(names -> names);
    }

    private static Stream<String> fromCallers(BpmnFile process, Models models) {
        return models.allProcesses()
                .flatMap(caller -> caller.all("callActivity")
                        .filter(call -> call.getAttribute("calledElement").equals(process.key()))
                        .flatMap(call -> caller.all("in").filter(in -> isInside(in, call))))
                .map(in -> setting(in, "target"));
    }

    static boolean isInside(org.w3c.dom.Element inner, org.w3c.dom.Element outer) {
        return Optional.ofNullable(Xml.parent(inner))
                .map(parent -> parent == outer || isInside(parent, outer))
                .orElse(false);
    }
}
