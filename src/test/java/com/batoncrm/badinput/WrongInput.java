package com.batoncrm.badinput;

import com.batoncrm.engine.SubmittedForm;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which bad input a field takes, and which it has to refuse. */
final class WrongInput {

    /** No call is so long that it could bring such a text within a list. */
    private static final int HUGE = 1_000_000;

    private final List<Payload> payloads = Payloads.all();
    private int samples;

    /** What a field of free text has to keep. */
    List<Payload> fitting(JsonNode field) {
        return payloads.stream().filter(payload -> fits(payload, field)).toList();
    }

    /** All that is no value of that field, even by accident. */
    List<Payload> of(SubmittedForm form, JsonNode field) {
        List<Object> options = form.options(field);
        return payloads.stream()
                .filter(payload -> isFreeText(field)
                        ? !fits(payload, field)
                        : !options.contains(payload.text()) && !isWritten(field, payload.text()))
                .toList();
    }

    /** All of them that a row of a list can bring. */
    List<Payload> inRows(SubmittedForm form, JsonNode column) {
        return of(form, column).stream()
                .filter(payload -> payload.text().length() < HUGE)
                .toList();
    }

    /** One of each family, each time others. */
    List<Payload> sample(List<Payload> payloads) {
        Map<String, List<Payload>> families = new LinkedHashMap<>();
        payloads.forEach(payload -> families.computeIfAbsent(payload.family(), family -> new ArrayList<>())
                .add(payload));
        int next = samples++;
        return families.values().stream()
                .map(family -> family.get(next % family.size()))
                .toList();
    }

    static boolean isFreeText(JsonNode field) {
        JsonNode validate = field.path("validate");
        return Set.of("textfield", "textarea").contains(field.path("type").asText())
                && !validate.has("pattern")
                && !validate.has("validationType");
    }

    static boolean isOnOneLine(JsonNode field) {
        return field.path("type").asText().equals("textfield");
    }

    static int longest(JsonNode field) {
        return field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private static boolean fits(Payload payload, JsonNode field) {
        return payload.kept()
                && payload.text().length() <= longest(field)
                && (payload.isOneLine() || !isOnOneLine(field));
    }

    /** Digits are a number, and where a field asks for an account they may be one. */
    private static boolean isWritten(JsonNode field, String text) {
        JsonNode pattern = field.path("validate").path("pattern");
        return pattern.isTextual()
                        && text.length() <= longest(field)
                        && Pattern.compile(pattern.asText()).matcher(text).find()
                || field.path("type").asText().equals("number") && isNumber(text);
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text.strip()).signum() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
