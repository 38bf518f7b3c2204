package com.batoncrm.engine.deployguard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A form. */
record FormFile(String name, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A component, and whether it is in a row of a dynamic list. */
    record Component(JsonNode json, boolean inRow) {

        String type() {
            return json.path("type").asText();
        }

        /** The variable that it shows and submits, or empty: its key, and for a dynamic list its path. */
        String key() {
            return json.path(type().equals("dynamiclist") ? "path" : "key").asText();
        }

        boolean isLocked() {
            return json.path("disabled").asBoolean() || json.path("readonly").asBoolean();
        }

        String label() {
            for (String name : List.of("label", "dateLabel", "key", "path", "id")) {
                if (!json.path(name).asText().isBlank()) {
                    return json.path(name).asText();
                }
            }
            return type();
        }
    }

    static FormFile read(String name, byte[] content) throws IOException {
        return new FormFile(name, JSON.readTree(content));
    }

    String id() {
        return json.path("id").asText();
    }

    List<Component> components() {
        List<Component> components = new ArrayList<>();
        collect(json, false, components);
        return components;
    }

    /** The variables that it submits. */
    Set<String> keys() {
        return components().stream()
                .filter(component -> !component.inRow())
                .map(Component::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The variables into which people enter something. */
    Set<String> entered() {
        return components().stream()
                .filter(component -> !component.inRow() && !component.isLocked())
                .map(Component::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    private static void collect(JsonNode parent, boolean inRow, List<Component> into) {
        for (JsonNode child : parent.path("components")) {
            Component component = new Component(child, inRow);
            into.add(component);
            collect(child, inRow || component.type().equals("dynamiclist"), into);
        }
    }
}
