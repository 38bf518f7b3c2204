package com.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Working hours and their clock against somebody who sits in the office and counts minutes. */
class SlaClockProperties {

    private static final int MINUTES = 12 * 24 * 60;

    /** An office over some days around a change of clocks, and what was counted there minute by minute. */
    record Office(WorkingHours hours, Instant begin, boolean[] open) {

        Instant minute(int index) {
            return begin.plus(index, ChronoUnit.MINUTES);
        }

        int counted(int from, int to) {
            int counted = 0;
            for (int minute = from; minute < to; minute++) {
                counted += open[minute] ? 1 : 0;
            }
            return counted;
        }
    }

    @Property(tries = 150)
    void workingTimeIsWhatTheMinutesAddUpTo(
            @ForAll("offices") Office office,
            @ForAll @IntRange(max = MINUTES) int one,
            @ForAll @IntRange(max = MINUTES) int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        assertThat(office.hours().between(office.minute(from), office.minute(to)))
                .hasMinutes(office.counted(from, to));
        assertThat(office.hours().between(office.minute(to), office.minute(from)))
                .isZero();
    }

    @Property(tries = 150)
    void aDeadlineIsTheFirstMomentAtWhichTheTimeHasPassed(
            @ForAll("offices") Office office,
            @ForAll @IntRange(max = MINUTES) int from,
            @ForAll @IntRange(min = 1, max = 2400) int working) {
        int passed = 0;
        int minute = from;
        while (minute < MINUTES && passed < working) {
            passed += office.open()[minute++] ? 1 : 0;
        }
        if (passed == working) {
            assertThat(office.hours().plus(office.minute(from), Duration.ofMinutes(working)))
                    .isEqualTo(office.minute(minute));
        }
    }

    @Property(tries = 150)
    void theClockCountsNothingWhileItStands(
            @ForAll("offices") Office office,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = MINUTES - 1) Integer> moments,
            @ForAll @IntRange(min = 1, max = 2400) int promised) {
        List<Integer> turns = new ArrayList<>(new TreeSet<>(moments));
        SlaClock clock = SlaClock.startedAt(office.minute(turns.get(0)));
        boolean[] running = new boolean[MINUTES];
        for (int minute = turns.get(0), turn = 1; minute < MINUTES; minute++) {
            if (turn < turns.size() && turns.get(turn) == minute) {
                clock = turn++ % 2 == 1 ? clock.stop(office.minute(minute)) : clock.start(office.minute(minute));
            }
            running[minute] = office.open()[minute] && !clock.isStopped();
        }
        Duration promise = Duration.ofMinutes(promised);
        int used = 0;
        Optional<Instant> due = Optional.empty();
        for (int minute = 0; minute < MINUTES; minute++) {
            if (minute % 97 == 0) {
                assertThat(clock.used(office.hours(), office.minute(minute))).hasMinutes(used);
                assertThat(clock.remaining(office.hours(), promise, office.minute(minute)))
                        .hasMinutes(promised - used);
            }
            used += running[minute] ? 1 : 0;
            due = due.isEmpty() && used == promised ? Optional.of(office.minute(minute + 1)) : due;
        }
        if (due.isPresent() || clock.isStopped()) {
            assertThat(clock.deadline(office.hours(), promise)).isEqualTo(due);
        } else {
            assertThat(clock.deadline(office.hours(), promise))
                    .hasValueSatisfying(later -> assertThat(later).isAfter(office.minute(MINUTES)));
        }
    }

    @Provide
    Arbitrary<Office> offices() {
        Arbitrary<String> changes = Arbitraries.of(
                "Europe/Berlin 2026-03-26",
                "Europe/Berlin 2026-10-21",
                "Europe/Berlin 2026-12-20",
                "America/New_York 2027-03-10",
                "America/Sao_Paulo 2018-11-01",
                "America/Sao_Paulo 2018-02-14",
                "Australia/Lord_Howe 2026-04-01",
                "Australia/Lord_Howe 2026-10-01");
        Arbitrary<Map<DayOfWeek, String>> weeks = Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.of(
                                "08:00-17:00",
                                "08:00-12:00, 12:45-17:30",
                                "00:00-24:00",
                                "01:30-02:15,02:30-03:00",
                                "22:00-24:00",
                                "00:00-00:20"))
                .ofMinSize(1);
        Arbitrary<Set<Integer>> holidays =
                Arbitraries.integers().between(0, 11).set().ofMaxSize(4);
        return Combinators.combine(changes, weeks, holidays).as(SlaClockProperties::office);
    }

    private static Office office(String change, Map<DayOfWeek, String> week, Set<Integer> holidays) {
        ZoneId zone = ZoneId.of(change.split(" ")[0]);
        LocalDate first = LocalDate.parse(change.split(" ")[1]);
        Instant begin = first.atStartOfDay(zone).toInstant();
        var hours = new WorkingHours(
                zone,
                new OfficeHours(week).week(),
                day -> holidays.contains((int) ChronoUnit.DAYS.between(first, day)));
        boolean[] open = new boolean[MINUTES];
        LocalDate today = first;
        LocalTime shown = LocalTime.MIN;
        for (int minute = 0; minute < MINUTES; minute++) {
            var wall = begin.plus(minute, ChronoUnit.MINUTES).atZone(zone).toLocalDateTime();
            shown = !wall.toLocalDate().equals(today) || wall.toLocalTime().isAfter(shown) ? wall.toLocalTime() : shown;
            today = wall.toLocalDate();
            open[minute] = !holidays.contains((int) ChronoUnit.DAYS.between(first, today))
                    && isOpen(week.getOrDefault(today.getDayOfWeek(), ""), shown.getHour() * 60 + shown.getMinute());
        }
        return new Office(hours, begin, open);
    }

    /** Reads "08:00-12:00, 12:45-17:30" digit by digit. */
    private static boolean isOpen(String hours, int minuteOfDay) {
        String digits = hours.replaceAll("\\D", "");
        for (int at = 0; at < digits.length(); at += 8) {
            if (minutes(digits, at) <= minuteOfDay && minuteOfDay < minutes(digits, at + 4)) {
                return true;
            }
        }
        return false;
    }

    private static int minutes(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2)) * 60 + Integer.parseInt(digits.substring(at + 2, at + 4));
    }
}
