package com.batoncrm.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.DecisionTables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of "Triage of complaints" and of "Signers of a compensation", at its limit and just beside it. */
@BatonTest
class ComplaintTablesTests {

    /** Safety, category, series, kind, standing, disputed, urgency; what follows; another row each until the sign. */
    private static final String TRIAGE = """
            true  | PEOPLE   | Bench    | CONSUMER | GOOD  | 0       | NORMAL     | HIGH service 1 8 business management
            false | DEFECT   | Bench    | COMPANY  | GOOD  | 0       | STANDSTILL | HIGH service 2 16 business management
            false | DEFECT   | Handheld | COMPANY  | GOOD  | 0       | STANDSTILL | HIGH service 2 24 business management
            false | INVOICE  |          | COMPANY  | GOOD  | 5000    | NORMAL     | HIGH finance 4 40 finance management
            false | INVOICE  |          | COMPANY  | STOP  | 4999.99 | NORMAL     | MEDIUM finance 4 24 finance management
            false | INVOICE  |          | COMPANY  | WATCH | 4999.99 | NORMAL     | LOW finance 8 40 finance management
            false | DEFECT   | Bench    | PARTNER  | GOOD  | 0       | NORMAL     | MEDIUM service 4 40 business management
            false | DEFECT   | Bench    | COMPANY  | STOP  | 0       | URGENT     | MEDIUM service 4 40 business management
            false | DEFECT   | Bench    | COMPANY  | GOOD  | 0       | NORMAL     | LOW service 8 80 business management
            false | DELIVERY |          | COMPANY  | GOOD  | 0       | URGENT     | MEDIUM business 4 24 business management
            false | DELIVERY |          | COMPANY  | GOOD  | 0       | NORMAL     | LOW business 8 40 business management
            false | PEOPLE   |          | COMPANY  | GOOD  | 0       | URGENT     | MEDIUM service 4 24 management management
            false | OTHER    |          | PARTNER  | GOOD  | 0       | URGENT     | LOW service 8 80 business management
            """;

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} {6}: {7}")
    @CsvSource(delimiter = '|', textBlock = TRIAGE)
    void aComplaintIsAsSevereAsTheTableSays(
            boolean safety,
            String category,
            String series,
            String kind,
            String standing,
            String disputed,
            String urgency,
            String follows) {
        Map<String, Object> row = tables.decide(
                        "complaint-triage",
                        Variables.createVariables()
                                .putValue("safety", safety)
                                .putValue("category", category)
                                .putValue("productSeries", Objects.requireNonNullElse(series, ""))
                                .putValue("customerKind", kind)
                                .putValue("customerStanding", standing)
                                .putValue("disputedInBase", disputed)
                                .putValue("urgency", urgency))
                .get(0);
        assertThat(
                        List.of("severity", "department", "firstAnswerHours", "solutionHours", "escalateTo", "thenTo")
                                .stream()
                                .map(output -> String.valueOf(row.get(output)))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(follows);
    }

    @Test
    void everyRowOfTheTriageHasItsCase() {
        assertThat(Arrays.stream(TRIAGE.split("\n"))).hasSize(tables.rows("complaint-triage"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250      | REFUND      |",
                "250.01   | REFUND      | 1 finance: More than 250 is paid back",
                "1000     | CREDIT_NOTE |",
                "1000.01  | CREDIT_NOTE | 1 business: A complaint costs more than 1,000",
                "10000    | REPAIR      | 1 business: A complaint costs more than 1,000",
                "10000.01 | REPAIR      | 1 business: A complaint costs more than 1,000, 2 management: A complaint costs more"
                        + " than 10,000"
            })
    void aCompensationIsSignedFromItsLimitOn(String cost, String kind, String signers) {
        assertThat(tables.signers("complaint-signers", Map.of("costInBase", cost, "solutionKind", kind)))
                .isEqualTo(Objects.requireNonNullElse(signers, ""));
    }
}
