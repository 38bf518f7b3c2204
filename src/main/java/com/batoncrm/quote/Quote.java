package com.batoncrm.quote;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quote with what its author last entered, and where it stands. */
@Entity
public class Quote {

    @Id
    private String number;

    @Version
    private int revision;

    private String title;
    private String author;
    private String wantedCustomer;
    private @Nullable String amends;
    private @Nullable String amendedQuote;

    @Enumerated(EnumType.STRING)
    private QuoteState state;

    /** The version that was last frozen; 0 before the first submission. */
    private int version;

    private @Nullable String customerNumber;
    private @Nullable String customerName;
    private @Nullable String contactName;
    private @Nullable String contactEmail;
    private @Nullable String currency;
    private @Nullable String paymentTerm;
    private @Nullable LocalDate wantedDelivery;
    private @Nullable LocalDate validUntil;
    private String specialClauses = "";
    private String note = "";
    private @Nullable BigDecimal gross;
    private Instant createdAt;
    private Instant stateSince;

    private @Nullable String orderNumber;
    private @Nullable String answeredBy;
    private @Nullable String answerText;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_number"))
    @OrderColumn(name = "position")
    private List<QuoteLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Quote() {}

    Quote(String number, String title, String author, String wantedCustomer, Instant now) {
        this.number = number;
        this.title = title;
        this.author = author;
        this.wantedCustomer = wantedCustomer;
        this.state = QuoteState.PREPARING;
        this.createdAt = now;
        this.stateSince = now;
    }

    /** Makes it the quote of an amendment. */
    void amend(String contract, String quoteInForce) {
        this.amends = contract;
        this.amendedQuote = quoteInForce;
    }

    void enter(QuoteDraft draft, String nameOfCustomer, BigDecimal grossAmount) {
        require(QuoteState.PREPARING);
        this.customerNumber = draft.customerNumber();
        this.customerName = nameOfCustomer;
        this.contactName = draft.contactName();
        this.contactEmail = draft.contactEmail();
        this.currency = draft.currency();
        this.paymentTerm = draft.paymentTerm();
        this.wantedDelivery = draft.wantedDelivery();
        this.validUntil = draft.validUntil();
        this.specialClauses = draft.specialClauses();
        this.note = draft.note();
        this.lines.clear();
        this.lines.addAll(draft.lines());
        this.gross = grossAmount;
    }

    /** @return the number of the version that is now frozen */
    int submit(Instant now) {
        require(QuoteState.PREPARING);
        version++;
        become(QuoteState.IN_APPROVAL, now);
        return version;
    }

    void handOver(String successor) {
        author = successor;
    }

    void sign(Instant now) {
        require(QuoteState.IN_APPROVAL);
        become(QuoteState.SIGNED, now);
    }

    void takeBackForRework(Instant now) {
        require(QuoteState.IN_APPROVAL, QuoteState.SENT);
        become(QuoteState.PREPARING, now);
    }

    void reject(Instant now) {
        require(QuoteState.IN_APPROVAL);
        become(QuoteState.REJECTED, now);
    }

    void send(Instant now) {
        require(QuoteState.SIGNED);
        become(QuoteState.SENT, now);
    }

    void answer(QuoteAnswer given, Instant now) {
        require(QuoteState.SENT);
        this.answeredBy = given.by();
        this.orderNumber = given.orderNumber();
        this.answerText = given.text();
        switch (given.answer()) {
            case ACCEPTED -> become(QuoteState.ACCEPTED, now);
            case DECLINED -> become(QuoteState.DECLINED, now);
            case CHANGE_REQUESTED -> become(QuoteState.PREPARING, now);
        }
    }

    void expire(Instant now) {
        require(QuoteState.SENT);
        become(QuoteState.EXPIRED, now);
    }

    void withdraw(Instant now) {
        if (!state.isWithdrawable()) {
            throw new Refused(say("quote.refused.withdrawal", number));
        }
        become(QuoteState.WITHDRAWN, now);
    }

    void conclude(boolean signed, Instant now) {
        require(QuoteState.ACCEPTED);
        become(signed ? QuoteState.CONCLUDED : QuoteState.NOT_CONCLUDED, now);
    }

    private void require(QuoteState... expected) {
        for (QuoteState one : expected) {
            if (state == one) {
                return;
            }
        }
        throw new Refused(say("quote.refused.movedOn", number));
    }

    private void become(QuoteState next, Instant now) {
        state = next;
        stateSince = now;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The author's account. */
    public String author() {
        return author;
    }

    /** What the author typed at the start to find the customer. */
    public String wantedCustomer() {
        return wantedCustomer;
    }

    /** The contract that it amends, by number; null where it is for a new one. */
    public @Nullable String amends() {
        return amends;
    }

    /** The quote whose terms it amends; null as {@link #amends}. */
    @Nullable
    String amendedQuote() {
        return amendedQuote;
    }

    public QuoteState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public int version() {
        return version;
    }

    public @Nullable String customerNumber() {
        return customerNumber;
    }

    /** The customer's name, or before one was chosen what the author typed. */
    public String customerName() {
        return customerName == null ? wantedCustomer : customerName;
    }

    public @Nullable String contactName() {
        return contactName;
    }

    public @Nullable String contactEmail() {
        return contactEmail;
    }

    public @Nullable String currency() {
        return currency;
    }

    /** Gross amount in the quote's currency as last computed. */
    public @Nullable BigDecimal gross() {
        return gross;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public String note() {
        return note;
    }

    public @Nullable String orderNumber() {
        return orderNumber;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable String answerText() {
        return answerText;
    }
}
