package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days become parts of a year: what the names say, {@code THIRTY_360} as 30E/360 (Eurobond). */
public enum DayCount {
    ACT_365(365),
    ACT_360(360),
    THIRTY_360(360);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int year;

    DayCount(int year) {
        this.year = year;
    }

    /** The days from the one to the other, 0 where {@code to} is not later. */
    long days(LocalDate from, LocalDate to) {
        long days = this == THIRTY_360
                ? 360L * (to.getYear() - from.getYear())
                        + 30L * (to.getMonthValue() - from.getMonthValue())
                        + (Math.min(30, to.getDayOfMonth()) - Math.min(30, from.getDayOfMonth()))
                : ChronoUnit.DAYS.between(from, to);
        return Math.max(0, days);
    }

    /** Simple interest at so many percent a year, rounded to the currency's digits. */
    Money interest(Money amount, BigDecimal percent, LocalDate from, LocalDate to) {
        BigDecimal exact = amount.amount()
                .multiply(percent)
                .multiply(BigDecimal.valueOf(days(from, to)))
                .divide(HUNDRED.multiply(BigDecimal.valueOf(year)), MathContext.DECIMAL128);
        return new Money(exact, amount.currency()).rounded();
    }
}
