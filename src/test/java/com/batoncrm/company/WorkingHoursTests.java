package com.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.CannotStart;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The hours of the settings as shipped: Monday to Friday, eight to five, in Berlin. */
@BatonTest
class WorkingHoursTests {

    @Autowired
    private WorkingHours hours;

    @Test
    void eightHoursFromWednesdayAfternoonSkipTheHolidaysAndTheWeekend() {
        assertThat(hours.plus(berlin("2026-12-23T15:00"), Duration.ofHours(8))).isEqualTo(berlin("2026-12-24T14:00"));
        assertThat(hours.plus(berlin("2026-12-24T15:00"), Duration.ofHours(8)))
                .as("Christmas Day is a Friday, Boxing Day a Saturday")
                .isEqualTo(berlin("2026-12-28T14:00"));
    }

    @Test
    void whatIsDueAtClosingTimeIsNotDueTheNextMorning() {
        assertThat(hours.plus(berlin("2026-11-06T08:00"), Duration.ofHours(9))).isEqualTo(berlin("2026-11-06T17:00"));
    }

    @Test
    void whatComesInAtNightCountsFromTheNextOpening() {
        assertThat(hours.plus(berlin("2026-11-06T22:10"), Duration.ofHours(4))).isEqualTo(berlin("2026-11-09T12:00"));
        assertThat(hours.plus(berlin("2026-11-06T22:10"), Duration.ZERO)).isEqualTo(berlin("2026-11-06T22:10"));
    }

    @Test
    void theChangeToSummerTimeOnASundayTakesNoHourFromAnybody() {
        assertThat(hours.between(berlin("2026-03-27T16:00"), berlin("2026-03-30T09:00")))
                .hasHours(2);
    }

    @Test
    void aClockThatStandsHasNoDeadlineUntilItRunsAgain() {
        SlaClock clock = SlaClock.startedAt(berlin("2026-11-02T08:00")).stop(berlin("2026-11-02T10:00"));
        assertThat(clock.deadline(hours, Duration.ofHours(8))).isEmpty();
        assertThat(clock.deadline(hours, Duration.ofHours(1))).contains(berlin("2026-11-02T09:00"));
        assertThat(clock.stop(berlin("2026-11-03T09:00"))).isEqualTo(clock);
        assertThat(clock.start(berlin("2026-11-04T09:00")).deadline(hours, Duration.ofHours(8)))
                .contains(berlin("2026-11-04T15:00"));
        assertThat(clock.remaining(hours, Duration.ofHours(1), berlin("2026-11-09T09:00")))
                .hasHours(-1);
    }

    @Test
    void stopsThatOverlapAreNoClock() {
        var open = new SlaClock.Stop(berlin("2026-11-02T10:00"), null);
        var earlier = new SlaClock.Stop(berlin("2026-11-02T09:00"), berlin("2026-11-02T09:30"));
        assertThatThrownBy(() -> new SlaClock(berlin("2026-11-02T08:00"), List.of(open, earlier)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SlaClock(berlin("2026-11-02T09:10"), List.of(earlier)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8-17",
                "08:00",
                "17:00-08:00",
                "08:00-12:00,11:00-17:00",
                "00:00-24:00,09:00-10:00",
                "08:00-25:00",
                " "
            })
    void hoursThatCannotBeReadAreNamedWithWhatToDo(String text) {
        assertThatThrownBy(() -> new OfficeHours(Map.of(DayOfWeek.MONDAY, text)).week())
                .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.remedy())
                        .contains("08:00-12:00, 13:00-17:00"));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
