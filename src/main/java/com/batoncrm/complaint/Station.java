package com.batoncrm.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint lay with a department, or with the customer, from then until then. */
@Entity(name = "complaint_station")
public class Station {

    /** In place of a group's id. */
    public static final String CUSTOMER = "customer";

    @Id
    private String task;

    private String complaint;
    private String department;
    private String what;
    private Instant beganAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Station() {}

    @SuppressWarnings("NullAway.Init")
    Station(String task, String complaint, String department, String what, Instant beganAt) {
        this.task = task;
        this.complaint = complaint;
        this.department = department;
        this.what = what;
        this.beganAt = beganAt;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public String complaint() {
        return complaint;
    }

    /** A group's id, or {@link #CUSTOMER}. */
    public String department() {
        return department;
    }

    /** The name of the task. */
    public String what() {
        return what;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
