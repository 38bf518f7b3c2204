package com.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.Refused;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void centsAddUpExactly() {
        Money sum = Money.zero(EUR);
        for (int i = 0; i < 1000; i++) {
            sum = sum.plus(Money.of("0.10", "EUR"));
        }
        assertThat(sum).isEqualTo(Money.of("100", "EUR"));
        assertThat(sum.minus(Money.of("100.01", "EUR"))).isEqualTo(Money.of("-0.01", "EUR"));
    }

    @Test
    void equalAmountsAreEqualWhateverTheirZeros() {
        assertThat(Money.of("1E+3", "EUR"))
                .isEqualTo(Money.of("1000.0000", "EUR"))
                .hasSameHashCodeAs(Money.of("1000", "EUR"));
    }

    @Test
    void productsAndPercentagesStayExactUntilRounded() {
        Money third = Money.of("19.99", "EUR").times(new BigDecimal("3.333"));
        assertThat(third.amount()).isEqualByComparingTo("66.62667");
        assertThat(third.rounded()).isEqualTo(Money.of("66.63", "EUR"));
        assertThat(Money.of("0.07", "EUR").percent(new BigDecimal("7.5")).amount())
                .isEqualByComparingTo("0.00525");
    }

    @Test
    void halvesAreRoundedAwayFromZeroToTheCurrencysDigits() {
        assertThat(Money.of("2.345", "EUR").rounded()).isEqualTo(Money.of("2.35", "EUR"));
        assertThat(Money.of("-2.345", "EUR").rounded()).isEqualTo(Money.of("-2.35", "EUR"));
        assertThat(Money.of("1234.5", "JPY").rounded()).isEqualTo(Money.of("1235", "JPY"));
        assertThat(Money.of("1.0005", "KWD").rounded()).isEqualTo(Money.of("1.001", "KWD"));
    }

    @Test
    void differentCurrenciesAreNeverMixed() {
        Money euro = Money.of("1", "EUR");
        Money dollar = Money.of("1", "USD");
        assertThatThrownBy(() -> euro.plus(dollar))
                .isInstanceOf(Refused.class)
                .hasMessage("Amounts in EUR and USD cannot be put together.");
        assertThatThrownBy(() -> euro.minus(dollar)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> euro.compareTo(dollar)).isInstanceOf(Refused.class);
    }

    @Test
    void signsAndOrder() {
        assertThat(Money.of("0.00", "EUR").isZero()).isTrue();
        assertThat(Money.of("-0.01", "EUR").isNegative()).isTrue();
        assertThat(Money.of("0.01", "EUR").isPositive()).isTrue();
        assertThat(Money.of("9.5", "EUR")).isLessThan(Money.of("10", "EUR"));
    }

    @Test
    void anAmountIsWrittenAsPeopleOfTheLanguageWriteIt() {
        Money money = Money.of("1234.5", "EUR");
        assertThat(money).hasToString("1,234.50 EUR");
        assertThat(money.format(Locale.GERMANY)).isEqualTo("1.234,50 EUR");
        assertThat(Money.of("12345678901234.5678", "EUR")).hasToString("12,345,678,901,234.5678 EUR");
        assertThat(Money.of("1234", "JPY")).hasToString("1,234 JPY");
    }

    @Test
    void anAmountSurvivesJson() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String written = json.writeValueAsString(Money.of("1234.5", "EUR"));
        assertThat(written).isEqualTo("{\"amount\":1234.50,\"currency\":\"EUR\"}");
        assertThat(json.readValue(written, Money.class)).isEqualTo(Money.of("1234.50", "EUR"));
    }
}
