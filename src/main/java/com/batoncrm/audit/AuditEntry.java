package com.batoncrm.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded. Action, subject and rules are kept for good, so names of people, comments and whatever else may
 * have to be erased belong into {@link #text}.
 */
public record AuditEntry(
        String action,
        String subjectType,
        String subject,
        @Nullable Integer version,
        @Nullable String onBehalfOf,
        List<String> rules,
        Map<String, String> texts) {

    public AuditEntry {
        rules = List.copyOf(rules);
        texts = Map.copyOf(texts);
    }

    /** {@code action} as "quote.signed", {@code subjectType} as "quote", {@code subject} its number. */
    public static AuditEntry of(String action, String subjectType, String subject) {
        return new AuditEntry(action, subjectType, subject, null, null, List.of(), Map.of());
    }

    public AuditEntry version(int number) {
        return new AuditEntry(action, subjectType, subject, number, onBehalfOf, rules, texts);
    }

    /** The id of the person for whom somebody else acted. */
    public AuditEntry onBehalfOf(@Nullable String person) {
        return new AuditEntry(action, subjectType, subject, version, person, rules, texts);
    }

    /** The rows of DMN tables that applied, by their annotation; added to those given before. */
    public AuditEntry rules(List<String> annotations) {
        List<String> all = new ArrayList<>(rules);
        all.addAll(annotations);
        return new AuditEntry(action, subjectType, subject, version, onBehalfOf, all, texts);
    }

    /** A name or free text, erasable later; an empty one is left out. */
    public AuditEntry text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(texts);
        all.put(name, value);
        return new AuditEntry(action, subjectType, subject, version, onBehalfOf, rules, all);
    }
}
