package com.batoncrm.absence;

import static com.batoncrm.engine.Words.say;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The days of an absence in words. */
public final class Period {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Period() {}

    /** "from 1 December 2026 to 5 December 2026", or "on 1 December 2026". */
    public static String of(Absence absence) {
        LocalDate first = absence.firstDay();
        return first.equals(absence.lastDay())
                ? say("absence.period.day", DAY.format(first))
                : say("absence.period.days", DAY.format(first), DAY.format(absence.lastDay()));
    }
}
