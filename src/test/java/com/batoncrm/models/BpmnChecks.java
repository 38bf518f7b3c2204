package com.batoncrm.models;

import com.batoncrm.engine.ProcessVariable;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;

/** A process model by itself, and what it expects of beans, groups and variables. */
final class BpmnChecks {

    private static final double WIDTH = 1800;
    private static final double HEIGHT = 1000;

    private BpmnChecks() {}

    static void ids(House house, Problems problems) {
        for (Bpmn model : house.processes()) {
            for (FlowNode node : model.all(FlowNode.class)) {
                String type = node.getElementType().getTypeName();
                String prefix = Character.toUpperCase(type.charAt(0)) + type.substring(1) + "_";
                String allowed = node instanceof Gateway ? prefix + "|Gateway_" : prefix;
                problems.addIf(
                        !node.getId().matches("(" + allowed + ")[A-Z][A-Za-z0-9_]*"),
                        model.file(),
                        node.getId(),
                        "id must be " + prefix + "<VerbNoun>");
            }
        }
    }

    static void names(House house, Problems problems) {
        for (Bpmn model : house.processes()) {
            for (FlowElement element : model.all(FlowElement.class)) {
                boolean wayOut = element instanceof SequenceFlow flow
                        && (flow.getSource() instanceof ExclusiveGateway
                                || flow.getSource() instanceof InclusiveGateway)
                        && model.outgoing(flow.getSource()).size() > 1;
                problems.addIf(
                        (element instanceof Activity || element instanceof Event || wayOut)
                                && isBlank(element.getName()),
                        model.file(),
                        element.getId(),
                        "has no name; say in business words what it is");
            }
        }
    }

    static void diagram(House house, Problems problems) {
        for (Bpmn model : house.processes()) {
            Set<String> drawn = new LinkedHashSet<>();
            model.all(BpmnShape.class).forEach(shape -> drawn.add(Bpmn.attribute(shape, "bpmnElement")));
            model.all(BpmnEdge.class).forEach(edge -> drawn.add(Bpmn.attribute(edge, "bpmnElement")));
            for (FlowElement element : model.all(FlowElement.class)) {
                problems.addIf(
                        (element instanceof FlowNode || element instanceof SequenceFlow)
                                && !drawn.contains(element.getId()),
                        model.file(),
                        element.getId(),
                        "is not in the diagram; draw it");
            }
            var xs = model.all(Bounds.class).stream()
                    .flatMap(bounds -> Stream.of(bounds.getX(), bounds.getX() + bounds.getWidth()))
                    .mapToDouble(x -> x)
                    .summaryStatistics();
            var ys = model.all(Bounds.class).stream()
                    .flatMap(bounds -> Stream.of(bounds.getY(), bounds.getY() + bounds.getHeight()))
                    .mapToDouble(y -> y)
                    .summaryStatistics();
            problems.addIf(
                    xs.getMax() - xs.getMin() > WIDTH || ys.getMax() - ys.getMin() > HEIGHT,
                    model.file(),
                    "diagram",
                    "is wider than " + WIDTH + " or higher than " + HEIGHT
                            + "; move a part into a process that this one calls");
        }
    }

    static void delegates(House house, Problems problems) {
        for (Bpmn model : house.processes()) {
            model.all(ServiceTask.class).forEach(task -> delegate(house, model, task, problems));
        }
    }

    private static void delegate(House house, Bpmn model, ServiceTask task, Problems problems) {
        String expression = Bpmn.camunda(task, "delegateExpression");
        String bean = expression.substring(2, expression.length() - 1);
        String phrase = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
        problems.addIf(
                !task.getId().matches("ServiceTask_" + phrase + "(_\\w+)?"),
                model.file(),
                task.getId(),
                "calls ${" + bean + "}; make the id ServiceTask_" + phrase);
        problems.addIf(
                !phrase.equals(camelCase(task.getName())),
                model.file(),
                task.getId(),
                "name '" + task.getName() + "' is not the phrase '" + words(phrase) + "'; spell both alike");
    }

    static void unusedDelegates(House house, Problems problems) {
        Set<String> used = new LinkedHashSet<>();
        house.processes().forEach(model -> model.expressions()
                .forEach(expression -> used.addAll(Names.inModel(expression.text()))));
        house.delegates()
                .forEach((bean, type) -> problems.addIf(
                        !used.contains(bean),
                        type.getName(),
                        "class",
                        "no model calls ${" + bean + "}; call it or delete it"));
    }

    static void results(House house, Problems problems) {
        for (Bpmn model : house.processes()) {
            Set<String> variables = house.variables(model.key()).keySet();
            model.attributes("resultVariable").stream()
                    .filter(variable -> !variables.contains(variable.value()))
                    .forEach(variable -> problems.add(
                            model.file(),
                            variable.element(),
                            "resultVariable '" + variable.value() + "' is not declared in the contract"));
        }
    }

    static void choice(
            Problems problems, String file, String element, @Nullable ProcessVariable<?> variable, String value) {
        if (variable != null && !variable.values().isEmpty()) {
            problems.addIf(
                    !variable.values().contains(value),
                    file,
                    element,
                    "'" + value + "' is no value of " + variable.name() + "; it has " + variable.values());
        }
    }

    static void mappings(House house, Problems problems) {
        for (Bpmn model : house.processes()) {
            for (CallActivity call : model.all(CallActivity.class)) {
                Optional<Bpmn> called = house.process(Bpmn.attribute(call, "calledElement"));
                if (called.isEmpty()) {
                    continue;
                }
                Set<String> there = house.declared(called.get());
                for (CamundaIn in : model.all(CamundaIn.class)) {
                    if (Bpmn.owner(in).equals(call.getId())) {
                        declared(
                                problems,
                                model,
                                call,
                                Bpmn.attribute(in, "target"),
                                there,
                                called.get().key());
                    }
                }
                for (CamundaOut out : model.all(CamundaOut.class)) {
                    if (Bpmn.owner(out).equals(call.getId())) {
                        declared(
                                problems,
                                model,
                                call,
                                Bpmn.attribute(out, "source"),
                                there,
                                called.get().key());
                        declared(
                                problems,
                                model,
                                call,
                                Bpmn.attribute(out, "target"),
                                house.variables(model.key()).keySet(),
                                model.key());
                    }
                }
            }
        }
    }

    private static void declared(
            Problems problems, Bpmn model, CallActivity call, String name, Set<String> names, String key) {
        problems.addIf(
                !name.isEmpty() && !names.contains(name),
                model.file(),
                call.getId(),
                "maps '" + name + "', which the contract of " + key + " does not declare");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String camelCase(@Nullable String phrase) {
        StringBuilder result = new StringBuilder();
        for (String word : (phrase == null ? "" : phrase).split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                result.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return result.toString();
    }

    private static String words(String camelCase) {
        String spaced = camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
