package com.batoncrm.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is handed over, to whom, and how much he owed overdue when it was planned (base currency); or what
 * belongs to no customer.
 */
@Entity
public class HandoverItem {

    @Id
    private UUID id;

    @Version
    @Column(name = "revision")
    private @Nullable Integer revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handover_id")
    private Handover handover;

    private @Nullable String customer;
    private @Nullable String successor;
    private String why;
    private BigDecimal overdue;
    private @Nullable Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected HandoverItem() {}

    HandoverItem(Handover handover, @Nullable String customer, BigDecimal overdue) {
        this.id = UUID.randomUUID();
        this.handover = handover;
        this.customer = customer;
        this.overdue = overdue;
        this.why = "";
    }

    /** {@code reason} is that of the table, or who chose. */
    void give(String to, String reason) {
        successor = to;
        why = reason;
    }

    void moved(Instant at) {
        movedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** By number; empty for what belongs to no customer. */
    public Optional<String> customer() {
        return Optional.ofNullable(customer);
    }

    /** Empty where nobody fits. */
    public Optional<String> successor() {
        return Optional.ofNullable(successor);
    }

    public String why() {
        return why;
    }

    public BigDecimal overdue() {
        return overdue;
    }

    public Optional<Instant> movedAt() {
        return Optional.ofNullable(movedAt);
    }

    Handover handover() {
        return handover;
    }
}
