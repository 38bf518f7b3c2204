package com.batoncrm.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a process, declared once in the contract class of its process.
 *
 * <p>What reaches the engine is one of its own types, so that forms, DMN tables and REST read the same value:
 *
 * <ul>
 *   <li>text, and an enum by its name: String
 *   <li>decimal: String in plain notation with a point ("1234.50"), exact on every way; a DMN table reads it with {@code
 *       number(x)}, a form shows it as it is; never a Double
 *   <li>date: String "yyyy-MM-dd" (Tasklist blanks engine Dates)
 *   <li>number: Integer; flag: Boolean
 *   <li>json, table: Spin Json; read also from the Java lists and maps as which the engine stores a DMN table's result
 * </ul>
 */
public final class ProcessVariable<T> {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** The engine's type of a variable, as {@code ValueType} names it. */
    public enum Kind {
        STRING,
        INTEGER,
        BOOLEAN,
        JSON
    }

    private final String name;
    private final Kind kind;
    private final Set<String> values;
    private final Function<T, Object> toEngine;
    private final Function<Object, T> fromEngine;

    private ProcessVariable(
            String name, Kind kind, Set<String> values, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
        this.name = name;
        this.kind = kind;
        this.values = values;
        this.toEngine = toEngine;
        this.fromEngine = fromEngine;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, Kind.STRING, Set.of(), value -> value, Object::toString);
    }

    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        Set<String> values = new LinkedHashSet<>();
        for (E constant : type.getEnumConstants()) {
            values.add(constant.name());
        }
        return new ProcessVariable<>(
                name, Kind.STRING, values, Enum::name, value -> Enum.valueOf(type, value.toString()));
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(
                name, Kind.INTEGER, Set.of(), value -> value, value -> ((Number) value).intValue());
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(
                name, Kind.BOOLEAN, Set.of(), value -> value, value -> Boolean.valueOf(value.toString()));
    }

    public static ProcessVariable<BigDecimal> decimal(String name) {
        return new ProcessVariable<>(
                name, Kind.STRING, Set.of(), BigDecimal::toPlainString, value -> new BigDecimal(value.toString()));
    }

    public static ProcessVariable<LocalDate> date(String name) {
        return new ProcessVariable<>(
                name, Kind.STRING, Set.of(), LocalDate::toString, value -> LocalDate.parse(value.toString()));
    }

    public static <J> ProcessVariable<J> json(String name, TypeReference<J> type) {
        return new ProcessVariable<>(
                name, Kind.JSON, Set.of(), ProcessVariable::writeJson, value -> readJson(value, type));
    }

    /** Rows for a form's table, list or select: a Json array of objects. */
    public static ProcessVariable<List<Map<String, Object>>> table(String name) {
        return json(name, new TypeReference<>() {});
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The names a choice can hold; empty for every other kind. */
    public Set<String> values() {
        return values;
    }

    /** @throws IllegalStateException where the variable is missing: a fault of the model, never of a person */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Variable '" + name + "' is missing"));
    }

    /** Empty where the variable is missing, null or a blank text. */
    public Optional<T> find(VariableScope scope) {
        return of(scope.getVariable(name));
    }

    /** As {@link #find(VariableScope)}, for variables read through a service. */
    public Optional<T> find(Map<String, ? extends @Nullable Object> variables) {
        return of(variables.get(name));
    }

    private Optional<T> of(@Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            return Optional.empty();
        }
        return Optional.of(fromEngine.apply(value));
    }

    public void on(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, engineValue(value));
    }

    public void onLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, engineValue(value));
    }

    public void in(VariableMap variables, @Nullable T value) {
        variables.putValue(name, engineValue(value));
    }

    public void removeFrom(VariableScope scope) {
        scope.removeVariable(name);
    }

    private @Nullable Object engineValue(@Nullable T value) {
        return value == null ? null : toEngine.apply(value);
    }

    private static Object writeJson(Object value) {
        try {
            return Spin.JSON(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <J> J readJson(Object value, TypeReference<J> type) {
        try {
            if (value instanceof Collection || value instanceof Map) {
                return JSON.convertValue(value, type);
            }
            return JSON.readValue(value.toString(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not the Json that was expected: " + e.getOriginalMessage(), e);
        }
    }
}
