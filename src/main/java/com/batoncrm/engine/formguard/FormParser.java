package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.formguard.DateType.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads forms as form-js 1.8.7, which Tasklist has, understands them. */
@Component
class FormParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ONLY_SHOWN =
            Set.of("text", "html", "image", "table", "iframe", "button", "separator", "spacer");

    private final Clock clock;
    private final ZoneId zone;

    FormParser(Clock clock, @Value("${baton.company.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    Form parse(byte[] content) {
        Findings findings = new Findings();
        List<Field> fields = new ArrayList<>();
        try {
            JsonNode form = JSON.readTree(content);
            if (form.path("components").isArray()) {
                new Level(findings, fields).addAll(form.get("components"), new Path(List.of()), List.of());
            } else {
                findings.add(say("formguard.finding.noForm"));
            }
        } catch (IOException e) {
            findings.add(say("formguard.finding.noForm"));
        }
        return new Form(List.copyOf(fields), findings.all());
    }

    /** The fields that stand at the root of the form, or in the rows of one list. */
    private final class Level {

        private final Findings findings;
        private final List<Field> fields;
        private final Set<Path> taken = new HashSet<>();
        private final boolean inList;

        Level(Findings findings, List<Field> fields) {
            this(findings, fields, false);
        }

        private Level(Findings findings, List<Field> fields, boolean inList) {
            this.findings = findings;
            this.fields = fields;
            this.inList = inList;
        }

        void addAll(JsonNode components, Path within, List<Feel> hiddenAround) {
            for (JsonNode component : components) {
                findings.about(labelOf(component));
                add(component, within, hiddenAround);
            }
        }

        private void add(JsonNode component, Path within, List<Feel> hiddenAround) {
            String type = component.path("type").asText();
            if (ONLY_SHOWN.contains(type)) {
                return;
            }
            List<Feel> hideWhen = new ArrayList<>(hiddenAround);
            Feel hide = feel(component.path("conditional").path("hide"), "finding.condition");
            if (hide != null) {
                hideWhen.add(hide);
            }
            switch (type) {
                case "group" -> {
                    String path = component.path("path").asText();
                    addAll(component.path("components"), path.isEmpty() ? within : within.then(path), hideWhen);
                }
                case "dynamiclist" -> addRows(component, face(component, within, "path", hideWhen));
                case "expression" -> addComputed(component, face(component, within, "key", hideWhen));
                default -> addInput(component, face(component, within, "key", hideWhen));
            }
        }

        private Field.Face face(JsonNode component, Path within, String keyName, List<Feel> hideWhen) {
            String key = component.path(keyName).asText();
            Path path = within.then(key);
            if (key.isEmpty()) {
                findings.tell("finding.noKey");
            } else if (!taken.add(path)) {
                findings.tell("finding.sameKey", path);
            }
            return new Field.Face(path, labelOf(component), List.copyOf(hideWhen));
        }

        private void addRows(JsonNode component, Field.Face face) {
            if (!component.path("disableCollapse").asBoolean()) {
                findings.tell("finding.collapse");
            }
            if (!component.path("isRepeating").asBoolean(true)) {
                findings.tell("finding.notRepeating");
            }
            List<Field> inRow = new ArrayList<>();
            new Level(findings, inRow, true).addAll(component.path("components"), new Path(List.of()), List.of());
            String rowName = component.path("properties").path("row").asText(null);
            fields.add(new Field.Rows(
                    face,
                    List.copyOf(inRow),
                    rowName,
                    component.path("allowAddRemove").asBoolean(true),
                    component.path("defaultRepetitions").asInt(1)));
        }

        private void addComputed(JsonNode component, Field.Face face) {
            if (inList && component.path("expression").asText().replace(" ", "").equals("=this." + face.path())) {
                fields.add(new Field.Carried(face));
                return;
            }
            Feel expression = feel(component.path("expression"), "finding.expression");
            if (expression != null) {
                fields.add(new Field.Computed(face, expression));
            }
        }

        private void addInput(JsonNode component, Field.Face face) {
            FieldType type = type(component);
            if (type != null) {
                JsonNode readOnly = component.path("readonly");
                fields.add(new Field.Input(
                        face,
                        type,
                        component.path("validate").path("required").asBoolean(),
                        component.path("disabled").asBoolean(),
                        readOnly.asBoolean() && !readOnly.isTextual(),
                        readOnly.isTextual() ? feel(readOnly, "finding.readOnly") : null));
            }
        }

        private @Nullable FieldType type(JsonNode component) {
            JsonNode validate = component.path("validate");
            String type = component.path("type").asText();
            return switch (type) {
                case "textfield", "textarea" ->
                    new TextType(
                            type.equals("textfield"),
                            limit(validate, "minLength"),
                            limit(validate, "maxLength"),
                            pattern(validate));
                case "number" ->
                    new NumberType(
                            component.path("serializeToString").asBoolean(),
                            component.path("decimalDigits").isInt()
                                    ? component.path("decimalDigits").asInt()
                                    : null,
                            Numbers.read(component.path("increment").asText())
                                    .filter(increment -> increment.signum() > 0)
                                    .orElse(null),
                            limit(validate, "min"),
                            limit(validate, "max"));
                case "checkbox" -> new FlagType();
                case "radio", "select" -> new ChoiceType(options(component));
                case "checklist", "taglist" -> new ChoicesType(options(component));
                case "datetime" ->
                    new DateType(
                            Part.valueOf(
                                    component.path("subtype").asText("date").toUpperCase(Locale.ROOT)),
                            component.path("disallowPassedDates").asBoolean(),
                            () -> clock.instant().atZone(zone).toLocalDate());
                default -> {
                    findings.tell("finding.type", type);
                    yield null;
                }
            };
        }

        private Options options(JsonNode component) {
            if (component.hasNonNull("valuesExpression")) {
                return new Options(Set.of(), null, feel(component.get("valuesExpression"), "finding.options"));
            }
            if (component.hasNonNull("valuesKey")) {
                return new Options(Set.of(), component.get("valuesKey").asText(), null);
            }
            List<?> values = JSON.convertValue(component.path("values"), List.class);
            return new Options(KnownVariables.optionsIn(values), null, null);
        }

        private @Nullable TextPattern pattern(JsonNode validate) {
            switch (validate.path("validationType").asText()) {
                case "email" -> {
                    return TextPattern.EMAIL;
                }
                case "phone" -> {
                    return TextPattern.PHONE;
                }
                default -> {
                    String pattern = validate.path("pattern").asText();
                    try {
                        return pattern.isEmpty() ? null : TextPattern.of(pattern);
                    } catch (PatternSyntaxException e) {
                        findings.tell("finding.pattern");
                        return null;
                    }
                }
            }
        }

        private Limit limit(JsonNode validate, String name) {
            JsonNode limit = validate.path(name);
            return limit.asText().startsWith("=")
                    ? new Limit(null, feel(limit, "finding.limit"))
                    : new Limit(Numbers.read(limit.asText()).orElse(null), null);
        }

        private @Nullable Feel feel(JsonNode text, String use) {
            return text.asText().isBlank() || text.isNull()
                    ? null
                    : Feel.parse(text.asText(), why -> findings.tell(use, Problems.shown(text.asText()), why.words()));
        }
    }

    /** What people call the field; a label that the form computes is not known here. */
    private static String labelOf(JsonNode component) {
        for (String name : List.of("label", "dateLabel", "timeLabel", "key", "path")) {
            String label = component.path(name).asText();
            if (!label.isBlank() && !label.startsWith("=") && !label.contains("{{")) {
                return label.strip();
            }
        }
        return component.path("type").asText();
    }
}
