package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.AlreadyDone;
import com.batoncrm.engine.Refused;
import com.batoncrm.payment.Payment.Origin;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that the bank took back, and which payment it was. */
@Entity(name = "payment_return")
public class PaymentReturn {

    /** What became of it. */
    public enum State {
        /** Nobody knows yet which payment it was. */
        OPEN,
        /** The payment is reversed. */
        BOOKED,
        /** It was none of a customer's payments. */
        SET_ASIDE
    }

    @Id
    private String number;

    @Version
    private int revision;

    private long statement;
    private String fingerprint;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private Money amount;

    private LocalDate bookedOn;
    private String payer;
    private String payerAccount;
    private String reference;
    private @Nullable String payment;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String reason = "";

    @SuppressWarnings("NullAway.Init")
    protected PaymentReturn() {}

    PaymentReturn(String number, PaymentInput taken, Origin origin) {
        this.number = number;
        this.statement = origin.statement();
        this.fingerprint = origin.fingerprint();
        this.amount = taken.amount();
        this.bookedOn = taken.bookedOn();
        this.payer = taken.payer();
        this.payerAccount = taken.payerAccount();
        this.reference = taken.reference();
    }

    void book(String returned) {
        requireOpen();
        payment = returned;
        state = State.BOOKED;
    }

    void putAside(String why) {
        requireOpen();
        if (why.isBlank()) {
            throw new Refused(say("payment.refused.returnReason"));
        }
        reason = why.strip();
        state = State.SET_ASIDE;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new AlreadyDone(say("payment.refused.returnDone", number));
        }
    }

    /** "ZR-2026-000001". */
    public String number() {
        return number;
    }

    /** Above zero: what the bank took, which may be more than was paid where it charges for it. */
    public Money amount() {
        return amount;
    }

    public LocalDate bookedOn() {
        return bookedOn;
    }

    /** Whose payment it was, as the bank says; may be empty. */
    public String payer() {
        return payer;
    }

    /** Empty where unknown. */
    public String payerAccount() {
        return payerAccount;
    }

    /** What was written, with the bank's reason for taking it back. */
    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }
}
