package com.batoncrm.engine.formguard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number, kept as exact text where the form says so; otherwise whole ones as such, and others as they come. */
record NumberType(
        boolean asText,
        @Nullable Integer decimals,
        @Nullable BigDecimal increment,
        Limit min,
        Limit max) implements FieldType {

    @Override
    public Reading read(Object submitted) {
        if (submitted instanceof String text && text.isBlank()) {
            return Reading.of(null);
        }
        Optional<BigDecimal> number = Numbers.read(submitted);
        if (number.isEmpty()) {
            return Reading.wrong("number");
        }
        if (Numbers.isTooLong(number.get())) {
            return Reading.wrong("digits", Numbers.MOST_DIGITS);
        }
        if (asText) {
            return Reading.of(number.get().toPlainString());
        }
        return submitted instanceof String
                ? Reading.wrong("number")
                : Reading.of(engineNumber(submitted, number.get()));
    }

    private static Object engineNumber(Object submitted, BigDecimal number) {
        if (Numbers.decimals(number) > 0) {
            return submitted;
        }
        long whole = number.longValueExact();
        if (whole == (int) whole) {
            return (int) whole;
        }
        return whole;
    }

    @Override
    public List<Complaint> check(Object value, Facts facts) {
        BigDecimal number = Numbers.read(value).orElseThrow();
        List<Complaint> complaints = new ArrayList<>();
        if (decimals != null && Numbers.decimals(number) > decimals) {
            complaints.add(decimals == 0 ? Complaint.of("whole") : Complaint.of("decimals", decimals));
        }
        if (increment != null && number.remainder(increment).signum() != 0) {
            complaints.add(Complaint.of("increment", Numbers.text(increment)));
        }
        min.in(facts)
                .filter(least -> number.compareTo(least) < 0)
                .ifPresent(least -> complaints.add(Complaint.of("min", Numbers.text(least))));
        max.in(facts)
                .filter(most -> number.compareTo(most) > 0)
                .ifPresent(most -> complaints.add(Complaint.of("max", Numbers.text(most))));
        return complaints;
    }
}
