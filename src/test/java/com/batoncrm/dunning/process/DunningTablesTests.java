package com.batoncrm.dunning.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.DecisionTables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of "Steps of dunning" and of "Signers of a write-off", at its limit and just beside it. */
@BatonTest
class DunningTablesTests {

    private static final String STEPS = """
            -7 | 0 | 20    | WATCH | COMPANY  | 1 MAIL ANNOUNCEMENT 0 0+0 FINANCE 3
            -8 | 0 | 20    | STOP  | COMPANY  |
            -1 | 0 | 20    | STOP  | CONSUMER | 1 MAIL ANNOUNCEMENT 0 0+0 FINANCE 3
            -1 | 1 | 20    | STOP  | CONSUMER |
            -5 | 0 | 10000 | GOOD  | COMPANY  | 1 MAIL ANNOUNCEMENT 0 0+0 SALES 3
            -6 | 0 | 10000 | GOOD  | COMPANY  |
            -5 | 0 | 9999.99 | GOOD | COMPANY |
            -3 | 0 | 20    | GOOD  | CONSUMER | 1 MAIL ANNOUNCEMENT 0 0+0 FINANCE 3
            -4 | 0 | 20    | GOOD  | CONSUMER |
            0  | 0 | 20000 | STOP  | CONSUMER |
            7  | 0 | 20    | GOOD  | PARTNER  | 2 MAIL REMINDER 0 0+0 SALES 10
            7  | 1 | 20    | WATCH | PARTNER  | 2 MAIL REMINDER 0 0+0 SALES 10
            6  | 0 | 20    | GOOD  | PARTNER  |
            1  | 0 | 20    | WATCH | PARTNER  | 2 MAIL REMINDER 0 0+0 FINANCE 5
            1  | 0 | 20    | WATCH | COMPANY  | 2 MAIL REMINDER 0 0+0 FINANCE 5
            1  | 0 | 20    | GOOD  | COMPANY  |
            3  | 0 | 20    | GOOD  | COMPANY  | 2 MAIL REMINDER 0 0+0 FINANCE 7
            3  | 1 | 20    | GOOD  | CONSUMER | 2 MAIL REMINDER 0 0+0 FINANCE 7
            2  | 1 | 20    | GOOD  | COMPANY  |
            10 | 2 | 10000 | GOOD  | COMPANY  | 3 CALL PHONE 0 0+0 SALES 3
            9  | 2 | 10000 | GOOD  | COMPANY  |
            14 | 2 | 10000 | GOOD  | COMPANY  | 3 CALL PHONE 0 0+0 SALES 3
            10 | 2 | 9999.99 | GOOD | COMPANY |
            14 | 2 | 49.99 | GOOD  | CONSUMER | 4 MAIL DEMAND 0 0+0 FINANCE 10
            14 | 2 | 50    | GOOD  | CONSUMER | 4 MAIL DEMAND 2.50 5+2.27 FINANCE 7
            14 | 2 | 50    | GOOD  | COMPANY  | 4 MAIL DEMAND 40 9+2.27 FINANCE 7
            14 | 3 | 10000 | GOOD  | PARTNER  | 4 MAIL DEMAND 40 9+2.27 FINANCE 7
            13 | 3 | 10000 | GOOD  | COMPANY  |
            100 | 0 | 10000 | GOOD | COMPANY  | 2 MAIL REMINDER 0 0+0 FINANCE 7
            28 | 4 | 50    | GOOD  | CONSUMER | 5 LETTER LAST_DEMAND 2.50 5+2.27 FINANCE 10
            28 | 4 | 10000 | GOOD  | COMPANY  | 5 LETTER LAST_DEMAND 0 9+2.27 LEGAL 10
            28 | 4 | 9999.99 | GOOD | COMPANY | 5 LETTER LAST_DEMAND 0 9+2.27 FINANCE 10
            27 | 4 | 50    | GOOD  | COMPANY  |
            28 | 4 | 49.99 | GOOD  | COMPANY  | 6 DECISION DECISION 0 0+0 FINANCE 20
            42 | 5 | 50    | GOOD  | COMPANY  | 6 DECISION DECISION 0 9+2.27 LEGAL 20
            90 | 6 | 50    | GOOD  | COMPANY  | 6 DECISION DECISION 0 9+2.27 LEGAL 20
            41 | 5 | 50    | GOOD  | COMPANY  |
            """;

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest(name = "{0} days, level {1}, {2}, {3}, {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = STEPS)
    void aReceivableIsAskedForStepByStep(
            int days, int level, String amount, String standing, String kind, String step) {
        assertThat(step(days, level, amount, standing, kind)).isEqualTo(Objects.requireNonNullElse(step, ""));
    }

    @Test
    void everyRowHasItsCase() {
        List<String> decided = cases().filter(row -> row.length == 6)
                .map(row -> rule(Integer.parseInt(row[0]), Integer.parseInt(row[1]), row[2], row[3], row[4]))
                .distinct()
                .toList();
        assertThat(decided).hasSize(tables.rows(DunningSteps.KEY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000     |",
                "1000.01  | 1 management: More than 1,000 is written off",
                "10000.01 | 1 management: More than 1,000 is written off, 1 business: More than 10,000 is written off"
            })
    void aWriteOffIsSignedFromItsLimitOn(String amount, String signers) {
        assertThat(tables.signers("write-off-signers", Map.of("writeOffInBase", amount)))
                .isEqualTo(Objects.requireNonNullElse(signers, ""));
    }

    private static Stream<String[]> cases() {
        return STEPS.lines().filter(line -> !line.isBlank()).map(line -> Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toArray(String[]::new));
    }

    private String step(int days, int level, String amount, String standing, String kind) {
        return evaluate(days, level, amount, standing, kind).stream()
                .map(row -> row.get("level") + " " + row.get("channel") + " " + row.get("tone") + " " + row.get("fee")
                        + " " + row.get("interestRate") + "+" + row.get("baseRate") + " " + row.get("who") + " "
                        + row.get("pauseDays"))
                .collect(Collectors.joining());
    }

    /** What the row says in full, which is another for each row but those that say the same on purpose. */
    private String rule(int days, int level, String amount, String standing, String kind) {
        String row = step(days, level, amount, standing, kind);
        String why = row.startsWith("1 MAIL ANNOUNCEMENT 0 0+0 FINANCE")
                ? standing.equals("GOOD") ? " consumer" : " risk"
                : "";
        return row + why;
    }

    private List<Map<String, Object>> evaluate(int days, int level, String amount, String standing, String kind) {
        return tables.decide(
                DunningSteps.KEY,
                Variables.createVariables()
                        .putValue("daysOverdue", days)
                        .putValue("lastLevel", level)
                        .putValue("askInBase", amount)
                        .putValue("customerStanding", standing)
                        .putValue("customerKind", kind));
    }
}
