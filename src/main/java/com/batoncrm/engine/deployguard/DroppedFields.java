package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.engine.deployguard.BpmnFile.camunda;

import com.batoncrm.engine.deployguard.Expression.Unreadable;
import com.batoncrm.engine.deployguard.ProcessContracts.Contract;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Fields that a new version of a form lacks, though a process that shows the form needs what people enter there. */
final class DroppedFields {

    private final Models models;
    private final ProcessContracts contracts;
    private final Findings findings;

    DroppedFields(Models models, ProcessContracts contracts, Findings findings) {
        this.models = models;
        this.contracts = contracts;
        this.findings = findings;
    }

    void check() {
        models.forms().forEach(form -> models.formInForce(form.id()).ifPresent(before -> {
            Set<String> dropped = new TreeSet<>(before.entered());
            dropped.removeAll(form.entered());
            if (!dropped.isEmpty()) {
                models.allProcesses()
                        .filter(process -> process.all("userTask", "startEvent")
                                .anyMatch(element -> camunda(element, "formRef").equals(form.id())))
                        .forEach(process -> check(form, dropped, process));
            }
        }));
    }

    private void check(FormFile form, Set<String> dropped, BpmnFile process) {
        Map<String, String> needs = needs(process);
        needs.keySet().retainAll(dropped);
        needs.keySet().removeAll(Declared.given(process, models));
        needs.forEach(
                (name, place) -> findings.refuse(Place.of(form.name()), "form.dropped", name, process.key(), place));
    }

    /** The variables that the process reads, each with a place that does. */
    private Map<String, String> needs(BpmnFile process) {
        Map<String, String> needs = new TreeMap<>();
        contracts.of(process.key()).map(Contract::variables).ifPresent(variables -> variables
                .keySet()
                .forEach(name -> needs.put(name, say("deployguard.form.program"))));
        process.all("in").forEach(mapping -> needs.put(BpmnFile.setting(mapping, "source"), place(process, mapping)));
        process.all("businessRuleTask")
                .forEach(task -> models.table(camunda(task, "decisionRef")).ifPresent(table -> table.all("input")
                        .flatMap(input -> Feel.expression(DmnCheck.inputExpression(input)).stream())
                        .flatMap(parts -> parts.names().stream())
                        .forEach(name -> needs.put(name, place(process, task)))));
        process.expressions()
                .forEach((element, texts) ->
                        texts.forEach(text -> names(text).forEach(name -> needs.put(name, place(process, element)))));
        return needs;
    }

    private static Set<String> names(String expression) {
        try {
            return Expression.read(expression).names();
        } catch (Unreadable e) {
            return Set.of();
        }
    }

    private static String place(BpmnFile process, Element element) {
        return process.place(element).label();
    }
}
