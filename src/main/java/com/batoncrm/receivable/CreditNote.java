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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer need not pay of a receivable, with its taxes; never changed once it is there. */
@Entity
public class CreditNote {

    /** Why it is given. */
    public enum Cause {
        /** The contract was amended. */
        AMENDMENT,
        /** The contract was cancelled. */
        CANCELLATION,
        /** What was delivered is not worth its price. */
        COMPLAINT,
        /** The customer was right not to pay. */
        DISPUTE
    }

    @Id
    private long entry;

    private @Nullable String number;
    private String receivable;
    private String contract;
    private @Nullable String invoiceNumber;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String reason;

    @Embedded
    private Money amount;

    private LocalDate issuedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "credit_note_tax", joinColumns = @JoinColumn(name = "entry"))
    @OrderColumn(name = "position")
    private List<TaxPart> taxes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CreditNote() {}

    CreditNote(
            long entry,
            @Nullable String number,
            Receivable receivable,
            Cause cause,
            String reason,
            Invoice amounts,
            LocalDate issuedOn) {
        this.entry = entry;
        this.number = number;
        this.receivable = receivable.number();
        this.contract = receivable.contractNumber();
        this.invoiceNumber = receivable.invoiceNumber();
        this.cause = cause;
        this.reason = reason;
        this.amount = amounts.gross();
        this.issuedOn = issuedOn;
        this.taxes.addAll(TaxPart.of(amounts));
    }

    /** The ledger's entry. */
    public long entry() {
        return entry;
    }

    /** "G-2026-000001"; null where there was no invoice yet, which then asks for so much less. */
    public @Nullable String number() {
        return number;
    }

    /** "F-2026-000001". */
    public String receivable() {
        return receivable;
    }

    public String contract() {
        return contract;
    }

    /** Which invoice it takes back or reduces: "R-2026-000001"; null as {@link #number}. */
    public @Nullable String invoiceNumber() {
        return invoiceNumber;
    }

    public Cause cause() {
        return cause;
    }

    /** As the customer reads it. */
    public String reason() {
        return reason;
    }

    /** Gross. */
    public Money amount() {
        return amount;
    }

    /** The amount with its taxes. */
    public Invoice amounts() {
        return TaxPart.invoice(taxes, amount.currency());
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }
}
