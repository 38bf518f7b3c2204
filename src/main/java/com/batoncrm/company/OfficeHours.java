package com.batoncrm.company;

import com.batoncrm.engine.CannotStart;
import jakarta.validation.constraints.NotEmpty;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When we are at work, as {@code baton.working-hours} in the settings says: a weekday with its hours, {@code monday:
 * 08:00-12:00, 13:00-17:00}; a day that is missing is free. Hours are in the company's zone, in order, and end at 24:00 at
 * the latest.
 */
@Validated
@ConfigurationProperties("baton")
record OfficeHours(@NotEmpty Map<DayOfWeek, String> workingHours) {

    /** From the first minute to the last; an end at midnight is the end of the day. */
    record Span(LocalTime from, LocalTime until) {

        boolean endsWithTheDay() {
            return until.equals(LocalTime.MIDNIGHT);
        }
    }

    /** The hours of each weekday that has any, in their order. */
    Map<DayOfWeek, List<Span>> week() {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        workingHours.forEach((day, hours) -> {
            if (!hours.isBlank()) {
                week.put(day, spans(day, hours));
            }
        });
        if (week.isEmpty()) {
            throw cannotRead("no weekday has any", null);
        }
        return week;
    }

    private static List<Span> spans(DayOfWeek day, String hours) {
        List<Span> spans;
        try {
            spans = Arrays.stream(hours.split(",", -1)).map(OfficeHours::span).toList();
        } catch (DateTimeException e) {
            throw cannotRead("'" + hours + "' (" + day + ")", e);
        }
        for (int index = 0; index < spans.size(); index++) {
            Span span = spans.get(index);
            boolean ends = span.endsWithTheDay() || span.until().isAfter(span.from());
            boolean follows = index == 0
                    || !spans.get(index - 1).endsWithTheDay()
                            && !span.from().isBefore(spans.get(index - 1).until());
            if (!ends || !follows) {
                throw cannotRead("'" + hours + "' (" + day + ")", null);
            }
        }
        return spans;
    }

    private static Span span(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", -1);
        if (ends.length != 2) {
            throw new DateTimeException(text);
        }
        return new Span(
                LocalTime.parse(ends[0]), ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]));
    }

    private static CannotStart cannotRead(String what, @Nullable Exception cause) {
        return new CannotStart(
                "The working hours cannot be read: " + what + ".",
                "Set baton.working-hours, a weekday each, to hours in their order, such as 08:00-12:00, 13:00-17:00.",
                cause);
    }
}
