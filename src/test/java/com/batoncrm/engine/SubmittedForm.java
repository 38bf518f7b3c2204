package com.batoncrm.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A form as Tasklist's form-js 1.8.7 treats it: shows the variables that it has fields for, refuses what a person cannot
 * type there, and sends what form-js sends (an emptied list not at all, hidden and disabled fields not at all).
 */
public final class SubmittedForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final Set<String> TYPED = Set.of(
            "textfield", "textarea", "number", "checkbox", "select", "radio", "datetime", "checklist", "taglist");

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final Map<String, Object> variables;
    private final Map<String, Object> data = new LinkedHashMap<>();

    private SubmittedForm(JsonNode form, Map<String, Object> variables) {
        this.variables = variables;
        collect(form.get("components"), null);
        fields.forEach((key, field) -> {
            if (variables.containsKey(key)) {
                data.put(key, variables.get(key));
            } else if (field.has("defaultValue")) {
                data.put(key, JSON.convertValue(field.get("defaultValue"), Object.class));
            } else if (field.path("type").asText().equals("checkbox")) {
                data.put(key, false);
            }
        });
    }

    static SubmittedForm of(InputStream form, Map<String, Object> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((name, value) -> plain.put(name, plain(value)));
        try (form) {
            return new SubmittedForm(JSON.readTree(form), plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof SpinJsonNode json)) {
            return value;
        }
        try {
            return JSON.readValue(json.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(JsonNode components, @Nullable JsonNode groupConditional) {
        for (JsonNode component : components) {
            JsonNode conditional = component.has("conditional") ? component.get("conditional") : groupConditional;
            String type = component.path("type").asText();
            if (type.equals("group")) {
                collect(component.get("components"), conditional);
            } else if (type.equals("dynamiclist")) {
                fields.put(component.get("path").asText(), component);
            } else if (TYPED.contains(type) || type.equals("expression")) {
                var field = component.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
                if (conditional != null) {
                    field.set("conditional", conditional);
                }
                fields.put(component.get("key").asText(), field);
            }
        }
    }

    /** What the form shows in the field of that key. */
    public @Nullable Object shown(String key) {
        field(key);
        return data.get(key);
    }

    /** A variable that the form's texts and tables can show. */
    public @Nullable Object variable(String name) {
        return variables.get(name);
    }

    /** That variable as text, whatever its type. */
    public String text(String name) {
        return String.valueOf(variables.get(name));
    }

    /** The keys of all fields that a person can fill in as the form stands now. */
    public List<String> open() {
        return fields.keySet().stream()
                .filter(key -> !isHidden(field(key)) && !isFixed(field(key)))
                .toList();
    }

    /** The field of that key as the form defines it. */
    public JsonNode definition(String key) {
        return field(key);
    }

    /** Sends a value that the form in the browser would not take. */
    public SubmittedForm force(String key, Object value) {
        field(key);
        data.put(key, value);
        return this;
    }

    /** Types, chooses or ticks; a list is a {@code List<Map<String, Object>>} of its rows. */
    public SubmittedForm set(String key, @Nullable Object value) {
        JsonNode field = field(key);
        if (isFixed(field)) {
            throw new AssertionError("A person cannot change '" + key + "'");
        }
        if (value != null) {
            check(key, field, value);
        }
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            data.remove(key);
        } else {
            data.put(key, value);
        }
        return this;
    }

    private static boolean isFixed(JsonNode field) {
        return field.path("disabled").asBoolean()
                || field.path("readonly").asBoolean()
                || field.path("type").asText().equals("expression");
    }

    private void check(String key, JsonNode field, Object value) {
        boolean fits =
                switch (field.get("type").asText()) {
                    case "textfield", "textarea" -> value instanceof String;
                    case "number" -> value instanceof Number || value instanceof String;
                    case "checkbox" -> value instanceof Boolean;
                    case "datetime" -> value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d.*");
                    case "select", "radio" -> options(field).contains(value);
                    case "checklist", "taglist" ->
                        value instanceof List<?> list && options(field).containsAll(list);
                    case "dynamiclist" -> rowsFit(key, field, value);
                    default -> false;
                };
        if (!fits) {
            throw new AssertionError(
                    "A person cannot enter " + value + " into '" + key + "' of type " + field.get("type"));
        }
    }

    private boolean rowsFit(String key, JsonNode list, Object value) {
        for (Object row : (List<?>) value) {
            Map<String, JsonNode> columns = new TreeMap<>();
            list.get("components")
                    .forEach(column -> columns.put(column.path("key").asText(), column));
            ((Map<?, ?>) row).forEach((name, cell) -> {
                JsonNode column = columns.get(String.valueOf(name));
                if (column == null) {
                    throw new AssertionError("The rows of '" + key + "' have no field '" + name + "'");
                }
                if (cell != null) {
                    check(key + "." + name, column, cell);
                }
            });
        }
        return true;
    }

    /** What a person can choose from in that field of the form or of a list in it. */
    public List<Object> options(JsonNode field) {
        List<Object> options = new ArrayList<>();
        field.path("values").forEach(option -> options.add(JSON.convertValue(option.get("value"), Object.class)));
        if (field.has("valuesKey") && variables.get(field.get("valuesKey").asText()) instanceof List<?> listed) {
            listed.forEach(option -> options.add(option instanceof Map<?, ?> map ? map.get("value") : option));
        }
        return options;
    }

    private JsonNode field(String key) {
        JsonNode field = fields.get(key);
        if (field == null) {
            throw new AssertionError("The form has no field '" + key + "'; it has " + fields.keySet());
        }
        return field;
    }

    /** What form-js hands to the engine; refuses as form-js does while a required field that is shown is empty. */
    public VariableMap values() {
        VariableMap values = Variables.createVariables();
        fields.forEach((key, field) -> {
            if (isHidden(field) || field.path("disabled").asBoolean()) {
                return;
            }
            boolean isList = field.path("type").asText().equals("dynamiclist");
            Object value = field.path("type").asText().equals("expression") ? computed(field) : data.get(key);
            boolean empty = value == null || value.equals("");
            if (empty && field.path("validate").path("required").asBoolean()) {
                throw new AssertionError("The form does not submit: '" + key + "' is required");
            }
            if (!(isList && empty)) {
                values.putValue(key, value instanceof List || value instanceof Map ? json(value) : value);
            }
        });
        return values;
    }

    private boolean isHidden(JsonNode field) {
        JsonNode hide = field.path("conditional").path("hide");
        return !hide.isMissingNode() && Boolean.TRUE.equals(feel(hide.asText()));
    }

    private @Nullable Object computed(JsonNode field) {
        Object value = feel(field.get("expression").asText());
        return value instanceof Number number && number.doubleValue() == number.intValue() ? number.intValue() : value;
    }

    private @Nullable Object feel(String expression) {
        Map<String, Object> scope = new LinkedHashMap<>(variables);
        fields.keySet().forEach(key -> scope.put(key, data.get(key)));
        return FEEL.evaluateSimpleExpression(
                expression.replaceFirst("^=", ""), Variables.fromMap(scope).asVariableContext());
    }

    private static Object json(Object value) {
        try {
            return Spin.JSON(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
