package com.batoncrm.amendment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.AlreadyDone;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a salesperson wants of a signed contract, and what became of it. */
@Entity
public class ContractChange {

    /** What is wanted. */
    public enum Wanted {
        /** Other terms, by an amendment. */
        AMEND,
        /** That it does not hold any more. */
        CANCEL
    }

    /** How far it is. */
    public enum State {
        UNDER_WAY,
        DONE,
        NOT_DONE
    }

    @Id
    private String number;

    @Version
    private int revision;

    private String contractNumber;

    @Enumerated(EnumType.STRING)
    private Wanted wanted;

    private String reason;
    private String consent;
    private boolean delivered;
    private String wantedBy;
    private Instant wantedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.UNDER_WAY;

    private Instant stateSince;

    @SuppressWarnings("NullAway.Init")
    protected ContractChange() {}

    ContractChange(String number, String contractNumber, ChangeInput input, String wantedBy, Instant now) {
        this.number = number;
        this.contractNumber = contractNumber;
        this.wanted = input.wanted();
        this.reason = input.reason();
        this.consent = input.consent();
        this.delivered = input.delivered();
        this.wantedBy = wantedBy;
        this.wantedAt = now;
        this.stateSince = now;
    }

    void end(boolean done, Instant now) {
        if (state != State.UNDER_WAY) {
            throw new AlreadyDone(say("amendment.refused.over", contractNumber));
        }
        state = done ? State.DONE : State.NOT_DONE;
        stateSince = now;
    }

    /** "V-2026-000001-C1". */
    public String number() {
        return number;
    }

    /** "V-2026-000001". */
    public String contractNumber() {
        return contractNumber;
    }

    public Wanted wanted() {
        return wanted;
    }

    /** As the customer reads it where the contract is cancelled. */
    public String reason() {
        return reason;
    }

    /** Who agreed at the customer's to a cancellation, when and how; empty for an amendment, which is signed. */
    public String consent() {
        return consent;
    }

    /** Whether the salesperson says that something was delivered. */
    public boolean isDelivered() {
        return delivered;
    }

    /** The id of the person who wants it. */
    public String wantedBy() {
        return wantedBy;
    }

    public Instant wantedAt() {
        return wantedAt;
    }

    public State state() {
        return state;
    }
}
