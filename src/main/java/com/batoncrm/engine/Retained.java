package com.batoncrm.engine;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that has to be kept with the name in it: what and why, in words, and its last day where that is known. */
public record Retained(String what, String why, @Nullable LocalDate until) {

    /** So long after the end of that day's year, as books and letters are kept. */
    public static Retained after(String what, String why, LocalDate day, Period period) {
        return new Retained(
                what, why, day.with(TemporalAdjusters.lastDayOfYear()).plus(period));
    }

    /** Whether that day is not over. */
    public boolean holdsOn(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    /** Empty where it ends with something that has no date, such as a payment. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(until);
    }
}
