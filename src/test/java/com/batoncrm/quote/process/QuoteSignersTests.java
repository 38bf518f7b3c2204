package com.batoncrm.quote.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the table "Signers of a quote", at its limit and just beside it. */
@BatonTest
class QuoteSignersTests {

    @Autowired
    private DecisionService decisions;

    @Test
    void aSmallStandardQuoteNeedsNobody() {
        assertThat(signers(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    largestDiscount     | 10        | 10.01    | 1 sales-management: A line is discounted by more than 10 %
                    totalDiscount       | 8         | 8.01     | 1 sales-management: The quote as a whole is discounted by more than 8 %
                    marginPercent       | 20        | 19.99    | 1 sales-management: The margin is below 20 %
                    customerStanding    | GOOD      | WATCH    | 1 sales-management: The customer's credit is being watched
                    overdueInBase       | 0         | 0.01     | 1 sales-management: The customer has overdue invoices
                    specialClausesGiven | false     | true     | 1 legal: The quote has special clauses
                    creditDays          | 60        | 61       | 1 legal: The customer may pay later than 60 days
                    netInBase           | 49999.99  | 50000    | 1 business: The net amount is 50,000 or more
                    marginPercent       | 5         | 4.99     | 1 business: The margin is below 5 %
                    customerStanding    | WATCH     | STOP     | 1 business: The customer's credit is stopped
                    overdueInBase       | 10000     | 10000.01 | 1 business: The customer has more than 10,000 overdue
                    netInBase           | 249999.99 | 250000   | 2 management: The net amount is 250,000 or more
                    marginPercent       | 0         | -0.01    | 2 management: The quote is below cost
                    largestDiscount     | 40        | 40.01    | 2 management: A line is discounted by more than 40 %
                    customerStanding    | WATCH     | STOP     | 2 management: Only management sells to a customer whose credit is stopped
                    """)
    void aRowAppliesFromItsLimitOn(String input, String before, String from, String signer) {
        assertThat(signers(Map.of(input, before))).doesNotContain(signer);
        assertThat(signers(Map.of(input, from))).contains(signer);
    }

    @Test
    void everyReasonThatAppliesIsListed() {
        assertThat(signers(Map.of("largestDiscount", "15", "totalDiscount", "9", "netInBase", "60000")))
                .containsExactlyInAnyOrder(
                        "1 sales-management: A line is discounted by more than 10 %",
                        "1 sales-management: The quote as a whole is discounted by more than 8 %",
                        "1 business: The net amount is 50,000 or more");
    }

    private List<String> signers(Map<String, String> given) {
        VariableMap values = Variables.createVariables()
                .putValue("largestDiscount", "0")
                .putValue("totalDiscount", "0")
                .putValue("netInBase", "100")
                .putValue("marginPercent", "40")
                .putValue("creditDays", 30)
                .putValue("specialClausesGiven", false)
                .putValue("customerStanding", "GOOD")
                .putValue("overdueInBase", "0");
        given.forEach((name, value) -> values.putValue(
                name,
                switch (name) {
                    case "creditDays" -> Integer.valueOf(value);
                    case "specialClausesGiven" -> Boolean.valueOf(value);
                    default -> value;
                }));
        return decisions.evaluateDecisionTableByKey("quote-signers", values).getResultList().stream()
                .map(row -> row.get("stage") + " " + row.get("group") + ": " + row.get("reason"))
                .toList();
    }
}
