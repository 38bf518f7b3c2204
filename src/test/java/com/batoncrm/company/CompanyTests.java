package com.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The company of the settings as shipped: Berlin, euros. */
@BatonTest
class CompanyTests {

    @Autowired
    private Company company;

    @Autowired
    private WorkingDays days;

    @Autowired
    private ExchangeRates exchange;

    @Autowired
    private TaxRates tax;

    @Autowired
    private MovableClock clock;

    @Test
    void theLetterheadComesFromTheSettings() {
        assertThat(company.legalName()).isEqualTo("Baton Instruments GmbH");
        assertThat(company.address()).contains("10115 Berlin");
        assertThat(company.bankAccounts()).isNotEmpty();
        assertThat(company.publicUrl()).hasToString("http://localhost:8080");
    }

    @Test
    void weekendsAndHolidaysOfTheRegionAreNoWorkingDays() {
        assertThat(days.isWorkingDay(LocalDate.parse("2026-11-02"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-11-07"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2027-03-08")))
                .as("Women's Day, a holiday in Berlin")
                .isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2027-01-06")))
                .as("Epiphany, not a holiday in Berlin")
                .isTrue();
    }

    @Test
    void workingDaysSkipChristmas() {
        LocalDate wednesday = LocalDate.parse("2026-12-23");
        assertThat(days.plus(wednesday, 1)).isEqualTo("2026-12-24");
        assertThat(days.plus(wednesday, 2)).isEqualTo("2026-12-28");
        assertThat(days.plus(wednesday, 0)).isEqualTo(wednesday);
        assertThat(days.plus(LocalDate.parse("2026-12-28"), -2)).isEqualTo(wednesday);
    }

    @Test
    void theTimeOfDayStaysTheSameOverTheChangeToSummerTime() {
        Instant friday = Instant.parse("2027-03-26T08:00:00Z");
        assertThat(days.plus(Instant.parse("2027-03-25T08:00:00Z"), 1))
                .as("Good Friday, the weekend of the change and Easter Monday lie between")
                .isEqualTo("2027-03-30T07:00:00Z");
        assertThat(days.plus(friday, 0)).isEqualTo(friday);
    }

    @Test
    void todayIsTheDateInTheCompanysZone() {
        clock.set(Instant.parse("2026-11-02T23:30:00Z"));
        assertThat(days.today()).isEqualTo("2026-11-03");
    }

    @Test
    void anAmountIsConvertedAtTheRateOfTheDay() {
        Money dollars = Money.of("1000.01", "USD");
        assertThat(exchange.toBase(dollars, LocalDate.parse("2026-06-30"))).isEqualTo(Money.of("852.01", "EUR"));
        assertThat(exchange.toBase(dollars, LocalDate.parse("2026-07-01"))).isEqualTo(Money.of("860.01", "EUR"));
        assertThat(exchange.toBase(Money.of("7", "EUR"), LocalDate.parse("1999-01-01")))
                .isEqualTo(Money.of("7", "EUR"));
        assertThat(exchange.currencies())
                .startsWith(Currency.getInstance("EUR"))
                .contains(Currency.getInstance("USD"));
    }

    @Test
    void aCurrencyOrDayWithoutARateIsRefused() {
        assertThatThrownBy(() -> exchange.toBase(Money.of("1", "USD"), LocalDate.parse("2024-12-31")))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no exchange rate for USD on 2024-12-31.");
        assertThatThrownBy(() -> exchange.toBase(Money.of("1", "BRL"), LocalDate.parse("2026-11-02")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void taxIsThatOfTheDay() {
        assertThat(tax.percent("standard", LocalDate.parse("2020-12-31"))).isEqualByComparingTo("16");
        assertThat(tax.percent("standard", LocalDate.parse("2021-01-01"))).isEqualByComparingTo("19");
        assertThat(tax.percent("reduced", LocalDate.parse("2026-11-02"))).isEqualByComparingTo("7");
        assertThatThrownBy(() -> tax.percent("luxury", LocalDate.parse("2026-11-02")))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no tax rate for category luxury on 2026-11-02.");
        assertThat(tax.categories()).containsExactlyInAnyOrder("standard", "reduced", "zero", "exempt");
    }
}
