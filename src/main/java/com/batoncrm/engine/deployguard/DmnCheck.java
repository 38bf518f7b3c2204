package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.deployguard.Feel.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Decision tables: FEEL and nothing else, words that exist, rows that decide. */
final class DmnCheck {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "variable",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry",
            "annotation",
            "text",
            "description",
            "literalExpression",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "requiredKnowledge",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "question",
            "allowedAnswers",
            "extensionElements");
    private static final Map<String, Set<String>> CAMUNDA =
            Map.of("decision", Set.of("historyTimeToLive", "versionTag"), "input", Set.of("inputVariable"));

    private final DmnFile file;
    private final VocabularyCheck words;
    private final Findings findings;

    DmnCheck(DmnFile file, VocabularyCheck words, Findings findings) {
        this.file = file;
        this.words = words;
        this.findings = findings;
    }

    void check() {
        file.elements().forEach(this::element);
        file.decisions().forEach(decision -> {
            boolean kept = ReferenceCheck.isLong(decision.getAttributeNS(Namespaces.CAMUNDA_DMN, "historyTimeToLive")
                    .strip());
            findings.refuseIf(!kept, file.place(decision), "ttl.missing");
            DmnFile.table(decision).ifPresent(table -> table(decision, table));
            BpmnFile.child(decision, "literalExpression")
                    .ifPresent(literal -> feel(file.place(decision), DmnFile.text(literal), false));
        });
    }

    private void element(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        boolean drawing = namespace.contains("DMNDI") || namespace.contains("/DC") || namespace.contains("/DI/");
        if (!drawing && !ELEMENTS.contains(element.getLocalName())) {
            findings.refuse(file.place(element), "unlisted", element.getLocalName());
        }
        findings.refuseIf(Xml.namesSchema(element), file.place(element), "unlisted", "schemaLocation");
        for (Attr attribute : Xml.attributes(element)) {
            String name = attribute.getLocalName();
            if (name.equals("expressionLanguage")) {
                findings.refuseIf(!isFeel(attribute.getValue()), file.place(element), "script", attribute.getValue());
            } else if (Namespaces.CAMUNDA_DMN.equals(attribute.getNamespaceURI())) {
                Set<String> allowed = CAMUNDA.getOrDefault(element.getLocalName(), Set.of());
                findings.refuseIf(!allowed.contains(name), file.place(element), "unlisted", name);
            }
        }
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel")
                || language.matches("https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL/?(\\d+)?");
    }

    private void table(Element decision, Element table) {
        List<Element> outputs = BpmnFile.children(table, "output").toList();
        List<Element> rows = BpmnFile.children(table, "rule").toList();
        BpmnFile.children(table, "input").forEach(input -> feel(file.place(input), inputExpression(input), false));
        for (int row = 0; row < rows.size(); row++) {
            Place place = file.row(decision, row);
            BpmnFile.children(rows.get(row), "inputEntry").forEach(cell -> feel(place, DmnFile.text(cell), true));
            List<Element> results =
                    BpmnFile.children(rows.get(row), "outputEntry").toList();
            for (int column = 0; column < Math.min(results.size(), outputs.size()); column++) {
                String name = outputs.get(column).getAttribute("name");
                feel(place, DmnFile.text(results.get(column)), false).ifPresent(parts -> parts.constants().stream()
                        .filter(constant -> constant instanceof String)
                        .forEach(constant -> words.check(place, name, constant.toString())));
            }
        }
        new DmnRows(file, decision, table, findings).check();
    }

    static String inputExpression(Element input) {
        return BpmnFile.child(input, "inputExpression").map(DmnFile::text).orElse("");
    }

    private Optional<Parts> feel(Place place, String text, boolean tests) {
        if (text.isEmpty() || text.equals("-")) {
            return Optional.empty();
        }
        Optional<Parts> parts = tests ? Feel.tests(text) : Feel.expression(text);
        findings.refuseIf(parts.isEmpty(), place, "feel.unreadable", text);
        findings.refuseIf(parts.filter(Parts::forbidden).isPresent(), place, "feel.call", text);
        return parts;
    }
}
