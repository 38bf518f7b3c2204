package com.batoncrm.engine.deployguard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A process model, read by local names as the engine reads it. */
record BpmnFile(String name, List<Element> elements, Map<String, Element> byId) {

    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "receiveTask",
            "manualTask",
            "task",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    static BpmnFile read(String name, byte[] content) throws SAXException {
        Document xml = Xml.read(content);
        Map<String, Element> byId = new LinkedHashMap<>();
        List<Element> elements = Xml.elements(xml);
        elements.stream()
                .filter(element -> !element.getAttribute("id").isEmpty())
                .forEach(element -> byId.putIfAbsent(element.getAttribute("id"), element));
        return new BpmnFile(name, elements, byId);
    }

    Stream<Element> all(String... types) {
        Set<String> wanted = Set.copyOf(Arrays.asList(types));
        return elements.stream().filter(element -> wanted.contains(element.getLocalName()));
    }

    Stream<Element> flowNodes() {
        return elements.stream().filter(element -> FLOW_NODES.contains(element.getLocalName()));
    }

    /** The key of its process; empty where it has none. */
    String key() {
        return all("process")
                .map(process -> process.getAttribute("id"))
                .findFirst()
                .orElse("");
    }

    Place place(Element element) {
        return Place.of(name, element);
    }

    /** The element that one of its attributes refers to. */
    Optional<Element> referred(Element element, String attribute) {
        String reference = element.getAttribute(attribute);
        return Optional.ofNullable(byId.get(reference.substring(reference.indexOf(':') + 1)));
    }

    List<Element> outgoing(Element node) {
        return all("sequenceFlow")
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(Namespaces.CAMUNDA, attribute).strip();
    }

    /** An attribute of a Camunda element, which has no prefix, or of another one, which has. */
    static String setting(Element element, String attribute) {
        String value = camunda(element, attribute);
        return value.isEmpty() ? element.getAttribute(attribute).strip() : value;
    }

    static Optional<Element> child(Element element, String type) {
        return children(element, type).findFirst();
    }

    static Stream<Element> children(Element element, String type) {
        List<Element> children = new ArrayList<>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && found.getLocalName().equals(type)) {
                children.add(found);
            }
        }
        return children.stream();
    }

    /** Every attribute and every text in which the engine might look for an expression. */
    Map<Element, Set<String>> expressions() {
        Map<Element, Set<String>> expressions = new LinkedHashMap<>();
        for (Element element : elements) {
            if (Namespaces.DRAWING.contains(element.getNamespaceURI())) {
                continue;
            }
            Stream.concat(
                            Xml.attributes(element).stream()
                                    .filter(attribute ->
                                            !attribute.getLocalName().equals("delegateExpression"))
                                    .map(Attr::getValue),
                            Stream.of(Xml.text(element)))
                    .filter(BpmnFile::holdsExpression)
                    .forEach(text -> expressions
                            .computeIfAbsent(element, key -> new LinkedHashSet<>())
                            .add(text));
        }
        return expressions;
    }

    static boolean holdsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
