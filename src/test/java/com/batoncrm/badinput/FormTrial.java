package com.batoncrm.badinput;

import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts all bad input into every field of a form that is open; what is accepted is taken back. A text field keeps what can be
 * kept and refuses the rest; every other field refuses all but its own kind of value. What is to be refused meets the form
 * guard alone, all of it, and the running engine in samples: one of each family for each field, each time others.
 */
final class FormTrial {

    private static final int LONGEST_LINE = 300;

    /** One of so many texts is typed alone. */
    private static final int ALONE = 11;

    /** A refusal names so many fields at most. */
    private static final int NAMED = 10;

    private final TransactionTemplate transaction;
    private final RuntimeService runtime;
    private final WrongInput wrong = new WrongInput();
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
                    .forEach(key -> refusesOtherwise(form, choice, filled, key));
            List<String> untried = filled.open().stream()
                    .filter(key -> tried.add(form.name() + "." + key))
                    .toList();
            keepsTexts(form, choice, filled, select(untried, key -> WrongInput.isFreeText(filled.definition(key))));
            refuses(form, choice, filled, untried);
            GuardTrial guard = new GuardTrial(form.name(), filled, wrong);
            untried.forEach(guard::refuses);
            faults.addAll(guard.faults());
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

    /** All payloads that fit, in as few texts as hold them, and some alone. */
    private List<Object> texts(JsonNode field, int from) {
        List<Payload> fitting = wrong.fitting(field);
        int longest = WrongInput.longest(field);
        List<Object> texts = new ArrayList<>(
                WrongInput.isOnOneLine(field) ? Packs.onLines(fitting, longest) : Packs.onParagraphs(fitting, longest));
        for (int i = from; i < fitting.size(); i += ALONE) {
            texts.add(fitting.get(i).text());
        }
        return texts;
    }

    private void refusesOtherwise(OpenForm form, Map<String, Object> choice, SubmittedForm filled, String key) {
        JsonNode field = filled.definition(key);
        List<Object> texts = texts(field, 0);
        texts.addAll(sample(wrong.of(filled, field)));
        rounds(Map.of(key, texts)).forEach(typed -> isRefused(form, choice, filled, typed, List.of()));
    }

    /** All fields at once, each with another text, until each has had every payload. */
    private void keepsTexts(OpenForm form, Map<String, Object> choice, SubmittedForm filled, List<String> keys) {
        Map<String, List<Object>> texts = new LinkedHashMap<>();
        keys.forEach(key -> texts.put(key, texts(filled.definition(key), keys.indexOf(key))));
        Map<String, Object> usual = usual(filled);
        rounds(texts).forEach(typed -> {
            String about = form.name() + " " + choice + " with " + shown(typed);
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
            List<Object> texts = sample(wrong.of(filled, field));
            if (UsualInput.isList(field)) {
                refusesRows(form, choice, filled, key);
            }
            if (UsualInput.isList(field) || decides(key, filled) || together.size() == NAMED) {
                rounds(Map.of(key, texts))
                        .forEach(typed -> isRefused(form, choice, filled, typed, labels(filled, typed.keySet())));
            } else {
                together.put(key, texts);
            }
        }
        rounds(together).forEach(typed -> isRefused(form, choice, filled, typed, labels(filled, typed.keySet())));
    }

    private List<Object> sample(List<Payload> payloads) {
        return wrong.sample(payloads).stream().<Object>map(Payload::text).toList();
    }

    private static boolean decides(String key, SubmittedForm form) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(key) + "\\b");
        return form.open().stream()
                .map(other ->
                        form.definition(other).path("conditional").path("hide").asText())
                .anyMatch(condition -> name.matcher(condition).find());
    }

    private static List<String> labels(SubmittedForm form, Set<String> keys) {
        return keys.stream().map(form::definition).map(FormTrial::label).toList();
    }

    static String label(JsonNode field) {
        return field.path(field.has("dateLabel") ? "dateLabel" : "label").asText();
    }

    private void refusesRows(OpenForm form, Map<String, Object> choice, SubmittedForm filled, String key) {
        JsonNode list = filled.definition(key);
        for (JsonNode column : list.path("components")) {
            tried.add(form.name() + "." + key + "." + column.path("key").asText());
            List<Object> texts = sample(wrong.inRows(filled, column));
            for (int from = 0; from < texts.size(); from += NAMED) {
                List<Map<String, Object>> rows = texts.subList(from, Math.min(from + NAMED, texts.size())).stream()
                        .map(text -> UsualInput.row(filled, list, column, text))
                        .toList();
                isRefused(form, choice, filled, Map.of(key, rows), Collections.nCopies(rows.size(), label(column)));
            }
        }
    }

    private void isRefused(
            OpenForm form,
            Map<String, Object> choice,
            SubmittedForm filled,
            Map<String, Object> typed,
            List<String> labels) {
        String about = form.name() + " " + choice + " with " + shown(typed);
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

    static boolean namesEach(List<String> labels, List<String> lines) {
        return lines.size() >= labels.size()
                && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)
                && labels.stream().allMatch(label -> lines.stream().anyMatch(line -> line.contains(label)));
    }

    private static String shown(Map<String, Object> typed) {
        List<String> shown = new ArrayList<>();
        typed.forEach((key, value) -> shown.add(key + "=" + (value instanceof String text ? shortened(text) : value)));
        return shown.toString();
    }

    static String shortened(String text) {
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
