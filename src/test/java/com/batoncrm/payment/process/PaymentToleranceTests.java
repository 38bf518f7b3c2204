package com.batoncrm.payment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How little may be missing, row by row. */
@BatonTest
class PaymentToleranceTests {

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JPY | 100     | 1   | 500",
                "JPY | 1000000 | 1   | 500",
                "EUR | 10000   | 0.2 | 20",
                "USD | 9999.99 | 1   | 3"
            })
    void theTableSaysHowMuch(String currency, String paid, String percent, String most) {
        assertThat(decisions
                        .evaluateDecisionTableByKey(
                                "payment-tolerance", Map.of("currency", currency, "paidAmount", paid))
                        .getSingleResult()
                        .values())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder(percent, most);
    }
}
