package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A case of a customer who is not content, from the first word to the closing. */
@Entity
public class Complaint {

    @Id
    private String number;

    @Version
    private int revision;

    private String customerNumber;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private @Nullable SolutionKind wish;

    private String description;

    @Embedded
    private Subject subject;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "complaint_dispute", joinColumns = @JoinColumn(name = "complaint"))
    private List<Dispute> disputes = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "complaint_hold", joinColumns = @JoinColumn(name = "complaint"))
    @Column(name = "hold")
    private Set<String> holds = new HashSet<>();

    private String reporterName;
    private String reporterEmail;
    private String recordedBy;
    private Instant receivedAt;

    @Embedded
    private Ownership ownership;

    @Embedded
    private Promises promises;

    @Enumerated(EnumType.STRING)
    private Silence silence = Silence.NONE;

    private @Nullable Instant closedAt;
    private @Nullable Instant confirmedAt;
    private int reopened;
    private @Nullable String joinedTo;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "cost_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "cost_currency"))
    private Money cost;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    @SuppressWarnings("NullAway.Init")
    Complaint(String number, NewComplaint said, Subject subject, String recordedBy, Money noCost, Instant now) {
        this.number = number;
        this.customerNumber = said.customer();
        this.source = said.source();
        this.state = ComplaintState.RECEIVED;
        this.urgency = said.urgency();
        this.wish = said.wish();
        this.description = said.description();
        this.reporterName = said.reporterName();
        this.reporterEmail = said.reporterEmail();
        this.recordedBy = recordedBy;
        this.receivedAt = now;
        this.cost = noCost;
        this.ownership = Ownership.of(Triage.NONE_YET);
        this.promises = new Promises(Triage.NONE_YET, now);
        correct(said.category(), subject, said.disputes());
    }

    final void correct(Category corrected, Subject about, List<Dispute> disputed) {
        category = corrected;
        subject = about;
        dispute(disputed);
    }

    final void dispute(List<Dispute> disputed) {
        List<Dispute> copy = List.copyOf(disputed);
        disputes.clear();
        disputes.addAll(copy);
    }

    void held(String hold) {
        holds.add(hold);
    }

    void letGo() {
        holds.clear();
    }

    void triage(Triage triage) {
        ownership = Ownership.of(triage);
        promises.change(triage);
    }

    void takeOn(Instant now) {
        require(ComplaintState.RECEIVED);
        state = ComplaintState.IN_TREATMENT;
        promises.firstAnswer().keep(now);
    }

    void join(Complaint other, Instant now) {
        require(ComplaintState.RECEIVED);
        if (!other.isOpen() || other.number.equals(number) || !other.customerNumber.equals(customerNumber)) {
            throw new Refused(say("complaint.refused.join", other.number));
        }
        state = ComplaintState.JOINED;
        joinedTo = other.number;
        closedAt = now;
        promises.firstAnswer().keep(now);
        promises.solution().keep(now);
    }

    /** We wait for what the customer answers to a question, and the clock stands. */
    void ask(Instant now) {
        waitFor(ComplaintState.ASKED, now);
    }

    /** We wait for whether the customer agrees, and the clock stands. */
    void offer(Instant now) {
        waitFor(ComplaintState.WITH_CUSTOMER, now);
    }

    private void waitFor(ComplaintState answer, Instant now) {
        require(ComplaintState.IN_TREATMENT);
        state = answer;
        silence = Silence.NONE;
        promises.stop(now);
    }

    /** The customer has answered to what we waited for, or will not: the clock runs again. */
    void answered(ComplaintState waitedFor, Instant now) {
        require(waitedFor);
        state = ComplaintState.IN_TREATMENT;
        promises.start(now);
    }

    void pressed(Silence how) {
        if (!state.isWaiting()) {
            throw refusal();
        }
        silence = how;
    }

    void solve(Instant now) {
        require(ComplaintState.IN_TREATMENT);
        state = ComplaintState.SOLVED;
        promises.solution().keep(now);
    }

    void confirm(Instant now) {
        if (state != ComplaintState.SOLVED && state != ComplaintState.CLOSED) {
            throw new Refused(say("complaint.refused.notSolvedYet"));
        }
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    void close(Instant now) {
        if (state != ComplaintState.SOLVED && state != ComplaintState.IN_TREATMENT) {
            throw new Refused(say("complaint.refused.closed", number));
        }
        state = ComplaintState.CLOSED;
        promises.solution().keep(now);
        closedAt = now;
    }

    /** Number and history stay; what was promised is promised again, from now on. */
    void reopen(Promises.Round ended, Instant now) {
        if (state != ComplaintState.SOLVED && state != ComplaintState.CLOSED) {
            throw new Refused(say("complaint.refused.open", number));
        }
        state = ComplaintState.RECEIVED;
        reopened++;
        closedAt = null;
        confirmedAt = null;
        promises.again(ended, now);
    }

    void spend(Money amount) {
        cost = cost.plus(amount);
    }

    private void require(ComplaintState expected) {
        if (state != expected) {
            throw refusal();
        }
    }

    private Refused refusal() {
        return new Refused(say("complaint.refused.state", number, say("complaint.state." + state)));
    }

    public boolean isOpen() {
        return state != ComplaintState.CLOSED && state != ComplaintState.JOINED;
    }

    /** "B-2026-000001". */
    public String number() {
        return number;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public Source source() {
        return source;
    }

    public ComplaintState state() {
        return state;
    }

    public Category category() {
        return category;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Optional<SolutionKind> wish() {
        return Optional.ofNullable(wish);
    }

    /** In the customer's words. */
    public String description() {
        return description;
    }

    public Subject subject() {
        return subject;
    }

    public List<Dispute> disputes() {
        return List.copyOf(disputes);
    }

    /** The numbers of what dunning holds back for it. */
    Set<String> holds() {
        return Set.copyOf(holds);
    }

    public String reporterName() {
        return reporterName;
    }

    public String reporterEmail() {
        return reporterEmail;
    }

    /** A person's id, or "system". */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Ownership ownership() {
        return ownership;
    }

    public Promises promises() {
        return promises;
    }

    public Silence silence() {
        return silence;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** How often. */
    public int reopened() {
        return reopened;
    }

    public Optional<String> joinedTo() {
        return Optional.ofNullable(joinedTo);
    }

    /** Compensation and what was spent on the solution, in the base currency. */
    public Money cost() {
        return cost;
    }
}
