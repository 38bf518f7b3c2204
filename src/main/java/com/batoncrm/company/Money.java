package com.batoncrm.company;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An exact amount of one currency. Equal amounts are equal whatever zeros they are written with. Columns hold four
 * decimals, so round before storing what was multiplied. To a form or a DMN table an amount goes as a
 * {@link com.batoncrm.engine.ProcessVariable#decimal} and its currency as a text, never as a floating-point number.
 */
@Embeddable
@JsonAutoDetect(isGetterVisibility = Visibility.NONE)
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Money {
        BigDecimal stripped = amount.stripTrailingZeros();
        amount = stripped.setScale(Math.max(stripped.scale(), digits(currency)), RoundingMode.UNNECESSARY);
    }

    /** {@code of("1234.50", "EUR")}: a plain decimal with a point, and an ISO 4217 code. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws Refused where the currencies differ */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** @throws Refused where the currencies differ */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** Exact: not rounded. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** So many hundredths of this amount, exact: not rounded. */
    public Money percent(BigDecimal percent) {
        return new Money(amount.multiply(percent).divide(HUNDRED), currency);
    }

    /** To the currency's own digits (EUR 2, JPY 0), halves away from zero. */
    public Money rounded() {
        return new Money(amount.setScale(digits(currency), RoundingMode.HALF_UP), currency);
    }

    /**
     * In parts as large as the shares are to each other, which add up to exactly this amount: each is rounded down to the
     * currency's digits, then those with the largest remainders get one more of the smallest coin.
     *
     * @param shares none below zero, not all zero
     */
    public List<Money> split(List<BigDecimal> shares) {
        BigDecimal whole = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal share : shares) {
            BigDecimal part = amount.multiply(share).divide(whole, digits(currency), RoundingMode.FLOOR);
            parts.add(part);
            remainders.add(amount.multiply(share).subtract(part.multiply(whole)));
        }
        BigDecimal left = amount.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal coin = BigDecimal.ONE.movePointLeft(digits(currency));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(left.divide(coin).intValueExact())
                .forEach(index -> parts.set(index, parts.get(index).add(coin)));
        return parts.stream().map(part -> new Money(part, currency)).toList();
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** @throws Refused where the currencies differ */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** All of one currency. */
    public static Money least(Money first, Money... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** As people of that language write the number, then the currency's code: "1,234.50 EUR". */
    public String format(Locale locale) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMinimumFractionDigits(amount.scale());
        number.setMaximumFractionDigits(amount.scale());
        return number.format(amount) + " " + currency.getCurrencyCode();
    }

    @Override
    public String toString() {
        return format(Locale.ENGLISH);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new Refused(say("company.refused.currencies", currency, other.currency));
        }
        return other;
    }

    private static int digits(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }
}
