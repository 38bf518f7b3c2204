package com.batoncrm.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before the next attempt. */
final class Pauses {

    private static final List<Duration> PUT_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private static final Duration LONGEST_OUTAGE_PAUSE = Duration.ofMinutes(10);

    private Pauses() {}

    /** After the server put this mail off for the given time in a row; empty where it has been patient enough. */
    static Optional<Duration> afterPutOff(int times) {
        return times <= PUT_OFF.size() ? Optional.of(PUT_OFF.get(times - 1)) : Optional.empty();
    }

    /** After the given attempts, the last of which found no server to talk to. */
    static Duration afterOutage(int attempts) {
        Duration grown = Duration.ofSeconds(30).multipliedBy(1L << Math.min(attempts, 10));
        return grown.compareTo(LONGEST_OUTAGE_PAUSE) > 0 ? LONGEST_OUTAGE_PAUSE : grown;
    }
}
