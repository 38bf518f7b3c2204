package com.batoncrm.engine.formguard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a form that submits a value. */
sealed interface Field {

    Face face();

    /** What all fields have: where their value goes, what people call them, and when they are not shown. */
    record Face(Path path, String label, List<Feel> hideWhen) {

        boolean isHidden(Facts facts) {
            return hideWhen.stream().anyMatch(condition -> condition.holds(facts));
        }
    }

    /** Something that a person enters; what is locked is only shown. */
    record Input(
            Face face,
            FieldType type,
            boolean required,
            boolean disabled,
            boolean readOnly,
            @Nullable Feel readOnlyWhen)
            implements Field {

        boolean isLocked(Facts facts) {
            return disabled || readOnly || (readOnlyWhen != null && readOnlyWhen.holds(facts));
        }
    }

    /** What the form computes. */
    record Computed(Face face, Feel expression) implements Field {}

    /** Hands on a value of the row, such as its id, that the person does not see. */
    record Carried(Face face) implements Field {}

    /** A list of rows that a person fills in. */
    record Rows(Face face, List<Field> fields, @Nullable String rowName, boolean canGrow, int atFirst)
            implements Field {}
}
