package com.batoncrm.engine.formguard;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variables that the form shows, as plain values, each read once. */
final class KnownVariables {

    private final Function<String, @Nullable Object> source;
    private final Map<String, @Nullable Object> read = new HashMap<>();
    private final Map<String, Set<Object>> options = new HashMap<>();

    KnownVariables(Function<String, @Nullable Object> source) {
        this.source = source;
    }

    @Nullable
    Object get(String name) {
        if (!read.containsKey(name)) {
            read.put(name, source.apply(name));
        }
        return read.get(name);
    }

    /** The values that can be chosen from the list in the variable of that name. */
    Set<Object> options(String name) {
        return options.computeIfAbsent(name, key -> optionsIn(get(key)));
    }

    static Set<Object> optionsIn(@Nullable Object list) {
        Set<Object> values = new LinkedHashSet<>();
        if (list instanceof List<?> entries) {
            for (Object entry : entries) {
                Object value = entry instanceof Map<?, ?> option ? option.get("value") : entry;
                if (value != null) {
                    values.add(Plain.comparable(value));
                }
            }
        }
        return values;
    }
}
