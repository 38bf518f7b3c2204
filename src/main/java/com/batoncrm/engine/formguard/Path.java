package com.batoncrm.engine.formguard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the value of a field stands: under a name, or within objects (address.city). */
record Path(List<String> names) {

    static Path of(String dotted) {
        return new Path(List.of(dotted.split("\\.", -1)));
    }

    Path then(String dotted) {
        List<String> all = new ArrayList<>(names);
        all.addAll(of(dotted).names);
        return new Path(all);
    }

    String first() {
        return names.get(0);
    }

    @Nullable
    Object in(Map<String, @Nullable Object> values) {
        Object value = values.get(first());
        for (String name : names.subList(1, names.size())) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** Sets the value, in copies of the objects around it. */
    void put(Map<String, @Nullable Object> values, @Nullable Object value) {
        Map<String, @Nullable Object> inner = values;
        for (String name : names.subList(0, names.size() - 1)) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            if (inner.get(name) instanceof Map<?, ?> before) {
                before.forEach((key, part) -> copy.put(String.valueOf(key), part));
            }
            inner.put(name, copy);
            inner = copy;
        }
        inner.put(names.get(names.size() - 1), value);
    }

    boolean startsWith(List<String> start) {
        return names.size() >= start.size() && names.subList(0, start.size()).equals(start);
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }
}
