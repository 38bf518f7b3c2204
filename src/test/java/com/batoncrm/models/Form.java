package com.batoncrm.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form as its file has it. */
record Form(String file, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A component; {@code rowFields} are the fields of the dynamic list it is in, empty outside of one. */
    record Component(JsonNode json, boolean inRow, Set<String> rowFields) {

        String type() {
            return json.path("type").asText();
        }

        /** The variable it reads and submits, or empty: its key, and for a dynamic list its path. */
        String key() {
            return json.path(type().equals("dynamiclist") ? "path" : "key").asText();
        }

        String id() {
            String id = json.path("id").asText();
            return type() + " " + (key().isEmpty() ? id : "'" + key() + "'");
        }

        boolean isRequired() {
            return json.path("validate").path("required").asBoolean();
        }

        List<String> fixedValues() {
            List<String> values = new ArrayList<>();
            json.path("values").forEach(value -> values.add(value.path("value").asText()));
            return values;
        }

        /** Its own texts, without those of components inside it. */
        List<String> texts() {
            List<String> texts = new ArrayList<>();
            json.properties().stream()
                    .filter(property -> !property.getKey().equals("components"))
                    .forEach(property -> collect(property.getValue(), texts));
            return texts;
        }

        private static void collect(JsonNode node, List<String> texts) {
            if (node.isTextual()) {
                texts.add(node.asText());
            }
            node.forEach(child -> collect(child, texts));
        }
    }

    static Form read(Path root, Path path) {
        try {
            return new Form(House.name(root, path), JSON.readTree(Files.readString(path)));
        } catch (IOException e) {
            throw new IllegalArgumentException(House.name(root, path) + " is no sound form: " + e.getMessage(), e);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    List<Component> components() {
        List<Component> components = new ArrayList<>();
        collect(json, false, Set.of(), components);
        return components;
    }

    /** What it submits as variables, by key. */
    Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        components().stream()
                .filter(component -> !component.inRow() && !component.key().isEmpty())
                .forEach(component -> fields.put(component.key(), component));
        return fields;
    }

    private static void collect(JsonNode parent, boolean inRow, Set<String> rowFields, List<Component> into) {
        for (JsonNode child : parent.path("components")) {
            Component component = new Component(child, inRow, rowFields);
            into.add(component);
            boolean list = component.type().equals("dynamiclist");
            collect(child, inRow || list, list ? keysIn(child) : rowFields, into);
        }
    }

    private static Set<String> keysIn(JsonNode list) {
        Set<String> keys = new LinkedHashSet<>();
        list.findValues("key").forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
