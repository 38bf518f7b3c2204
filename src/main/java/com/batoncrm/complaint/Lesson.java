package com.batoncrm.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why something happened, what is done so that it does not happen again, and whether it did. */
@Entity(name = "complaint_lesson")
public class Lesson {

    /** Rounds count from 1: where the cause comes back, there is another. */
    @Embeddable
    record Id(String complaint, int round) {}

    /**
     * What is found and decided.
     *
     * @param owner a person's id
     */
    public record Found(
            CauseCategory category, String cause, String prevention, String action, String owner, LocalDate dueOn) {}

    @EmbeddedId
    private Id id;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private CauseCategory causeCategory;

    private String cause;
    private String prevention;
    private String action;
    private String owner;
    private LocalDate dueOn;
    private String foundBy;
    private Instant foundAt;
    private @Nullable Instant doneAt;
    private String remark = "";
    private @Nullable Instant measuredAt;
    private @Nullable Integer recurrences;

    @SuppressWarnings("NullAway.Init")
    protected Lesson() {}

    @SuppressWarnings("NullAway.Init")
    Lesson(String complaint, int round, Found found, String foundBy, Instant now) {
        this.id = new Id(complaint, round);
        this.causeCategory = found.category();
        this.cause = found.cause();
        this.prevention = found.prevention();
        this.action = found.action();
        this.owner = found.owner();
        this.dueOn = found.dueOn();
        this.foundBy = foundBy;
        this.foundAt = now;
    }

    void done(String how, Instant now) {
        remark = how;
        doneAt = now;
    }

    void handOver(String to) {
        owner = to;
    }

    void measured(int count, Instant now) {
        recurrences = count;
        measuredAt = now;
    }

    public String complaint() {
        return id.complaint();
    }

    public int round() {
        return id.round();
    }

    public CauseCategory causeCategory() {
        return causeCategory;
    }

    public String cause() {
        return cause;
    }

    public String prevention() {
        return prevention;
    }

    public String action() {
        return action;
    }

    /** A person's id. */
    public String owner() {
        return owner;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** How many complaints of the same kind came since it was done; null until it is measured. */
    public @Nullable Integer recurrences() {
        return recurrences;
    }
}
