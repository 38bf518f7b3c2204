package com.batoncrm.engine.deployguard;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where something is wrong: the file, and the element as a person sees it in the Modeler ("User task 'Sign quote'"). */
record Place(String file, String label, @Nullable String id) {

    private static final Set<String> INNER = Set.of(
            "extensionElements",
            "documentation",
            "conditionExpression",
            "text",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "taskListener",
            "executionListener",
            "incoming",
            "outgoing",
            "multiInstanceLoopCharacteristics",
            "completionCondition",
            "loopCardinality");
    private static final Map<String, String> WORDS = Map.of(
            "sequenceFlow",
            "Flow",
            "subProcess",
            "Subprocess",
            "definitions",
            "Model",
            "rule",
            "Row",
            "decision",
            "Decision table");

    static Place of(String file) {
        return new Place(file, "", null);
    }

    /** The nearest element that is drawn, or named in its own right. */
    static Place of(String file, Element element) {
        Element at = element;
        while (isInner(at) && at.getParentNode() instanceof Element parent) {
            at = parent;
        }
        String name = at.getAttribute("name").isBlank() ? at.getAttribute("id") : at.getAttribute("name");
        String label = inWords(at.getLocalName()) + (name.isBlank() ? "" : " '" + name.strip() + "'");
        return new Place(file, label, at.getAttribute("id").isEmpty() ? null : at.getAttribute("id"));
    }

    private static boolean isInner(Element element) {
        String name = element.getLocalName();
        return INNER.contains(name)
                || name.endsWith("EventDefinition")
                || name.startsWith("time")
                || Namespaces.CAMUNDA.equals(element.getNamespaceURI())
                || isUnnamed(element);
    }

    private static boolean isUnnamed(Node node) {
        return node instanceof Element element && element.getAttribute("id").isEmpty();
    }

    /** {@code userTask} as "User task". */
    static String inWords(String type) {
        String spaced = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(type, Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1));
    }
}
