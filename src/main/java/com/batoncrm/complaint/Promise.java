package com.batoncrm.complaint;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer was promised in working hours, when it was kept, and when somebody was told that it is at risk. */
@Embeddable
public class Promise {

    private int hours;
    private @Nullable Instant keptAt;
    private @Nullable Instant warnedAt;
    private @Nullable Instant escalatedAt;

    protected Promise() {}

    Promise(int hours) {
        this.hours = hours;
    }

    /** Of working time. */
    public Duration time() {
        return Duration.ofHours(hours);
    }

    /** After three quarters of it somebody is warned. */
    Duration warningTime() {
        return time().multipliedBy(3).dividedBy(4);
    }

    public boolean isKept() {
        return keptAt != null;
    }

    public @Nullable Instant keptAt() {
        return keptAt;
    }

    void change(int promised) {
        hours = promised;
    }

    void keep(Instant now) {
        if (keptAt == null) {
            keptAt = now;
        }
    }

    /** The same hours from now on. */
    Promise again() {
        return new Promise(hours);
    }

    /** False where it is kept or somebody was warned before. */
    boolean warn(Instant now) {
        if (isKept() || warnedAt != null || escalatedAt != null) {
            return false;
        }
        warnedAt = now;
        return true;
    }

    /** False where it is kept or was escalated before. */
    boolean escalate(Instant now) {
        if (isKept() || escalatedAt != null) {
            return false;
        }
        escalatedAt = now;
        return true;
    }
}
