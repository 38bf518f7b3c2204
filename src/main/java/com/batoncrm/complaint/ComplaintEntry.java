package com.batoncrm.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What was said or done in a complaint, by whom; never changed. */
@Entity(name = "complaint_entry")
public class ComplaintEntry {

    /** {@code told} ones are what the customer sees on his page. */
    public enum Kind {
        RECEIVED(true),
        JOINED(true),
        FIRST_ANSWER(true),
        FINDING(false),
        ASKED(true),
        ANSWERED(true),
        PROPOSED(false),
        OFFERED(true),
        REMINDED(true),
        WARNED(true),
        ACCEPTED(true),
        DECLINED(true),
        DONE(false),
        SOLVED(true),
        CONFIRMED(true),
        CLOSED(true),
        SILENT(true),
        REOPENED(true);

        private final boolean told;

        Kind(boolean told) {
            this.told = told;
        }

        public boolean isTold() {
            return told;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String complaint;
    private Instant saidAt;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String saidBy;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected ComplaintEntry() {}

    @SuppressWarnings("NullAway.Init")
    ComplaintEntry(String complaint, Instant saidAt, Kind kind, String saidBy, String text) {
        this.complaint = complaint;
        this.saidAt = saidAt;
        this.kind = kind;
        this.saidBy = saidBy;
        this.text = text;
    }

    public Instant saidAt() {
        return saidAt;
    }

    public Kind kind() {
        return kind;
    }

    /** A person's id, a customer's name, or "system". */
    public String saidBy() {
        return saidBy;
    }

    public String text() {
        return text;
    }
}
