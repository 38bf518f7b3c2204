package com.batoncrm.engine.deployguard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** How a process hangs together: every element can be reached, and from every decision a way leads on. */
final class ShapeCheck {

    private final BpmnFile file;
    private final Findings findings;

    ShapeCheck(BpmnFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check() {
        file.flowNodes().forEach(this::waysOut);
        Set<Element> reached = reached();
        file.flowNodes()
                .filter(node -> !reached.contains(node))
                .forEach(node -> findings.refuse(file.place(node), "unreachable"));
        file.flowNodes()
                .filter(node -> !node.getLocalName().endsWith("Gateway"))
                .filter(node -> node.getAttribute("name").isBlank())
                .forEach(node -> findings.warn(file.place(node), "unnamed"));
    }

    private void waysOut(Element node) {
        List<Element> ways = file.outgoing(node);
        List<Element> open = ways.stream()
                .filter(way -> BpmnFile.child(way, "conditionExpression").isEmpty())
                .filter(way -> !way.getAttribute("id").equals(node.getAttribute("default")))
                .toList();
        boolean hasDefault = !node.getAttribute("default").isEmpty();
        boolean exclusive = node.getLocalName().equals("exclusiveGateway");
        if (exclusive && ways.size() > 1) {
            open.forEach(way -> findings.refuse(file.place(way), "flow.noCondition"));
        }
        boolean conditional = ways.size() > open.size() || exclusive && ways.size() > 1;
        findings.refuseIf(
                !hasDefault && conditional && (exclusive || open.isEmpty()), file.place(node), "gateway.noDefault");
        if (ways.size() > 1 && (exclusive || node.getLocalName().equals("inclusiveGateway"))) {
            ways.stream()
                    .filter(way -> way.getAttribute("name").isBlank())
                    .forEach(way -> findings.warn(
                            file.place(way), "flow.unnamed", file.place(node).label()));
        }
    }

    private Set<Element> reached() {
        Set<Element> reached = new LinkedHashSet<>();
        Deque<Element> ahead = new ArrayDeque<>();
        file.all("process").flatMap(this::entries).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            Element node = ahead.remove();
            if (reached.add(node)) {
                next(node).forEach(ahead::add);
            }
        }
        return reached;
    }

    /** Where a process or subprocess begins: its start events, and subprocesses that events begin. */
    private Stream<Element> entries(Element scope) {
        return Stream.concat(
                BpmnFile.children(scope, "startEvent"),
                BpmnFile.children(scope, "subProcess")
                        .filter(inner -> inner.getAttribute("triggeredByEvent").equals("true")));
    }

    private Stream<Element> next(Element node) {
        String id = node.getAttribute("id");
        return Stream.of(
                        file.outgoing(node).stream()
                                .map(flow -> file.referred(flow, "targetRef"))
                                .flatMap(Optional::stream),
                        file.all("boundaryEvent").filter(event -> event.getAttribute("attachedToRef")
                                .equals(id)),
                        entries(node),
                        file.all("association")
                                .filter(line -> line.getAttribute("sourceRef").equals(id))
                                .map(line -> file.referred(line, "targetRef"))
                                .flatMap(Optional::stream)
                                .filter(handler -> handler.getAttribute("isForCompensation")
                                        .equals("true")),
                        linked(node))
                .flatMap(nodes -> nodes);
    }

    private Stream<Element> linked(Element node) {
        return BpmnFile.child(node, "linkEventDefinition").stream()
                .filter(link -> node.getLocalName().equals("intermediateThrowEvent"))
                .flatMap(link -> file.all("intermediateCatchEvent")
                        .filter(target -> BpmnFile.child(target, "linkEventDefinition")
                                .filter(other -> other.getAttribute("name").equals(link.getAttribute("name")))
                                .isPresent()));
    }
}
