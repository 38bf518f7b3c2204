package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.deployguard.Feel.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An input column of a table, tried with the values at, between and beside all limits that its cells name, by the engine's
 * own FEEL, so that no cell is understood in two ways. {@code examples} has one value for each set of rows that apply.
 */
record DmnColumn(String label, Map<BitSet, String> examples) {

    private static final int MOST_LIMITS = 200;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Empty where a cell holds what cannot be tried out. */
    static Optional<DmnColumn> of(Element input, List<String> cells) {
        Set<Object> constants = new LinkedHashSet<>();
        for (String cell : cells) {
            if (!matchesAll(cell)) {
                Optional<Parts> parts = Feel.tests(cell).filter(Parts::simple);
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                constants.addAll(parts.get().constants());
            }
        }
        if (constants.size() > MOST_LIMITS) {
            return Optional.empty();
        }
        Map<BitSet, String> examples = new LinkedHashMap<>();
        for (Object value : samples(input, constants)) {
            BitSet met = new BitSet();
            for (int row = 0; row < cells.size(); row++) {
                met.set(row, matchesAll(cells.get(row)) || meets(cells.get(row), value));
            }
            examples.putIfAbsent(met, String.valueOf(value));
        }
        return Optional.of(new DmnColumn(label(input), examples));
    }

    private static boolean matchesAll(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    private static boolean meets(String cell, @Nullable Object value) {
        try {
            return Feel.meets(cell, value);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static List<Object> samples(Element input, Set<Object> constants) {
        String type = BpmnFile.child(input, "inputExpression")
                .map(expression -> expression.getAttribute("typeRef"))
                .orElse("");
        if (type.equals("boolean") || constants.stream().anyMatch(Boolean.class::isInstance)) {
            return List.of(true, false);
        }
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        List<Object> samples = new ArrayList<>();
        constants.forEach(constant -> {
            if (constant instanceof BigDecimal number) {
                numbers.add(number);
            } else {
                samples.add(constant);
            }
        });
        if (numbers.isEmpty()) {
            allowedValues(input).ifPresentOrElse(samples::addAll, () -> samples.add("anything else"));
            return samples;
        }
        samples.addAll(around(numbers, Set.of("integer", "long").contains(type)));
        return samples;
    }

    private static Optional<Set<Object>> allowedValues(Element input) {
        return BpmnFile.child(input, "inputValues")
                .flatMap(values -> Feel.tests(DmnFile.text(values)))
                .map(Parts::constants)
                .filter(values -> !values.isEmpty());
    }

    private static List<BigDecimal> around(TreeSet<BigDecimal> limits, boolean whole) {
        List<BigDecimal> samples = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal limit : limits) {
            if (before == null) {
                samples.add(limit.subtract(BigDecimal.ONE));
            } else if (!whole) {
                samples.add(before.add(limit).divide(TWO));
            } else if (limit.subtract(before).compareTo(BigDecimal.ONE) > 0) {
                samples.add(before.add(BigDecimal.ONE));
            }
            samples.add(limit);
            before = limit;
        }
        samples.add(limits.last().add(BigDecimal.ONE));
        return samples;
    }

    static String label(Element input) {
        return input.getAttribute("label").isBlank() ? DmnCheck.inputExpression(input) : input.getAttribute("label");
    }
}
