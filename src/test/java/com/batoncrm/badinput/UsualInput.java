package com.batoncrm.badinput;

import com.batoncrm.engine.SubmittedForm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills any form as somebody does who means well: words, the first option, one row. */
final class UsualInput {

    /** Stands for the number of a payment that is allocated. */
    static final String ALLOCATED = "Z-0000-000000";

    /** Where not every text, date or first option will do, and what is shown need not. */
    private static final Map<String, Object> SPECIAL = Map.ofEntries(
            Map.entry("newCustomerCountry", "AT"),
            Map.entry("contactEmail", "anna@muster.example"),
            Map.entry("payerAccount", "AT61 1904 3002 3457 3201"),
            Map.entry("address", "anna@muster.example"),
            Map.entry("newDeadline", "2026-12-11"),
            Map.entry("paymentNumber", ALLOCATED),
            Map.entry("payUntil", "2027-03-01"),
            Map.entry("delayUntil", "2027-03-01"),
            Map.entry("firstPayment", "2027-03-01"),
            Map.entry("instalments", 1),
            Map.entry("personName", "Anna Neumann"),
            Map.entry("email", "anna.neumann@baton.example"),
            Map.entry("privateEmail", "anna@home.example"),
            Map.entry("iban", "DE02 1203 0000 0000 2020 51"),
            Map.entry("newStart", "2027-03-01"),
            Map.entry("extendUntil", "2027-07-30"),
            Map.entry("lastDay", "2027-06-06"));

    private UsualInput() {}

    /** Fills what is empty; what {@code wanted} holds first, as other fields may depend on it. */
    static void fill(SubmittedForm form, Map<String, Object> wanted) {
        wanted.forEach(form::set);
        complete(form, wanted.keySet());
        complete(form, wanted.keySet());
        complete(form, wanted.keySet());
    }

    /** Fills what is empty or special, and all lists, but not the fields of those keys. */
    static void complete(SubmittedForm form, Set<String> but) {
        for (String key : form.open()) {
            if (!but.contains(key)
                    && (SPECIAL.containsKey(key) || isEmpty(form.shown(key)) || isList(form.definition(key)))) {
                form.set(key, value(form, form.definition(key)));
            }
        }
    }

    /** A row of the list, filled; as the first row that is shown where it has something. */
    static Map<String, Object> row(SubmittedForm form, JsonNode list) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (JsonNode cell : list.path("components")) {
            String key = cell.path("key").asText();
            Object shown = form.shown(list.path("path").asText()) instanceof List<?> rows
                            && !rows.isEmpty()
                            && rows.get(0) instanceof Map<?, ?> first
                    ? first.get(key)
                    : null;
            row.put(key, isEmpty(shown) ? value(form, cell) : Objects.requireNonNull(shown));
        }
        return row;
    }

    /** Such a row with that text in that column. */
    static Map<String, Object> row(SubmittedForm form, JsonNode list, JsonNode column, Object text) {
        Map<String, Object> row = row(form, list);
        row.put(column.path("key").asText(), text);
        return row;
    }

    static boolean isList(JsonNode field) {
        return field.path("type").asText().equals("dynamiclist");
    }

    private static boolean isEmpty(@Nullable Object shown) {
        return shown == null || shown.equals("");
    }

    private static Object value(SubmittedForm form, JsonNode field) {
        Object special = SPECIAL.get(field.path("key").asText());
        if (special != null) {
            return special;
        }
        return switch (field.path("type").asText()) {
            case "number" -> "1";
            case "select", "radio" -> form.options(field).get(0);
            case "datetime" -> "2026-11-02";
            case "checkbox" -> true;
            case "checklist" -> List.of(form.options(field).get(0));
            case "dynamiclist" -> List.of(row(form, field));
            default -> "Plain words";
        };
    }
}
