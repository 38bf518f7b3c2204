package com.batoncrm.badinput;

import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts all bad input into every field of a form that is open; what is accepted is taken back. A text field keeps what can be
 * kept and refuses the rest; every other field refuses all but its own kind of value.
 */
final class FormTrial {

    private static final int LONGEST_LINE = 300;

    /** One of so many texts is typed alone. */
    private static final int ALONE = 11;

    /** No call is so long that it could bring such a text within a list. */
    private static final int HUGE = 1_000_000;

    /** A refusal names so many fields at most. */
    private static final int NAMED = 10;

    private final TransactionTemplate transaction;
    private final RuntimeService runtime;
    private final List<Payload> payloads = Payloads.all();
    private final Set<String> tried = new LinkedHashSet<>();
    private final Set<String> keptAsTyped = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    FormTrial(TransactionTemplate transaction, RuntimeService runtime) {
        this.transaction = transaction;
        this.runtime = runtime;
    }

    /** A form somebody has open: {@code send} submits it as {@code fill} fills it and returns the process instance. */
    record OpenForm(String name, Supplier<SubmittedForm> open, Sending send) {}

    interface Sending {
        String submit(Consumer<SubmittedForm> fill);
    }

    /** The keys of all fields tried, as {@code form.field} and {@code form.list.column}. */
    Set<String> tried() {
        return tried;
    }

    /** Those of them whose variable held a payload exactly as it was typed. */
    Set<String> keptAsTyped() {
        return keptAsTyped;
    }

    List<String> faults() {
        return faults;
    }

    void of(OpenForm form) {
        of(form, Map.of());
    }

    /** {@code fixed} holds what not every text will do for; another text in its place is refused in whatever words. */
    void of(OpenForm form, Map<String, Object> fixed) {
        for (Map<String, Object> option : choices(form.open().get())) {
            Map<String, Object> choice = new LinkedHashMap<>(fixed);
            choice.putAll(option);
            SubmittedForm filled = form.open().get();
            UsualInput.fill(filled, choice);
            fixed.keySet().stream()
                    .filter(key -> tried.add(form.name() + "." + key))
                    .forEach(key -> rounds(Map.of(key, texts(payloads.stream())))
                            .forEach(typed -> isRefused(form, choice, filled, typed, List.of())));
            List<String> untried = filled.open().stream()
                    .filter(key -> tried.add(form.name() + "." + key))
                    .toList();
            keepsTexts(form, choice, filled, select(untried, key -> isFreeText(filled.definition(key))));
            refuses(form, choice, filled, untried);
        }
    }

    private static List<String> select(List<String> keys, Predicate<String> which) {
        return keys.stream().filter(which).toList();
    }

    /** The form as it opens, and once with each option of each choice, since fields may depend on it. */
    private static List<Map<String, Object>> choices(SubmittedForm form) {
        List<Map<String, Object>> choices = new ArrayList<>();
        choices.add(Map.of());
        for (String key : form.open()) {
            String type = form.definition(key).path("type").asText();
            if (type.equals("radio") || type.equals("select")) {
                form.options(form.definition(key)).forEach(option -> choices.add(Map.of(key, option)));
            }
        }
        return choices;
    }

    private static boolean isFreeText(JsonNode field) {
        JsonNode validate = field.path("validate");
        return isText(field) && !validate.has("pattern") && !validate.has("validationType");
    }

    private static boolean isText(JsonNode field) {
        return Set.of("textfield", "textarea").contains(field.path("type").asText());
    }

    private static boolean fits(Payload payload, JsonNode field) {
        return payload.kept()
                && payload.text().length() <= longest(field)
                && (payload.isOneLine() || !field.path("type").asText().equals("textfield"));
    }

    /** All fields at once, each with another text, until each has had every payload, and some alone. */
    private void keepsTexts(OpenForm form, Map<String, Object> choice, SubmittedForm filled, List<String> keys) {
        Map<String, List<Object>> texts = new LinkedHashMap<>();
        for (String key : keys) {
            JsonNode field = filled.definition(key);
            List<Payload> fitting =
                    payloads.stream().filter(payload -> fits(payload, field)).toList();
            List<Object> all = new ArrayList<>(
                    field.path("type").asText().equals("textfield")
                            ? Packs.onLines(fitting, longest(field))
                            : Packs.onParagraphs(fitting, longest(field)));
            for (int i = keys.indexOf(key); i < fitting.size(); i += ALONE) {
                all.add(fitting.get(i).text());
            }
            texts.put(key, all);
        }
        Map<String, Object> usual = usual(filled);
        rounds(texts).forEach(typed -> {
            String about = form.name() + " " + choice + " with " + shortened(typed.toString());
            String refusal = attempt(about, () -> {
                String instance = form.send().submit(filling -> {
                    usual.forEach(filling::set);
                    typed.forEach(filling::set);
                });
                isKept(form.name(), typed, instance);
            });
            if (refusal != null) {
                faults.add(about + " was refused: " + refusal);
            }
        });
    }

    private static Map<String, Object> usual(SubmittedForm filled) {
        Map<String, Object> usual = new LinkedHashMap<>();
        for (String key : filled.open()) {
            Object value = filled.shown(key);
            if (value != null) {
                usual.put(key, value);
            }
        }
        return usual;
    }

    private static int longest(JsonNode field) {
        return field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private static List<Object> texts(Stream<Payload> payloads) {
        return payloads.<Object>map(Payload::text).toList();
    }

    /** What to type together: each field's texts one after the other, no two fields beginning with the same. */
    private static List<Map<String, Object>> rounds(Map<String, List<Object>> values) {
        int most = values.values().stream().mapToInt(List::size).max().orElse(0);
        List<Map<String, Object>> rounds = new ArrayList<>();
        for (int round = 0; round < most; round++) {
            Map<String, Object> typed = new LinkedHashMap<>();
            for (Map.Entry<String, List<Object>> field : values.entrySet()) {
                List<Object> own = field.getValue();
                typed.put(field.getKey(), own.get((round + 7 * typed.size()) % own.size()));
            }
            rounds.add(typed);
        }
        return rounds;
    }

    /** As typed, or without spaces around it, or gone because the process has taken it over. */
    private void isKept(String form, Map<String, Object> typed, String instance) {
        for (VariableInstance variable : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableNameIn(typed.keySet().toArray(String[]::new))
                .list()) {
            String field = form + "." + variable.getName();
            String text = String.valueOf(typed.get(variable.getName()));
            Object value = variable.getValue();
            if (text.equals(value)) {
                keptAsTyped.add(field);
            } else if (value != null && !value.equals("") && !value.equals(text.strip())) {
                faults.add(field + " became '" + value + "' out of '" + text + "'");
            }
        }
    }

    /** Fields together where none decides whether another is there. */
    private void refuses(OpenForm form, Map<String, Object> choice, SubmittedForm filled, List<String> keys) {
        Map<String, List<Object>> together = new LinkedHashMap<>();
        for (String key : keys) {
            JsonNode field = filled.definition(key);
            if (UsualInput.isList(field)) {
                refusesRows(form, choice, filled, key);
            } else if (decides(key, filled) || together.size() == NAMED) {
                rounds(Map.of(key, wrong(filled, field)))
                        .forEach(typed -> isRefused(form, choice, filled, typed, labels(filled, typed.keySet())));
            } else {
                together.put(key, wrong(filled, field));
            }
        }
        rounds(together).forEach(typed -> isRefused(form, choice, filled, typed, labels(filled, typed.keySet())));
    }

    private static boolean decides(String key, SubmittedForm form) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(key) + "\\b");
        return form.open().stream()
                .map(other ->
                        form.definition(other).path("conditional").path("hide").asText())
                .anyMatch(condition -> name.matcher(condition).find());
    }

    private static List<String> labels(SubmittedForm form, Set<String> keys) {
        return keys.stream()
                .map(form::definition)
                .map(field -> field.path(field.has("dateLabel") ? "dateLabel" : "label")
                        .asText())
                .toList();
    }

    private void refusesRows(OpenForm form, Map<String, Object> choice, SubmittedForm filled, String key) {
        JsonNode list = filled.definition(key);
        rounds(Map.of(key, wrong(filled, list)))
                .forEach(typed -> isRefused(form, choice, filled, typed, labels(filled, typed.keySet())));
        for (JsonNode column : list.path("components")) {
            String name = column.path("key").asText();
            tried.add(form.name() + "." + key + "." + name);
            List<Object> wrong = wrong(filled, column).stream()
                    .filter(text -> text.toString().length() < HUGE)
                    .toList();
            for (int from = 0; from < wrong.size(); from += NAMED) {
                List<Map<String, Object>> rows = new ArrayList<>();
                for (Object text : wrong.subList(from, Math.min(from + NAMED, wrong.size()))) {
                    Map<String, Object> row = UsualInput.row(filled, list);
                    row.put(name, text);
                    rows.add(row);
                }
                String label = column.path("label").asText();
                isRefused(form, choice, filled, Map.of(key, rows), Collections.nCopies(rows.size(), label));
            }
        }
    }

    /** What is no value of that field, even by accident. */
    private List<Object> wrong(SubmittedForm form, JsonNode field) {
        List<Object> options = form.options(field);
        boolean number = field.path("type").asText().equals("number");
        return texts(payloads.stream()
                .filter(payload -> isFreeText(field)
                        ? !fits(payload, field)
                        : !options.contains(payload.text())
                                && !(number && isNumber(payload.text()))
                                && !fitsPattern(payload, field)));
    }

    private static boolean fitsPattern(Payload payload, JsonNode field) {
        String pattern = field.path("validate").path("pattern").asText();
        return !pattern.isEmpty()
                && payload.text().length() <= longest(field)
                && Pattern.compile(pattern).matcher(payload.text()).find();
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text.strip()).signum() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void isRefused(
            OpenForm form,
            Map<String, Object> choice,
            SubmittedForm filled,
            Map<String, Object> typed,
            List<String> labels) {
        String about = form.name() + " " + choice + " with " + shortened(typed.toString());
        Map<String, Object> usual = usual(filled);
        String refusal = attempt(about, () -> form.send().submit(filling -> {
            usual.forEach(filling::set);
            typed.forEach(filling::force);
            UsualInput.complete(filling, typed.keySet());
        }));
        if (refusal == null) {
            faults.add(about + " was taken");
        } else if (!namesEach(labels, refusal.lines().toList())) {
            faults.add(about + " was refused in other words: " + shortened(refusal));
        }
    }

    private static boolean namesEach(List<String> labels, List<String> lines) {
        return lines.size() >= labels.size()
                && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)
                && labels.stream().allMatch(label -> lines.stream().anyMatch(line -> line.contains(label)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_LINE, text.length())).replaceAll("\\p{C}", "?");
    }

    /** The words of the refusal, or null; anything but a refusal is a fault. */
    private @Nullable String attempt(String about, Runnable submission) {
        try {
            transaction.executeWithoutResult(status -> {
                submission.run();
                status.setRollbackOnly();
            });
            return null;
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause != null && !(cause instanceof Refused)) {
                cause = cause.getCause();
            }
            if (cause == null) {
                faults.add(about + " broke: " + e);
                return "";
            }
            String words = Objects.requireNonNull(cause.getMessage());
            Canary.isNotIn(words);
            return words;
        }
    }
}
