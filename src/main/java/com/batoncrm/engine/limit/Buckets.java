package com.batoncrm.engine.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How often something may happen for each of many keys; who has not come for a day is forgotten, memory is bounded. */
final class Buckets {

    private static final int MOST_KEYS = 100_000;
    private static final int LONGEST_KEY = 200;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final TimeMeter time;
    private final int atOnce;
    private final Duration another;

    /** @param another after so long there is one more */
    Buckets(Clock clock, int atOnce, Duration another) {
        this.time = new ClockTime(clock);
        this.atOnce = atOnce;
        this.another = another;
    }

    /** How long until the next; zero where it may happen now. */
    Duration waitFor(String key) {
        return Duration.ofNanos(bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** It happened; where that was too often already, nothing more is counted, so that no one waits for another's zeal. */
    void count(String key, int times) {
        Bucket bucket = bucket(key);
        bucket.tryConsume(Math.min(times, Math.max(1, bucket.getAvailableTokens())));
    }

    private Bucket bucket(String key) {
        return buckets.get(key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key, absent -> Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, another))
                .withCustomTimePrecision(time)
                .build());
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
