package com.batoncrm.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them: "Monday, 7 December 2026". */
public final class Dates {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Dates() {}

    public static String text(LocalDate day) {
        return LONG.format(day);
    }

    /** "7 Dec 2026". */
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }
}
