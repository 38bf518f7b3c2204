package com.batoncrm.engine.formguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the form guard by themselves, without an engine. */
class FormRulesTests {

    private static final FormParser PARSER =
            new FormParser(Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);

    private static Form form(String components) {
        return PARSER.parse(("{\"components\": [" + components + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private static VariableMap check(Form form, Map<String, ?> submitted, Map<String, ?> variables) {
        return FormGuard.check(form, submitted, new KnownVariables(variables::get));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"^(a+)+$;false", "^(a|b)*$;false", "!$;true", "a!;true"})
    void aPatternNeverKeepsTheServerBusy(String pattern, boolean fits) {
        assertThat(TextPattern.of(pattern).fits("a".repeat(4000) + "!")).isEqualTo(fits);
    }

    static Stream<Path> shippedForms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedForms")
    void everyShippedFormCanBeCheckedWhole(Path form) throws IOException {
        assertThat(PARSER.parse(Files.readAllBytes(form)).findings()).isEmpty();
    }

    @Test
    void withinObjectsOnlyTheFormsFieldsChange() {
        Form form = form("""
                {"type": "group", "path": "address", "components": [
                  {"type": "textfield", "key": "city", "label": "City"},
                  {"type": "textfield", "key": "country", "label": "Country", "readonly": true},
                  {"type": "group", "path": "at", "components": [{"type": "textfield", "key": "street.name", "label": "Street"}]}
                ]}""");
        var before = Map.of("address", Map.of("city", "Bonn", "country", "DE", "id", 7));
        var submitted = Map.of(
                "address", Map.of("city", "Berlin", "country", "FR", "at", Map.of("street", Map.of("name", "Ring"))));
        Object address = check(form, submitted, before).get("address");
        assertThat(Spin.JSON(String.valueOf(address)).mapTo(Map.class))
                .isEqualTo(Map.of(
                        "city", "Berlin", "country", "DE", "id", 7, "at", Map.of("street", Map.of("name", "Ring"))));
        assertThatThrownBy(() -> check(form, Map.of("address", Map.of("zip", "1")), before))
                .hasMessage("The form has no field 'address.zip'.");
        assertThatThrownBy(() -> check(form, Map.of("address", "Bonn"), before))
                .hasMessage("The form has no field 'address'.");
    }

    @Test
    void whatIsHiddenInARowIsClearedThereOnly() {
        Form form = form("""
                {"type": "dynamiclist", "path": "lines", "label": "Lines", "disableCollapse": true, "components": [
                  {"type": "checkbox", "key": "gift", "label": "Gift"},
                  {"type": "textfield", "key": "to", "label": "To", "conditional": {"hide": "=gift != true"}, "validate": {"required": true}}
                ]}""");
        var rows = List.of(Map.of("gift", true, "to", "Anna"), Map.of("gift", false, "to", "smuggled"));
        assertThat(String.valueOf(check(form, Map.of("lines", rows), Map.of()).get("lines")))
                .isEqualTo("[{\"gift\":true,\"to\":\"Anna\"},{\"gift\":false,\"to\":null}]");
        assertThatThrownBy(() -> check(form, Map.of("lines", List.of(Map.of("gift", true))), Map.of()))
                .hasMessage("To, row 1 of Lines: please fill in");
    }

    @Test
    void jsonOfAnyTypeIsReadAsJsonAndNeverAsAJavaObject() {
        Form form = form("{\"type\": \"taglist\", \"key\": \"tags\", \"label\": \"Tags\", \"valuesKey\": \"options\"}");
        var options = Map.of("options", List.of("red"));
        var asObject = new ObjectValueImpl(null, "[\"red\"]", "application/json", "java.util.ArrayList", false);
        assertThat(String.valueOf(check(form, Map.of("tags", asObject), options).get("tags")))
                .isEqualTo("[\"red\"]");
        var serialized = new ObjectValueImpl(null, "rO0AB", "application/x-java-serialized-object", "x.Evil", false);
        assertThatThrownBy(() -> check(form, Map.of("tags", serialized), options))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("tags: cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a = null or a != "x"                        | true
            not(a = "x" or a = "y")                     | true
            count(rows) = 2 and list contains(tags, "b") | true
            n between 1 and 3                           | true
            a in ("p", "q")                             | true
            if n > 1 then false else true               | false
            some r in rows satisfies r.k = 2            | true
            every r in rows satisfies r.k > 1           | false
            n = "2"                                     | false
            unknown > 3                                 | false
            """)
    void conditionsOfTheSupportedFeelAreEvaluated(String condition, boolean hidden) {
        Form form = form(
                "{\"type\": \"textfield\", \"key\": \"field\", \"label\": \"Field\", \"conditional\": {\"hide\": \"="
                        + condition.replace("\"", "\\\"") + "\"}}");
        assertThat(form.findings()).isEmpty();
        var variables =
                Map.of("a", "q", "n", 2, "tags", List.of("a", "b"), "rows", List.of(Map.of("k", 1), Map.of("k", 2)));
        assertThat(check(form, Map.of("field", "typed"), variables).get("field"))
                .isEqualTo(hidden ? null : "typed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "filepicker", "key": "f", "label": "File"}                                          | is of the type 'filepicker'
            {"type": "textfield", "label": "Name"}                                                       | Field 'Name' has no key.
            {"type": "textfield", "key": "a", "label": "A"}, {"type": "number", "key": "a", "label": "B"} | Field 'B' has the key 'a'
            {"type": "dynamiclist", "path": "l", "label": "L", "components": []}                         | would lose its rows
            {"type": "textfield", "key": "a", "label": "A", "validate": {"pattern": "(("}}                | a pattern that cannot be read
            {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=matches(b, \\"x\\")"}} | uses the function 'matches'
            {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=b ** 9 = 1"}}       | uses more of FEEL
            {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=for i in 1..9 return i"}} | uses more of FEEL
            {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=l[1] = 2"}}         | uses more of FEEL
            {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=today() > b"}}      | uses the function 'today'
            {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=and and"}}          | is no FEEL expression
            {"type": "number", "key": "a", "label": "A", "validate": {"max": "=now()"}}                   | its limit
            {"type": "select", "key": "a", "label": "A", "valuesExpression": "=get entries(b)"}           | the expression of its options
            {"type": "expression", "key": "a", "expression": "=date(b)"}                                 | its expression
            """)
    void whatTheServerCannotCheckIsToldAndNothingIsTaken(String components, String finding) {
        Form form = form(components);
        assertThat(form.findings()).singleElement().asString().contains(finding);
        assertThatThrownBy(() -> check(form, Map.of(), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(finding);
    }

    @Test
    void whatIsNoFormIsToldToo() {
        for (String text : List.of("", "[]", "{}", "nothing")) {
            assertThat(new FormFindings(PARSER).of(text.getBytes(StandardCharsets.UTF_8)))
                    .containsExactly("This file is not a form.");
        }
    }

    /** Whatever is sent: refused in words, or kept within what the form allows. */
    @RepeatedTest(50)
    void anythingAtAllIsRefusedInWordsOrKeepsTheRules(RepetitionInfo round) throws IOException {
        Random random = new Random(round.getCurrentRepetition());
        Form form = PARSER.parse(Files.readAllBytes(Path.of("src/test/resources/formguard/every-field.form")));
        var variables =
                Map.of("people", List.of(Map.of("value", "anna")), "tagOptions", List.of("red"), "leastPrice", 10);
        int taken = 0;
        for (int attempt = 0; attempt < 200; attempt++) {
            Map<String, @Nullable Object> submitted =
                    new HashMap<>(Map.of("name", "Anna", "agreed", true, "fixed", List.of(Map.of())));
            submitted.put("tags", List.of("red"));
            Field field = form.fields().get(random.nextInt(form.fields().size()));
            submitted.put(field.face().path().first(), anything(random, 3));
            try {
                keepsTheRules(check(form, submitted, variables));
                taken++;
            } catch (Refused refused) {
                assertThat(refused.getMessage()).isNotBlank().doesNotContain("Exception", "null:");
            }
        }
        assertThat(taken).isPositive();
    }

    private static void keepsTheRules(VariableMap kept) {
        assertThat(text(kept, "name")).hasSizeBetween(2, 20).doesNotContain("\0", "\n");
        assertThat(text(kept, "note").length()).isLessThanOrEqualTo(4000);
        assertThat(text(kept, "code")).matches("|[A-Z]{2}-\\d+");
        assertThat(text(kept, "email")).matches("|[^@\\s]+@[^@\\s]+");
        assertThat(kept.get("pieces"))
                .satisfiesAnyOf(pieces -> assertThat(pieces).isNull(), pieces -> assertThat((Integer) pieces)
                        .isBetween(5, 100));
        if (kept.get("price") != null) {
            assertThat(new BigDecimal(text(kept, "price"))).isGreaterThanOrEqualTo(BigDecimal.TEN);
        }
        if (!text(kept, "day").isEmpty()) {
            assertThat(LocalDate.parse(text(kept, "day"))).isAfterOrEqualTo(LocalDate.of(2026, 11, 2));
        }
        assertThat(text(kept, "way")).isIn("", "LAND", "SEA");
        assertThat(text(kept, "person")).isIn("", "anna");
        assertThat(text(kept, "tags")).isEqualTo("[\"red\"]");
        assertThat(kept.get("agreed")).isEqualTo(true);
        assertThat(kept).doesNotContainKeys("locked", "off");
    }

    private static String text(VariableMap kept, String name) {
        Object value = kept.get(name);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Object anything(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> null;
            case 1 -> random.nextInt(-10, 120);
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(-320, 309));
            case 3 -> random.nextBoolean();
            case 4 ->
                List.of(
                                "",
                                " ",
                                "LAND",
                                "anna",
                                "red",
                                "12.50",
                                "-1",
                                "1e400",
                                "2026-12-31",
                                "2026-13-01",
                                "17:30",
                                "NaN")
                        .get(random.nextInt(12));
            case 5 ->
                random.ints(random.nextInt(60), 0, 0x10FFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 6 -> "x".repeat(random.nextInt(9000));
            case 7 ->
                List.of(
                                Variables.byteArrayValue(new byte[] {1}),
                                Variables.fileValue("a").create(),
                                Long.MAX_VALUE,
                                Float.NaN,
                                new BigDecimal("1e99999"),
                                Instant.EPOCH)
                        .get(random.nextInt(6));
            case 8, 9 ->
                Stream.generate(() -> anything(random, depth - 1))
                        .limit(random.nextInt(4))
                        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
            default -> {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (String key : List.of("what", "discount", "id", "parts", "done", "evil", "\0")) {
                    if (random.nextInt(3) == 0) {
                        row.put(key, anything(random, depth - 1));
                    }
                }
                yield row;
            }
        };
    }
}
