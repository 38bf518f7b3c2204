package com.batoncrm.engine.deployguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Tables with hit policy Unique: one row and no more for whatever comes in. */
class UniqueRowsTests {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "nothing", textBlock = """
            number         | < 100 ; >= 100                       | nothing
            number         | < 100 ; > 100                        | no row applies, for instance, to: Column 1 100
            number         | <= 100 ; >= 100                      | rows 1 and 2 both apply, for instance to: Column 1 100
            number         | < 0 ; [0..50) ; [50..100] ; > 100    | nothing
            number         | < 0 ; [0..50] ; [50..100] ; > 100    | rows 2 and 3 both apply, for instance to: Column 1 50
            number         | < 0 ; [0..50) ; (50..100] ; > 100    | no row applies, for instance, to: Column 1 50
            number         | < -5 ; >= -5                         | nothing
            number         | < -5 ; > -3                          | no row applies, for instance, to: Column 1 -5
            number         | 1,2 ; not(1,2)                       | nothing
            number         | 1,2 ; not(1)                         | rows 1 and 2 both apply, for instance to: Column 1 2
            integer        | <= 3 ; >= 4                          | nothing
            number         | <= 3 ; >= 4                          | no row applies, for instance, to: Column 1 3.5
            boolean        | true ; false                         | nothing
            boolean        | true                                 | no row applies, for instance, to: Column 1 false
            boolean        | true ; -                             | rows 1 and 2 both apply, for instance to: Column 1 true
            string         | "A" ; not("A")                       | nothing
            string         | "A" ; "B"                            | no row applies, for instance, to: Column 1 anything else
            string         | "A","B" ; "B","C" ; not("A","B","C") | rows 1 and 2 both apply, for instance to: Column 1 B
            string:"A","B" | "A" ; "B"                            | nothing
            string:"A","B" | "A"                                  | no row applies, for instance, to: Column 1 B
            boolean number | true & - ; false & < 5 ; false & >= 5 | nothing
            boolean number | true & - ; false & < 5               | no row applies, for instance, to: Column 1 false, Column 2 5
            boolean number | true & - ; - & < 5 ; false & >= 5    | rows 1 and 2 both apply, for instance to: Column 1 true, Column 2 4
            """)
    void areChecked(String columns, String rows, String finding) throws SAXException {
        Findings findings = check("UNIQUE", columns, rows);
        if (finding == null) {
            assertThat(findings.refusals()).isEmpty();
        } else {
            assertThat(findings.refusals()).extracting(Finding::text).anyMatch(text -> text.contains(finding));
        }
        assertThat(findings.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            number | < limit ; >= limit
            date   | < date("2026-01-01") ; >= date("2026-01-01")
            """)
    void whatCannotBeToldIsARemark(String columns, String rows) throws SAXException {
        Findings findings = check("UNIQUE", columns, rows);
        assertThat(findings.refusals()).isEmpty();
        assertThat(findings.warnings())
                .extracting(Finding::text)
                .containsExactly("Decision table 'Fees': whether exactly one row applies cannot be told, because of the"
                        + " column 'Column 1'");
    }

    @ParameterizedTest
    @CsvSource({"FIRST", "COLLECT", "RULE ORDER", "ANY"})
    void otherHitPoliciesAllowBoth(String policy) throws SAXException {
        assertThat(check(policy, "number", "< 100 ; < 50").refusals()).isEmpty();
    }

    private static Findings check(String policy, String columns, String rows) throws SAXException {
        Findings findings = new Findings();
        DmnFile file = DmnFile.read("fees.dmn", table(policy, columns, rows).getBytes(StandardCharsets.UTF_8));
        Element decision = file.decisions().get(0);
        new DmnRows(file, decision, DmnFile.table(decision).orElseThrow(), findings).check();
        return findings;
    }

    private static String table(String policy, String columns, String rows) {
        StringBuilder table = new StringBuilder(
                "<definitions><decision id='fees' name='Fees'><decisionTable hitPolicy='" + policy + "'>");
        int number = 1;
        for (String column : columns.split(" ")) {
            List<String> parts = List.of(column.split(":"));
            table.append("<input label='Column ").append(number++).append("'><inputExpression typeRef='");
            table.append(parts.get(0)).append("'><text>x</text></inputExpression>");
            table.append(parts.size() == 1 ? "" : "<inputValues><text>" + parts.get(1) + "</text></inputValues>");
            table.append("</input>");
        }
        table.append(Stream.of(rows.split(";")).map(UniqueRowsTests::row).collect(Collectors.joining()));
        return table.append("</decisionTable></decision></definitions>").toString();
    }

    private static String row(String cells) {
        return Stream.of(cells.split("&"))
                .map(cell -> "<inputEntry><text>" + cell.strip().replace("<", "&lt;") + "</text></inputEntry>")
                .collect(Collectors.joining("", "<rule>", "</rule>"));
    }
}
