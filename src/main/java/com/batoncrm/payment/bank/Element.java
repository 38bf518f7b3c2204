package com.batoncrm.payment.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small piece of an XML message: local names and texts, without namespaces. */
final class Element {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name) {
        this.name = name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    int length() {
        return text.length();
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    List<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The first one that way down. */
    Optional<Element> find(String... path) {
        Element here = this;
        for (String step : path) {
            Optional<Element> next = here.children.stream()
                    .filter(child -> child.name.equals(step))
                    .findFirst();
            if (next.isEmpty()) {
                return next;
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    /** The text of the first one that way down; empty where there is none. */
    String text(String... path) {
        return find(path).map(element -> element.text.toString().strip()).orElse("");
    }
}
