package com.batoncrm.engine.formguard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A box to tick; one that is required must be ticked. */
record FlagType() implements FieldType {

    @Override
    public Reading read(Object submitted) {
        return submitted instanceof Boolean ? Reading.of(submitted) : Reading.wrong("flag");
    }

    @Override
    public List<Complaint> check(Object value, Facts facts) {
        return List.of();
    }

    @Override
    public Object empty() {
        return false;
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return !Boolean.TRUE.equals(value);
    }

    @Override
    public Complaint missing() {
        return Complaint.of("tick");
    }
}
