package com.batoncrm.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A process as its file has it. */
record Bpmn(String file, BpmnModelInstance model, Document xml) {

    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

    /** A text with an expression in it, and the element it belongs to. */
    record Expression(String element, String text) {}

    static Bpmn read(Path root, Path path) {
        try (var model = Files.newInputStream(path);
                var text = Files.newInputStream(path)) {
            var xml = DocumentBuilderFactory.newInstance();
            xml.setNamespaceAware(true);
            return new Bpmn(
                    House.name(root, path),
                    org.camunda.bpm.model.bpmn.Bpmn.readModelFromStream(model),
                    xml.newDocumentBuilder().parse(text));
        } catch (Exception e) {
            throw new IllegalArgumentException(House.name(root, path) + " is no sound BPMN: " + e.getMessage(), e);
        }
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    String key() {
        return process().getId();
    }

    /** An attribute of Camunda's, or empty. */
    static String camunda(ModelElementInstance element, String attribute) {
        String value = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
        return value == null ? "" : value;
    }

    static String attribute(ModelElementInstance element, String attribute) {
        String value = element.getAttributeValue(attribute);
        return value == null ? "" : value;
    }

    /** An attribute, whatever kind of element has it, and the nearest element with an id. */
    record Attribute(String element, String name, String value) {}

    List<Attribute> attributes(String... names) {
        List<Attribute> attributes = new ArrayList<>();
        NodeList elements = xml.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            for (String name : names) {
                for (String namespace : new String[] {BpmnModelConstants.CAMUNDA_NS, null}) {
                    String value = element.getAttributeNS(namespace, name).trim();
                    if (!value.isEmpty()) {
                        attributes.add(new Attribute(owner(element), name, value));
                    }
                }
            }
        }
        return attributes;
    }

    /** Every attribute and text that holds an expression. */
    List<Expression> expressions() {
        List<Expression> expressions = new ArrayList<>();
        texts((element, text) -> {
            if (text.contains("${") || text.contains("#{")) {
                expressions.add(new Expression(owner(element), text));
            }
        });
        return expressions;
    }

    /** All texts that name something in the model: ids, messages, codes, references. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        texts((element, text) -> words.add(text));
        return words;
    }

    /** Hands over every attribute and innermost text of the process, not of its diagram. */
    private void texts(BiConsumer<Element, String> reader) {
        NodeList elements = xml.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getNamespaceURI().startsWith(DIAGRAM)) {
                continue;
            }
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                reader.accept(element, element.getAttributes().item(j).getNodeValue());
            }
            if (element.getElementsByTagName("*").getLength() == 0) {
                reader.accept(element, element.getTextContent().trim());
            }
        }
    }

    private static String owner(Element element) {
        for (Node at = element; at instanceof Element; at = at.getParentNode()) {
            String id = ((Element) at).getAttribute("id");
            if (!id.isEmpty() && at.getNamespaceURI().equals(BpmnModelConstants.BPMN20_NS)) {
                return id;
            }
        }
        return "the model";
    }

    /** The nearest element with an id: what people see in the modeler. */
    static String owner(ModelElementInstance element) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at instanceof BaseElement && !attribute(at, "id").isEmpty()) {
                return attribute(at, "id");
            }
        }
        return "the model";
    }

    /** By the flows' sources, because an element's own list of them is optional. */
    List<SequenceFlow> outgoing(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    /** The names in the conditions that are decided right after this task, before anybody else acts. */
    Set<String> decidedAfter(FlowNode node) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<SequenceFlow> ahead = new ArrayDeque<>(outgoing(node));
        while (!ahead.isEmpty()) {
            FlowNode next = ahead.remove().getTarget();
            if (next instanceof UserTask || !seen.add(next.getId())) {
                continue;
            }
            if (next instanceof ExclusiveGateway) {
                outgoing(next).stream()
                        .map(SequenceFlow::getConditionExpression)
                        .filter(Objects::nonNull)
                        .forEach(condition -> names.addAll(Names.inModel(condition.getTextContent())));
            } else {
                ahead.addAll(outgoing(next));
            }
        }
        return names;
    }
}
