package com.batoncrm.company;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that measures working time against a promise and stands while we wait for others. A value: stopping and starting
 * give a new one.
 *
 * @param stops in their order; only the last may be open
 */
public record SlaClock(Instant startedAt, List<Stop> stops) {

    /** The clock stood from then until then, or stands since. */
    public record Stop(Instant from, @Nullable Instant until) {}

    public SlaClock {
        stops = List.copyOf(stops);
        Instant reached = startedAt;
        for (int index = 0; index < stops.size(); index++) {
            Stop stop = stops.get(index);
            Instant until = stop.until();
            boolean inOrder = !stop.from().isBefore(reached) && (until == null || !until.isBefore(stop.from()));
            if (!inOrder || until == null && index < stops.size() - 1) {
                throw new IllegalArgumentException("A clock's stops follow each other: " + stops);
            }
            reached = until == null ? stop.from() : until;
        }
    }

    public static SlaClock startedAt(Instant moment) {
        return new SlaClock(moment, List.of());
    }

    public boolean isStopped() {
        return lastStop().map(stop -> stop.until() == null).orElse(false);
    }

    /** The clock stands from then on; one that stands already does so on. */
    public SlaClock stop(Instant moment) {
        if (isStopped()) {
            return this;
        }
        List<Stop> more = new ArrayList<>(stops);
        more.add(new Stop(moment, null));
        return new SlaClock(startedAt, more);
    }

    /** The clock runs from then on; one that runs already does so on. */
    public SlaClock start(Instant moment) {
        if (!isStopped()) {
            return this;
        }
        List<Stop> ended = new ArrayList<>(stops);
        ended.set(ended.size() - 1, new Stop(stops.get(stops.size() - 1).from(), moment));
        return new SlaClock(startedAt, ended);
    }

    /** The working time that has passed until then, without the stops. */
    public Duration used(WorkingHours hours, Instant now) {
        Duration used = Duration.ZERO;
        Instant running = startedAt;
        for (Stop stop : stops) {
            used = used.plus(hours.between(running, earlier(stop.from(), now)));
            if (stop.until() == null) {
                return used;
            }
            running = stop.until();
        }
        return used.plus(hours.between(running, now));
    }

    /** The working time left of the promise; below zero by how much it is exceeded. */
    public Duration remaining(WorkingHours hours, Duration promised, Instant now) {
        return promised.minus(used(hours, now));
    }

    /**
     * When the promised working time has passed, or had passed; empty where the clock stands before that, since nobody
     * knows when it will run again.
     */
    public Optional<Instant> deadline(WorkingHours hours, Duration promised) {
        Duration left = promised;
        Instant running = startedAt;
        for (Stop stop : stops) {
            Duration passed = hours.between(running, stop.from());
            if (left.compareTo(passed) <= 0) {
                return Optional.of(hours.plus(running, left));
            }
            if (stop.until() == null) {
                return Optional.empty();
            }
            left = left.minus(passed);
            running = stop.until();
        }
        return Optional.of(hours.plus(running, left));
    }

    private Optional<Stop> lastStop() {
        return stops.isEmpty() ? Optional.empty() : Optional.of(stops.get(stops.size() - 1));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
