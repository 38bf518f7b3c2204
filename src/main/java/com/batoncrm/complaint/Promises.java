package com.batoncrm.complaint;

import com.batoncrm.company.SlaClock;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** By when a complaint is answered and solved, the clock that measures it, and what became of it in earlier rounds. */
@Embeddable
public class Promises {

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

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "complaint_round", joinColumns = @JoinColumn(name = "complaint"))
    @OrderColumn(name = "round")
    private List<Round> earlier = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Promises() {}

    @SuppressWarnings("NullAway.Init")
    Promises(Triage triage, Instant now) {
        clockStartedAt = now;
        firstAnswer = new Promise(triage.firstAnswerHours());
        solution = new Promise(triage.solutionHours());
    }

    /** The clock stood from then until then, or stands since. */
    @Embeddable
    record Stop(Instant stoppedAt, @Nullable Instant startedAt) {}

    /** Whether the promises of a round were kept that ended when the customer came back. */
    @Embeddable
    public record Round(boolean firstAnswerInTime, boolean solutionInTime) {}

    void change(Triage triage) {
        firstAnswer.change(triage.firstAnswerHours());
        solution.change(triage.solutionHours());
    }

    void stop(Instant now) {
        keep(clock().stop(now));
    }

    void start(Instant now) {
        keep(clock().start(now));
    }

    /** The same is promised again, from now on. */
    void again(Round ended, Instant now) {
        earlier.add(ended);
        clockStartedAt = now;
        stops.clear();
        firstAnswer = firstAnswer.again();
        solution = solution.again();
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

    public Promise firstAnswer() {
        return firstAnswer;
    }

    public Promise solution() {
        return solution;
    }

    /** In their order. */
    public List<Round> earlier() {
        return List.copyOf(earlier);
    }
}
