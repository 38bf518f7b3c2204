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
 * A customer who is handed over, to whom, and how much he owed overdue when it was planned (base currency); or a role; or
 * what belongs to no customer.
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
    private @Nullable String role;
    private @Nullable String successor;
    private String why;
    private BigDecimal overdue;
    private @Nullable Instant movedAt;
    private @Nullable String chosenBy;

    @SuppressWarnings("NullAway.Init")
    protected HandoverItem() {}

    HandoverItem(Handover handover, @Nullable String customer, BigDecimal overdue) {
        this.id = UUID.randomUUID();
        this.handover = handover;
        this.customer = customer;
        this.overdue = overdue;
        this.why = "";
    }

    static HandoverItem ofRole(Handover handover, String role) {
        HandoverItem item = new HandoverItem(handover, null, BigDecimal.ZERO);
        item.role = role;
        return item;
    }

    /** {@code reason} is that of the table, or who chose. */
    void give(String to, String reason) {
        successor = to;
        why = reason;
    }

    /** Nobody has to take it over. */
    void keep(String reason) {
        successor = null;
        why = reason;
    }

    void chosenBy(String person) {
        chosenBy = person;
    }

    void moved(Instant at) {
        movedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** By number; empty for a role, and for what belongs to no customer. */
    public Optional<String> customer() {
        return Optional.ofNullable(customer);
    }

    /** The group; empty for everything else. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    /** Whether it is what belongs to no customer. */
    public boolean isRest() {
        return customer == null && role == null;
    }

    /** Who chose the successor; empty where nobody did yet. */
    Optional<String> chosenBy() {
        return Optional.ofNullable(chosenBy);
    }

    /** Empty where nobody fits, and for a role that others have as well. */
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
