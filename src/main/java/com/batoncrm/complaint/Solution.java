package com.batoncrm.complaint;

import com.batoncrm.company.Money;
import com.batoncrm.quote.FrozenText;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What is proposed to a customer who complains, and what it costs; never changed. */
@Entity(name = "complaint_solution")
public class Solution {

    /** Versions count from 1. */
    @Embeddable
    record Id(String complaint, int version) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private SolutionKind kind;

    private String text;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "compensation_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "compensation_currency"))
    private Money compensation;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "estimate_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "estimate_currency"))
    private Money estimate;

    private String proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected Solution() {}

    @SuppressWarnings("NullAway.Init")
    Solution(
            String complaint,
            int version,
            SolutionKind kind,
            String text,
            Money compensation,
            Money estimate,
            String proposedBy,
            Instant proposedAt) {
        this.id = new Id(complaint, version);
        this.kind = kind;
        this.text = text;
        this.compensation = compensation;
        this.estimate = estimate;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    public int version() {
        return id.version();
    }

    public SolutionKind kind() {
        return kind;
    }

    /** What the customer gets to read. */
    public String text() {
        return text;
    }

    /** What the customer gets in money; zero for nothing. */
    public Money compensation() {
        return compensation;
    }

    /** What it costs us besides, in the base currency. */
    public Money estimate() {
        return estimate;
    }

    /** A person's id. */
    public String proposedBy() {
        return proposedBy;
    }

    /** What signatures are bound to. */
    public String hash() {
        return FrozenText.hash(
                String.join("\n", id.complaint(), kind.name(), text, compensation.toString(), estimate.toString()));
    }
}
