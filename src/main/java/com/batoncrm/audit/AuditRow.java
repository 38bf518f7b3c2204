package com.batoncrm.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry as it stands in the table, and how it is hashed onto the one before. */
record AuditRow(
        long id,
        Instant at,
        String person,
        @Nullable String onBehalfOf,
        String action,
        String subjectType,
        String subject,
        @Nullable Integer version,
        List<String> rules,
        @Nullable String textDigest,
        @Nullable String personDigest,
        @Nullable String onBehalfOfDigest) {

    /** From a row whose columns begin with those of {@code audit_entry}. */
    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("on_behalf_of"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject"),
                row.getObject("version", Integer.class),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("text_digest"),
                row.getString("person_digest"),
                row.getString("on_behalf_of_digest"));
    }

    /**
     * Every value with its length before it, so that nothing can move from one value into the next. People count by their
     * digest, in entries that have none by their id.
     */
    String hash(String previous) {
        StringBuilder text = new StringBuilder(previous);
        Stream.of(id, at, personDigest == null ? person : personDigest, action, subjectType, subject)
                .forEach(value -> append(text, value));
        append(text, onBehalfOfDigest == null ? onBehalfOf : onBehalfOfDigest);
        append(text, version);
        append(text, textDigest);
        append(text, rules.size());
        rules.forEach(rule -> append(text, rule));
        return Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("-;");
        } else {
            String string = value.toString();
            text.append(string.length()).append(':').append(string).append(';');
        }
    }
}
