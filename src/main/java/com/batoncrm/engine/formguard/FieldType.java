package com.batoncrm.engine.formguard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person can enter into one kind of field. */
interface FieldType {

    /** Takes a submitted text, number, flag, list or map, never null. */
    Reading read(Object submitted);

    /** Empty where the value that was read keeps all constraints of the field. */
    List<Complaint> check(Object value, Facts facts);

    /** What stands in a field that is hidden or left empty. */
    default @Nullable Object empty() {
        return null;
    }

    default boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    default Complaint missing() {
        return Complaint.of("required");
    }
}
