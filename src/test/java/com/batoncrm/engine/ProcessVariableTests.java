package com.batoncrm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How values travel to forms, tables and back. */
class ProcessVariableTests {

    private final VariableMap engine = Variables.createVariables();

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "-12.50", "1E+3", "79228162514264337593543950335.123456789"})
    void aDecimalTravelsAsPlainTextAndComesBackExact(String number) {
        ProcessVariable<BigDecimal> amount = ProcessVariable.decimal("amount");
        amount.in(engine, new BigDecimal(number));
        assertThat(engine.get("amount")).isEqualTo(new BigDecimal(number).toPlainString());
        assertThat(amount.find(engine))
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo(number));
    }

    @Test
    void aDateTravelsAsTasklistShowsIt() {
        ProcessVariable<LocalDate> date = ProcessVariable.date("date");
        date.in(engine, LocalDate.of(2028, 2, 29));
        assertThat(engine.get("date")).isEqualTo("2028-02-29");
        assertThat(date.find(engine)).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void whatIsLeftEmptyIsNotThere() {
        engine.put("text", " ");
        assertThat(ProcessVariable.text("text").find(engine)).isEmpty();
        assertThat(ProcessVariable.text("missing").find(engine)).isEmpty();
    }

    @Test
    void rowsTravelAsJson() {
        ProcessVariable<List<Map<String, Object>>> rows = ProcessVariable.json("rows", new TypeReference<>() {});
        rows.in(engine, List.of(Map.of("label", "\u00c4\u4e2d<script>")));
        assertThat(rows.find(engine).orElseThrow()).containsExactly(Map.of("label", "\u00c4\u4e2d<script>"));
    }
}
