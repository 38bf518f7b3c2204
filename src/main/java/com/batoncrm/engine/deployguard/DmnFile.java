package com.batoncrm.engine.deployguard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A file of decision tables. */
record DmnFile(String name, List<Element> elements) {

    static DmnFile read(String name, byte[] content) throws SAXException {
        return new DmnFile(name, Xml.elements(Xml.read(content)));
    }

    Stream<Element> all(String type) {
        return elements.stream().filter(element -> element.getLocalName().equals(type));
    }

    List<Element> decisions() {
        return all("decision").toList();
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        decisions().forEach(decision -> keys.add(decision.getAttribute("id")));
        return keys;
    }

    Set<String> outputs() {
        Set<String> names = new TreeSet<>();
        all("output").forEach(output -> names.add(output.getAttribute("name")));
        names.remove("");
        return names;
    }

    static Optional<Element> table(Element decision) {
        return BpmnFile.child(decision, "decisionTable");
    }

    /** The text of a cell, an input or an output. */
    static String text(Element cell) {
        return BpmnFile.child(cell, "text").map(Xml::text).orElse("");
    }

    Place place(Element element) {
        return Place.of(name, element);
    }

    /** A row of a table as a person counts them. */
    Place row(Element decision, int index) {
        String table =
                decision.getAttribute("name").isEmpty() ? decision.getAttribute("id") : decision.getAttribute("name");
        return new Place(name, "Decision table '" + table + "', row " + (index + 1), decision.getAttribute("id"));
    }
}
