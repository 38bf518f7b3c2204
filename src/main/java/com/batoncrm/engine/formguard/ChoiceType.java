package com.batoncrm.engine.formguard;

import java.util.List;

/** One of several options. */
record ChoiceType(Options options) implements FieldType {

    @Override
    public Reading read(Object submitted) {
        if (submitted instanceof String text && text.isEmpty()) {
            return Reading.of(null);
        }
        return submitted instanceof List ? Reading.wrong("choice") : Reading.of(submitted);
    }

    @Override
    public List<Complaint> check(Object value, Facts facts) {
        return options.hold(value, facts) ? List.of() : List.of(Complaint.of("choice"));
    }
}
