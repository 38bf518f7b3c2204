package com.batoncrm.engine.formguard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Any of several options, each at most once. */
record ChoicesType(Options options) implements FieldType {

    @Override
    public Reading read(Object submitted) {
        return submitted instanceof List<?> list && !list.contains(null)
                ? Reading.of(new ArrayList<>(new LinkedHashSet<>(list)))
                : Reading.wrong("choices");
    }

    @Override
    public List<Complaint> check(Object value, Facts facts) {
        for (Object chosen : (List<?>) value) {
            if (!options.hold(chosen, facts)) {
                return List.of(Complaint.of("choices"));
            }
        }
        return List.of();
    }

    @Override
    public Object empty() {
        return List.of();
    }
}
