package com.batoncrm.engine.formguard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, a time of day, or both, as form-js writes them: 2026-12-31, 17:30, 2026-12-31T17:30+01:00. */
record DateType(Part part, boolean noPast, Supplier<LocalDate> today) implements FieldType {

    enum Part {
        DATE("(?<day>\\d{4}-\\d\\d-\\d\\d)", "date"),
        TIME("(?<time>\\d\\d:\\d\\d(:\\d\\d)?)(?<zone>Z|[+-]\\d\\d:\\d\\d)?", "time"),
        DATETIME(
                "(?<day>\\d{4}-\\d\\d-\\d\\d)T(?<time>\\d\\d:\\d\\d(:\\d\\d)?)(?<zone>Z|[+-]\\d\\d:\\d\\d)?",
                "datetime");

        private final Pattern pattern;
        private final String complaint;

        Part(String pattern, String complaint) {
            this.pattern = Pattern.compile(pattern);
            this.complaint = complaint;
        }
    }

    @Override
    public Reading read(Object submitted) {
        if (submitted instanceof String text && text.isEmpty()) {
            return Reading.of(null);
        }
        return submitted instanceof String text && exists(text) ? Reading.of(text) : Reading.wrong(part.complaint);
    }

    private boolean exists(String text) {
        Matcher matcher = part.pattern.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        try {
            if (part != Part.TIME) {
                LocalDate.parse(matcher.group("day"));
            }
            if (part != Part.DATE) {
                LocalTime.parse(matcher.group("time"));
                if (matcher.group("zone") != null) {
                    ZoneOffset.of(matcher.group("zone"));
                }
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public List<Complaint> check(Object value, Facts facts) {
        boolean past = noPast
                && part != Part.TIME
                && LocalDate.parse(((String) value).substring(0, 10)).isBefore(today.get());
        return past ? List.of(Complaint.of("past")) : List.of();
    }
}
