package com.batoncrm.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest to the cent, and instalments that add up. */
class DayCountTests {

    @ParameterizedTest
    @CsvSource({
        "ACT_365,    1000, 11.27, 2026-01-01, 2027-01-01, 112.70",
        "ACT_365,    1000, 11.27, 2026-11-01, 2026-11-15, 4.32",
        "ACT_360,    1000, 11.27, 2026-01-01, 2027-01-01, 114.27",
        "THIRTY_360, 1000, 11.27, 2026-01-01, 2027-01-01, 112.70",
        "THIRTY_360, 1000, 12,    2026-01-31, 2026-03-01, 10.33",
        "THIRTY_360, 1000, 12,    2026-02-28, 2026-03-31, 10.67",
        "ACT_365,    1000, 11.27, 2024-02-28, 2024-03-01, 0.62",
        "ACT_365,    1000, 11.27, 2026-11-15, 2026-11-15, 0.00",
        "ACT_365,    1000, 11.27, 2026-11-15, 2026-11-01, 0.00",
        "ACT_365,    0.01, 11.27, 2026-01-01, 2027-01-01, 0.00",
        "ACT_365,    1000, 0,     2026-01-01, 2027-01-01, 0.00"
    })
    void interestIsToTheCent(
            DayCount dayCount, String amount, BigDecimal percent, LocalDate from, LocalDate to, String interest) {
        assertThat(dayCount.interest(Money.of(amount, "EUR"), percent, from, to))
                .isEqualTo(Money.of(interest, "EUR"));
    }

    @Test
    void interestOfACurrencyWithoutCentsHasNone() {
        assertThat(DayCount.ACT_365.interest(
                        Money.of("100000", "JPY"),
                        new BigDecimal("5"),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-01-11")))
                .isEqualTo(Money.of("137", "JPY"));
    }

    @Test
    void instalmentsAddUpAndDifferByACentAtMost() {
        Random random = new Random(42);
        for (int round = 0; round < 100_000; round++) {
            String currency = random.nextBoolean() ? "EUR" : "JPY";
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            BigDecimal cent = BigDecimal.ONE.movePointLeft(digits);
            int parts = 1 + random.nextInt(24);
            Money sum = new Money(
                    BigDecimal.valueOf(parts + random.nextInt(100_000_000), digits), Currency.getInstance(currency));
            var split = AgreementService.split(sum, parts, LocalDate.parse("2026-12-31"));
            assertThat(split).hasSize(parts);
            assertThat(split.stream().map(Agreement.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum.amount());
            BigDecimal most = split.get(0).amount();
            BigDecimal least = split.get(parts - 1).amount();
            assertThat(least).as("%s in %s", sum, parts).isPositive();
            assertThat(most.subtract(least)).isBetween(BigDecimal.ZERO, cent);
        }
    }
}
