package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An instalment that a customer owes by contract; what of it is open, the {@link Ledger} says. */
@Entity
public class Receivable {

    @Id
    private String number;

    @Version
    private int revision;

    private String contractNumber;
    private int position;
    private String text;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    private @Nullable Milestone milestone;

    private int days;
    private @Nullable LocalDate reachedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable String invoiceNumber;
    private @Nullable LocalDate invoicedOn;
    private boolean reversed;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "receivable_tax", joinColumns = @JoinColumn(name = "receivable"))
    @OrderColumn(name = "tax_position")
    private List<TaxPart> taxes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Receivable() {}

    Receivable(String number, String contractNumber, int position, PlannedInstalment planned, Invoice amounts) {
        this.number = number;
        this.contractNumber = contractNumber;
        this.position = position;
        this.text = planned.text();
        this.amount = planned.amount();
        this.milestone = planned.milestone();
        this.days = planned.days();
        this.dueOn = planned.dueOn();
        this.taxes.addAll(TaxPart.of(amounts));
    }

    /** The milestone was reached on that day: from now on it is known when to pay. */
    void fallDue(LocalDate reached, LocalDate day) {
        if (dueOn != null) {
            throw new IllegalStateException("Receivable " + number + " is due on " + dueOn + " already");
        }
        reachedOn = reached;
        dueOn = day;
    }

    /** Nobody will invoice it: what the contract still brings in is planned anew. */
    void reverse() {
        if (invoiceNumber != null || reversed) {
            throw new IllegalStateException("Receivable " + number + " is invoiced or reversed already");
        }
        reversed = true;
    }

    /** @param payableFrom the first day on which the money can be due by that invoice */
    void invoice(String givenNumber, LocalDate day, LocalDate payableFrom) {
        if (invoiceNumber != null) {
            throw new IllegalStateException("Receivable " + number + " has invoice " + invoiceNumber + " already");
        }
        invoiceNumber = givenNumber;
        invoicedOn = day;
        if (Objects.requireNonNull(dueOn).isBefore(payableFrom)) {
            dueOn = payableFrom;
        }
    }

    /** "F-2026-000001". */
    public String number() {
        return number;
    }

    public String contractNumber() {
        return contractNumber;
    }

    /** In the contract's schedule, from 1. */
    public int position() {
        return position;
    }

    /** What it is for: "30 % on signature". */
    public String text() {
        return text;
    }

    /** Gross, as it was planned; fees and credits stand in the ledger. */
    public Money amount() {
        return amount;
    }

    /** The amount with its taxes, as it was planned. */
    Invoice amounts() {
        return TaxPart.invoice(taxes, amount.currency());
    }

    /** Null where a date was fixed from the beginning. */
    public @Nullable Milestone milestone() {
        return milestone;
    }

    /** After the milestone. */
    public int days() {
        return days;
    }

    /** On which day its milestone was reached; null until then, and where it has none. */
    public @Nullable LocalDate reachedOn() {
        return reachedOn;
    }

    /** Null until the milestone is reached. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** "R-2026-000001"; null until the invoice is issued. */
    public @Nullable String invoiceNumber() {
        return invoiceNumber;
    }

    public @Nullable LocalDate invoicedOn() {
        return invoicedOn;
    }

    /** Whether it was taken back before it was invoiced. */
    public boolean isReversed() {
        return reversed;
    }
}
