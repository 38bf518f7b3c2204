package com.batoncrm.engine.formguard;

import org.jspecify.annotations.Nullable;

/** What was submitted for a field: the value as the engine shall keep it, or why it cannot be read. */
record Reading(@Nullable Object value, @Nullable Complaint complaint) {

    static Reading of(@Nullable Object value) {
        return new Reading(value, null);
    }

    static Reading wrong(String key, Object... details) {
        return new Reading(null, Complaint.of(key, details));
    }
}
