package com.batoncrm.engine.formguard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Between the engine's values and plain ones: texts, numbers, flags, lists and maps. */
final class Plain {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Set<String> JSON_FORMATS = Set.of(Variables.SerializationDataFormats.JSON.getName());

    /** A value of a type that no form can submit, such as a file. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private Plain() {}

    static @Nullable Object of(@Nullable Object value) throws Unreadable {
        if (value instanceof TypedValue typed) {
            return ofTyped(typed);
        }
        if (value instanceof SpinJsonNode json) {
            return parse(json.toString());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                plain.put(String.valueOf(entry.getKey()), of(entry.getValue()));
            }
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            List<@Nullable Object> plain = new ArrayList<>();
            for (Object element : collection) {
                plain.add(of(element));
            }
            return plain;
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        throw new Unreadable();
    }

    private static @Nullable Object ofTyped(TypedValue typed) throws Unreadable {
        if (typed instanceof SerializableValue serializable) {
            String text = serializable.getValueSerialized();
            if (text != null
                    && (typed.getType().getName().equals("json")
                            || JSON_FORMATS.contains(serializable.getSerializationDataFormat()))) {
                return parse(text);
            }
            if (!serializable.isDeserialized()) {
                throw new Unreadable();
            }
            return of(serializable.getValue());
        }
        return of(typed.getValue());
    }

    private static @Nullable Object parse(String json) throws Unreadable {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new Unreadable();
        }
    }

    /** What the engine keeps: lists and maps as Json, decimals as text. */
    static @Nullable Object forEngine(@Nullable Object plain) {
        if (plain instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (!(plain instanceof Collection) && !(plain instanceof Map)) {
            return plain;
        }
        try {
            return Spin.JSON(JSON.writeValueAsString(plain));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers are the same whatever their type. */
    static Object comparable(Object value) {
        return value instanceof Number
                ? Numbers.read(value)
                        .<Object>map(BigDecimal::stripTrailingZeros)
                        .orElse(value)
                : value;
    }
}
