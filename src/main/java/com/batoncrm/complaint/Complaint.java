package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.company.SlaClock;
import com.batoncrm.engine.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
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
    private @Nullable String contractNumber;
    private @Nullable String receivable;
    private String product;
    private String series;

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

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String department;
    private String escalateTo;
    private String thenTo;
    private Instant receivedAt;
    private Instant clockStartedAt;

    @Embedded
    @AttributeOverride(name = "hours", column = @Column(name = "first_answer_hours"))
    @AttributeOverride(name = "keptAt", column = @Column(name = "first_answer_at"))
    @AttributeOverride(name = "warnedAt", column = @Column(name = "first_answer_warned_at"))
    @AttributeOverride(name = "escalatedAt", column = @Column(name = "first_answer_escalated_at"))
    private Promise firstAnswer;

    @Embedded
    @AttributeOverride(name = "hours", column = @Column(name = "solution_hours"))
    @AttributeOverride(name = "keptAt", column = @Column(name = "solution_at"))
    @AttributeOverride(name = "warnedAt", column = @Column(name = "solution_warned_at"))
    @AttributeOverride(name = "escalatedAt", column = @Column(name = "solution_escalated_at"))
    private Promise solution;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "complaint_stop", joinColumns = @JoinColumn(name = "complaint"))
    @OrderColumn(name = "position")
    private List<Stop> stops = new ArrayList<>();

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
        this.clockStartedAt = now;
        this.cost = noCost;
        this.firstAnswer = new Promise(Triage.NONE_YET.firstAnswerHours());
        this.solution = new Promise(Triage.NONE_YET.solutionHours());
        triage(Triage.NONE_YET);
        correct(said.category(), subject, said.disputes());
    }

    /** What a complaint is about, as far as it is known; a product and its series are empty where not. */
    record Subject(@Nullable String contract, @Nullable String receivable, String product, String series) {

        static final Subject UNKNOWN = new Subject(null, null, "", "");
    }

    /** The clock stood from then until then, or stands since. */
    @Embeddable
    record Stop(Instant stoppedAt, @Nullable Instant startedAt) {}

    final void correct(Category corrected, Subject subject, List<Dispute> disputed) {
        category = corrected;
        contractNumber = subject.contract();
        receivable = subject.receivable();
        product = subject.product();
        series = subject.series();
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

    final void triage(Triage triage) {
        severity = triage.severity();
        department = triage.department();
        escalateTo = triage.escalateTo();
        thenTo = triage.thenTo();
        firstAnswer.change(triage.firstAnswerHours());
        solution.change(triage.solutionHours());
    }

    void takeOn(Instant now) {
        require(ComplaintState.RECEIVED);
        state = ComplaintState.IN_TREATMENT;
        firstAnswer.keep(now);
    }

    void join(Complaint other, Instant now) {
        require(ComplaintState.RECEIVED);
        if (!other.isOpen() || other.number.equals(number) || !other.customerNumber.equals(customerNumber)) {
            throw new Refused(say("complaint.refused.join", other.number));
        }
        state = ComplaintState.JOINED;
        joinedTo = other.number;
        closedAt = now;
        firstAnswer.keep(now);
        solution.keep(now);
    }

    /** We wait for the customer from now on, and the clock stands. */
    void offer(Instant now) {
        require(ComplaintState.IN_TREATMENT);
        state = ComplaintState.WITH_CUSTOMER;
        silence = Silence.NONE;
        keep(clock().stop(now));
    }

    /** The customer has answered, or will not: the clock runs again. */
    void answered(Instant now) {
        require(ComplaintState.WITH_CUSTOMER);
        state = ComplaintState.IN_TREATMENT;
        keep(clock().start(now));
    }

    void asked(Silence how) {
        require(ComplaintState.WITH_CUSTOMER);
        silence = how;
    }

    void solve(Instant now) {
        require(ComplaintState.IN_TREATMENT);
        state = ComplaintState.SOLVED;
        solution.keep(now);
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
        solution.keep(now);
        closedAt = now;
    }

    /** Number and history stay; what was promised is promised again, from now on. */
    void reopen(Instant now) {
        if (state != ComplaintState.SOLVED && state != ComplaintState.CLOSED) {
            throw new Refused(say("complaint.refused.open", number));
        }
        state = ComplaintState.RECEIVED;
        reopened++;
        closedAt = null;
        confirmedAt = null;
        clockStartedAt = now;
        stops.clear();
        firstAnswer = firstAnswer.again();
        solution = solution.again();
    }

    void spend(Money amount) {
        cost = cost.plus(amount);
    }

    private void require(ComplaintState expected) {
        if (state != expected) {
            throw new Refused(say("complaint.refused.state", number, say("complaint.state." + state)));
        }
    }

    private void keep(SlaClock clock) {
        stops.clear();
        clock.stops().forEach(stop -> stops.add(new Stop(stop.from(), stop.until())));
    }

    /** Measures both promises. */
    public SlaClock clock() {
        return new SlaClock(
                clockStartedAt,
                stops.stream()
                        .map(stop -> new SlaClock.Stop(stop.stoppedAt(), stop.startedAt()))
                        .toList());
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

    public Optional<String> contract() {
        return Optional.ofNullable(contractNumber);
    }

    public Optional<String> receivable() {
        return Optional.ofNullable(receivable);
    }

    /** Its code; empty where it is not known. */
    public String product() {
        return product;
    }

    /** Of the product; empty where it is not known. */
    public String series() {
        return series;
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

    public Severity severity() {
        return severity;
    }

    /** The group that owns it. */
    public String department() {
        return department;
    }

    /** The group that hears of a missed promise first. */
    public String escalateTo() {
        return escalateTo;
    }

    /** The group that hears of a missed solution, too. */
    public String thenTo() {
        return thenTo;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Promise firstAnswer() {
        return firstAnswer;
    }

    public Promise solution() {
        return solution;
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
