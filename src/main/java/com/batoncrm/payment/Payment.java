package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.AlreadyDone;
import com.batoncrm.engine.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Money that came in. How much of it is allocated to what stands in the ledger. */
@Entity
public class Payment {

    @Id
    private String number;

    @Version
    private int revision;

    private @Nullable Long statement;
    private @Nullable String fingerprint;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private Money amount;

    private LocalDate bookedOn;
    private String payer;
    private String payerAccount;
    private String reference;
    private @Nullable String customerNumber;

    @Enumerated(EnumType.STRING)
    private PaymentState state = PaymentState.OPEN;

    private String reason = "";
    private String recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    Payment(String number, PaymentInput input, @Nullable Origin origin, String recordedBy, Instant recordedAt) {
        this.number = number;
        this.statement = origin == null ? null : origin.statement();
        this.fingerprint = origin == null ? null : origin.fingerprint();
        this.amount = input.amount();
        this.bookedOn = input.bookedOn();
        this.payer = input.payer();
        this.payerAccount = input.payerAccount();
        this.reference = input.reference();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** The line of a statement that a payment comes from. */
    record Origin(long statement, String fingerprint) {}

    void allocate(String customer) {
        requireOpen();
        customerNumber = customer;
        state = PaymentState.ALLOCATED;
    }

    void keepFor(String customer) {
        requireOpen();
        customerNumber = customer;
        state = PaymentState.ON_ACCOUNT;
    }

    void putAside(String why) {
        requireOpen();
        if (why.isBlank()) {
            throw new Refused(say("payment.refused.reason"));
        }
        reason = why.strip();
        state = PaymentState.SET_ASIDE;
    }

    void takeBack() {
        requireNotTakenBack();
        state = PaymentState.TAKEN_BACK;
        reason = "";
    }

    private void requireNotTakenBack() {
        if (state == PaymentState.TAKEN_BACK) {
            throw new Refused(say("payment.refused.takenBack", number));
        }
    }

    void reopen() {
        requireNotTakenBack();
        if (state == PaymentState.OPEN) {
            throw new Refused(say("payment.refused.isOpen", number));
        }
        customerNumber = null;
        reason = "";
        state = PaymentState.OPEN;
    }

    /** What it paid stays paid. */
    void reopenRest() {
        requireNotTakenBack();
        if (state != PaymentState.ALLOCATED && state != PaymentState.ON_ACCOUNT) {
            throw new Refused(say("payment.refused.notAllocated", number));
        }
        state = PaymentState.OPEN;
    }

    private void requireOpen() {
        requireNotTakenBack();
        if (state != PaymentState.OPEN) {
            throw new AlreadyDone(say("payment.refused.notOpen", number));
        }
    }

    /** "Z-2026-000001". */
    public String number() {
        return number;
    }

    /** Changes with every decision. */
    int revision() {
        return revision;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate bookedOn() {
        return bookedOn;
    }

    /** Empty where the bank names nobody. */
    public String payer() {
        return payer;
    }

    /** An IBAN or another bank's number; empty where unknown. */
    public String payerAccount() {
        return payerAccount;
    }

    /** What the payer wrote; may be empty. */
    public String reference() {
        return reference;
    }

    /** For whom it is; empty while nobody knows. */
    public Optional<String> customerNumber() {
        return Optional.ofNullable(customerNumber);
    }

    public PaymentState state() {
        return state;
    }

    /** Why it was set aside; else empty. */
    public String reason() {
        return reason;
    }

    /** The id of the person who recorded it or loaded its statement. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
