package com.batoncrm.contract;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.Signature;
import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.FrozenText;
import com.batoncrm.quote.ProvenQuote;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteContent;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract: the signed content of a quote, kept word by word, and what became of it. */
@Entity
public class Contract {

    @Id
    private String number;

    @Version
    private int revision;

    private @Nullable String amends;
    private String quoteNumber;
    private int quoteVersion;
    private String customerNumber;
    private String customerName;
    private String owner;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "gross_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "gross_currency"))
    private Money gross;

    private String paymentTerm;
    private String orderNumber;
    private LocalDate acceptedOn;
    private String content;
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    private Instant drawnUpAt;
    private @Nullable Instant sentAt;
    private Instant stateSince;

    private @Nullable LocalDate signedOn;
    private String signers = "";
    private String paperLocation = "";
    private String remark = "";
    private String reason = "";
    private @Nullable BigDecimal retained;

    @ElementCollection
    @CollectionTable(name = "contract_signature", joinColumns = @JoinColumn(name = "contract_number"))
    @OrderColumn(name = "position")
    private List<ContractSignature> signatures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(String number, String owner, Quote quote, ProvenQuote proven, LocalDate acceptedOn, Instant now) {
        QuoteContent signed = proven.content();
        this.number = number;
        this.amends = quote.amends();
        this.quoteNumber = signed.number();
        this.quoteVersion = signed.version();
        this.customerNumber = signed.customer().id();
        this.customerName = signed.customer().name();
        this.owner = owner;
        this.gross = signed.totals().gross();
        this.paymentTerm = signed.paymentTerm();
        this.orderNumber = Objects.requireNonNullElse(quote.orderNumber(), "");
        this.acceptedOn = acceptedOn;
        this.content = proven.text();
        this.contentHash = FrozenText.hash(content);
        this.state = ContractState.DRAWN_UP;
        this.drawnUpAt = now;
        this.stateSince = now;
        proven.signatures().stream().map(Contract::signature).forEach(signatures::add);
    }

    private static ContractSignature signature(Signature given) {
        return new ContractSignature(
                given.stage(),
                given.group(),
                Objects.requireNonNull(given.signer()),
                given.signedFor(),
                Objects.requireNonNull(given.decidedAt()));
    }

    /**
     * What was signed.
     *
     * @throws IllegalStateException where the stored text is no longer what was drawn up
     */
    QuoteContent content() {
        if (!contentHash.equals(FrozenText.hash(content))) {
            throw new IllegalStateException("The content of contract " + number + " was changed after it was drawn up");
        }
        return FrozenText.read(content);
    }

    void handOver(String successor) {
        owner = successor;
    }

    void send(Instant now) {
        requireDrawnUp();
        sentAt = now;
    }

    void sign(SignedCopy copy, LocalDate today, Instant now) {
        requireDrawnUp();
        signedOn = copy.check(acceptedOn, today);
        signers = copy.signers();
        paperLocation = copy.location();
        remark = copy.remark();
        become(ContractState.SIGNED, now);
    }

    void giveUp(String why, Instant now) {
        requireDrawnUp();
        if (why.isBlank()) {
            throw new Refused(say("contract.refused.reason"));
        }
        if (why.strip().length() > 2000) {
            throw new Refused(say("contract.refused.reasonLength"));
        }
        reason = why.strip();
        become(ContractState.NOT_SIGNED, now);
    }

    /** @param nevertheless what the customer pays of it all the same; nothing where it is zero */
    void cancel(String why, Money nevertheless, Instant now) {
        requireSigned();
        reason = why.strip();
        retained = nevertheless.isZero() ? null : nevertheless.amount();
        become(ContractState.CANCELLED, now);
    }

    void requireDrawnUp() {
        switch (state) {
            case DRAWN_UP -> {}
            case SIGNED -> throw new Refused(say("contract.refused.signed", number));
            case NOT_SIGNED -> throw new Refused(say("contract.refused.givenUp", number));
            case CANCELLED -> throw new Refused(say("contract.refused.cancelled", number));
        }
    }

    void requireSigned() {
        switch (state) {
            case SIGNED -> {}
            case DRAWN_UP -> throw new Refused(say("contract.refused.notSignedYet", number));
            case NOT_SIGNED -> throw new Refused(say("contract.refused.givenUp", number));
            case CANCELLED -> throw new Refused(say("contract.refused.cancelled", number));
        }
    }

    private void become(ContractState next, Instant now) {
        state = next;
        stateSince = now;
    }

    /** "V-2026-000001"; of an amendment "V-2026-000001-A1". */
    public String number() {
        return number;
    }

    /** The contract that this amends; null where it is a contract of its own. */
    public @Nullable String amends() {
        return amends;
    }

    public String quoteNumber() {
        return quoteNumber;
    }

    public int quoteVersion() {
        return quoteVersion;
    }

    public String customerNumber() {
        return customerNumber;
    }

    /** The legal name, as it stands in the contract. */
    public String customerName() {
        return customerName;
    }

    /** The id of the salesperson. */
    public String owner() {
        return owner;
    }

    public Money gross() {
        return gross;
    }

    /** By its code. */
    public String paymentTerm() {
        return paymentTerm;
    }

    /** The customer's; empty where none was given. */
    public String orderNumber() {
        return orderNumber;
    }

    /** The day on which the customer accepted the quote. */
    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** SHA-256 of the content, in hex: the same that was signed. */
    public String contentHash() {
        return contentHash;
    }

    public ContractState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public Instant drawnUpAt() {
        return drawnUpAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    /** Who signed at the customer's; empty until then. */
    public String signers() {
        return signers;
    }

    /** Where the signed paper is; empty until then. */
    public String paperLocation() {
        return paperLocation;
    }

    public String remark() {
        return remark;
    }

    /** Why no signed contract will come, or it was cancelled; else empty. */
    public String reason() {
        return reason;
    }

    /** What the customer of a cancelled contract pays nevertheless, with tax; else zero. */
    public Money retained() {
        return new Money(Objects.requireNonNullElse(retained, BigDecimal.ZERO), gross.currency());
    }

    /** The internal signatures, by stage. */
    public List<ContractSignature> signatures() {
        return List.copyOf(signatures);
    }
}
