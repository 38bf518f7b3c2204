package com.batoncrm.amendment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the table "Signers of a cancellation", at its limit and just beside it. */
@BatonTest
class CancellationSignersTests {

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50000    | false | 1 sales-management
            50000    | true  | 1 sales-management, 1 finance
            50000.01 | false | 1 sales-management, 2 management
            50000.01 | true  | 1 sales-management, 1 finance, 2 management
            """)
    void aCancellationIsSignedByWhomItConcerns(String amount, boolean invoiced, String signers) {
        var rows = decisions
                .evaluateDecisionTableByKey("cancellation-signers", Map.of("grossInBase", amount, "invoiced", invoiced))
                .getResultList();
        assertThat(rows.stream()
                        .map(row -> row.get("stage") + " " + row.get("group"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(signers);
    }
}
