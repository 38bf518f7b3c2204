package com.batoncrm.company;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Time counted only while we are at work: in the hours of the settings, in the company's zone, not on public holidays. The
 * office opens and closes when the clock on its wall first shows the hour, or has passed it where clocks go forward; what
 * passes in between counts as it passes, so a night shift is an hour shorter or longer where clocks change.
 */
@Component
public class WorkingHours {

    /** So many days ahead a deadline is looked for. */
    private static final int FURTHEST = 10 * 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OfficeHours.Span>> week;
    private final Predicate<LocalDate> holidays;

    @Autowired
    WorkingHours(Company company, OfficeHours hours, WorkingDays days) {
        this(company.zone(), hours.week(), days::isHoliday);
    }

    WorkingHours(ZoneId zone, Map<DayOfWeek, List<OfficeHours.Span>> week, Predicate<LocalDate> holidays) {
        this.zone = zone;
        this.week = week;
        this.holidays = holidays;
    }

    /**
     * The first moment at which so much working time has passed since {@code from}: what is due at closing time is due
     * then, not at the next opening. {@code from} itself where {@code working} is zero.
     */
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("No deadline lies before its start: " + working);
        }
        if (working.isZero()) {
            return from;
        }
        Duration left = working;
        LocalDate first = dayOf(from);
        for (LocalDate day = first; day.isBefore(first.plusDays(FURTHEST)); day = day.plusDays(1)) {
            for (OfficeHours.Span span : spans(day)) {
                Instant begin = later(opening(day, span), from);
                Instant end = closing(day, span);
                Duration open = between(begin, end, Duration.ZERO);
                if (left.compareTo(open) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(open);
            }
        }
        throw new IllegalStateException("There are not so many working hours ahead: " + working);
    }

    /** The working time from one moment to another; nothing where {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (OfficeHours.Span span : spans(day)) {
                sum = between(later(opening(day, span), from), earlier(closing(day, span), to), sum);
            }
        }
        return sum;
    }

    private List<OfficeHours.Span> spans(LocalDate day) {
        List<OfficeHours.Span> spans = week.getOrDefault(day.getDayOfWeek(), List.of());
        return spans.isEmpty() || holidays.test(day) ? List.of() : spans;
    }

    private Instant opening(LocalDate day, OfficeHours.Span span) {
        return at(day, span.from());
    }

    private Instant closing(LocalDate day, OfficeHours.Span span) {
        return at(span.endsWithTheDay() ? day.plusDays(1) : day, span.until());
    }

    private Instant at(LocalDate day, LocalTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
        return change != null && change.isGap()
                ? change.getInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static Duration between(Instant begin, Instant end, Duration before) {
        return end.isAfter(begin) ? before.plus(Duration.between(begin, end)) : before;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
