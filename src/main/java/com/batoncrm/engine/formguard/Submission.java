package com.batoncrm.engine.formguard;

import com.batoncrm.engine.formguard.Field.Computed;
import com.batoncrm.engine.formguard.Field.Input;
import com.batoncrm.engine.formguard.Field.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted at one level of a form, its root or a row of a list, checked field by field. What is not submitted is
 * empty, as form-js submits every field that it shows, but for lists without rows.
 */
final class Submission {

    /** Conditions that depend on one another in a circle are not followed for ever. */
    private static final int ROUNDS = 10;

    private static final int MOST_ROWS = 1000;

    private final List<Field> fields;
    private final Map<String, @Nullable Object> submitted;
    private final Map<String, @Nullable Object> before;
    private final @Nullable Facts around;
    private final KnownVariables variables;
    private final Problems problems;
    private final UnaryOperator<String> naming;
    private final Map<Field, Reading> readings = new IdentityHashMap<>();

    /** @param before what stood there, of which locked and carried values stay */
    Submission(
            List<Field> fields,
            Map<String, @Nullable Object> submitted,
            Map<String, @Nullable Object> before,
            @Nullable Facts around,
            KnownVariables variables,
            Problems problems,
            UnaryOperator<String> naming) {
        this.fields = fields;
        this.submitted = submitted;
        this.before = before;
        this.around = around;
        this.variables = variables;
        this.problems = problems;
        this.naming = naming;
    }

    /** What shall stand there now: what stood there, with all that the person may enter as he entered it. */
    Map<String, @Nullable Object> check() {
        refuseUnknown(List.of(), submitted);
        fields.forEach(field -> readings.put(field, read(field)));
        Set<Field> hidden = hidden();
        Map<String, @Nullable Object> result = entered(hidden);
        Facts facts = facts(result);
        for (Field field : fields) {
            if (!hidden.contains(field)) {
                if (field instanceof Input input && !isLocked(input, facts)) {
                    check(input, facts);
                } else if (field instanceof Rows rows) {
                    rows.face().path().put(result, check(rows, facts));
                }
            }
        }
        return result;
    }

    /** As {@link #check}, but for what the form only shows. */
    Map<String, @Nullable Object> checkForChanges() {
        Map<String, @Nullable Object> result = check();
        Facts facts = facts(result);
        Set<String> changeable = new LinkedHashSet<>();
        fields.stream()
                .filter(field -> !isLocked(field, facts))
                .forEach(field -> changeable.add(field.face().path().first()));
        result.keySet().retainAll(changeable);
        return result;
    }

    private static boolean isLocked(Field field, Facts facts) {
        return field instanceof Input input && input.isLocked(facts);
    }

    private void refuseUnknown(List<String> within, Map<?, ?> values) {
        values.forEach((key, value) -> {
            List<String> names = new ArrayList<>(within);
            names.add(String.valueOf(key));
            if (fields.stream().noneMatch(field -> field.face().path().names().equals(names))) {
                boolean around =
                        fields.stream().anyMatch(field -> field.face().path().startsWith(names));
                if (around && value instanceof Map<?, ?> inner) {
                    refuseUnknown(names, inner);
                } else if (!around || value != null) {
                    problems.addUnknown(naming.apply(String.join(".", names)));
                }
            }
        });
    }

    private Reading read(Field field) {
        Object value = field.face().path().in(submitted);
        if (field instanceof Input input) {
            Reading reading = value == null ? Reading.of(null) : input.type().read(value);
            // What is blank has nothing that a rule could be applied to.
            boolean blank = reading.complaint() == null
                    && !"".equals(reading.value())
                    && input.type().isEmpty(reading.value());
            return blank ? Reading.of(input.type().empty()) : reading;
        }
        if (field instanceof Rows) {
            return value == null || value instanceof List
                    ? Reading.of(value == null ? List.of() : value)
                    : Reading.wrong("list");
        }
        return Reading.of(null);
    }

    private Set<Field> hidden() {
        Set<Field> hidden = Set.of();
        for (int round = 0; round < ROUNDS; round++) {
            Facts facts = facts(entered(hidden));
            Set<Field> now = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Field field : fields) {
                if (field.face().isHidden(facts)) {
                    now.add(field);
                }
            }
            if (now.equals(hidden)) {
                break;
            }
            hidden = now;
        }
        return hidden;
    }

    private Map<String, @Nullable Object> entered(Set<Field> hidden) {
        Map<String, @Nullable Object> entered = new LinkedHashMap<>(before);
        Facts facts = facts(entered);
        for (Field field : fields) {
            Path path = field.face().path();
            if ((field instanceof Input || field instanceof Rows) && !isLocked(field, facts)) {
                path.put(entered, hidden.contains(field) ? emptyOf(field) : valueOf(field));
            }
        }
        for (Field field : fields) {
            if (field instanceof Computed computed) {
                field.face()
                        .path()
                        .put(
                                entered,
                                hidden.contains(field)
                                        ? null
                                        : computed.expression().evaluate(facts));
            }
        }
        return entered;
    }

    private @Nullable Object valueOf(Field field) {
        Reading reading = readings.get(field);
        return reading == null ? null : reading.value();
    }

    private static @Nullable Object emptyOf(Field field) {
        return field instanceof Input input ? input.type().empty() : field instanceof Rows ? List.of() : null;
    }

    private Facts facts(Map<String, @Nullable Object> entered) {
        return new Facts(entered, around, variables);
    }

    private void check(Input input, Facts facts) {
        Reading reading = readings.getOrDefault(input, Reading.of(null));
        String name = naming.apply(input.face().label());
        Object value = reading.value();
        if (reading.complaint() != null) {
            problems.add(name, reading.complaint());
        } else if (input.type().isEmpty(value)) {
            if (input.required()) {
                problems.add(name, input.type().missing());
            }
        } else if (value != null) {
            input.type().check(value, facts).forEach(complaint -> problems.add(name, complaint));
        }
    }

    private List<Map<String, @Nullable Object>> check(Rows rows, Facts facts) {
        Reading reading = readings.getOrDefault(rows, Reading.of(List.of()));
        String name = naming.apply(rows.face().label());
        List<Map<String, @Nullable Object>> result = new ArrayList<>();
        if (reading.complaint() != null) {
            problems.add(name, reading.complaint());
            return result;
        }
        List<?> entered = (List<?>) Objects.requireNonNull(reading.value());
        EarlierRows earlier = new EarlierRows(rows, rows.face().path().in(before));
        if (entered.size() > MOST_ROWS) {
            problems.add(name, Complaint.of("rows.most", MOST_ROWS));
            return result;
        }
        if (!rows.canGrow() && entered.size() != earlier.count()) {
            problems.add(name, Complaint.of("rows.fixed", earlier.count()));
        }
        for (int index = 0; index < entered.size(); index++) {
            int position = index + 1;
            UnaryOperator<String> inRow = label -> problems.inRow(naming.apply(label), rows, position);
            if (entered.get(index) instanceof Map<?, ?> row) {
                Map<String, @Nullable Object> values = named(row);
                Optional<Map<String, @Nullable Object>> old = earlier.take(values, facts);
                if (old.isEmpty()) {
                    problems.add(name, Complaint.of("rows.foreign", position));
                } else {
                    result.add(new Submission(rows.fields(), values, old.get(), facts, variables, problems, inRow)
                            .check());
                }
            } else {
                problems.add(name, Complaint.of("rows.row", position));
            }
        }
        return result;
    }

    static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
