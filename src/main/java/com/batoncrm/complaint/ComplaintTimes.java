package com.batoncrm.complaint;

import com.batoncrm.company.WorkingHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the promises of a complaint fall due, by its clock; while it stands, as if it ran on from now. */
@Component
public class ComplaintTimes {

    private final WorkingHours hours;
    private final Clock clock;

    ComplaintTimes(WorkingHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    public Instant firstAnswerDue(Complaint complaint) {
        return due(complaint, complaint.promises().firstAnswer().time());
    }

    public Instant firstAnswerWarning(Complaint complaint) {
        return due(complaint, complaint.promises().firstAnswer().warningTime());
    }

    public Instant solutionDue(Complaint complaint) {
        return due(complaint, complaint.promises().solution().time());
    }

    public Instant solutionWarning(Complaint complaint) {
        return due(complaint, complaint.promises().solution().warningTime());
    }

    /** Half of the working time that is left until the solution is due, at least an hour. */
    public Instant investigationDue(Complaint complaint) {
        return hours.plus(clock.instant(), investigationTime(complaint));
    }

    public Instant investigationWarning(Complaint complaint) {
        return hours.plus(
                clock.instant(), investigationTime(complaint).multipliedBy(3).dividedBy(4));
    }

    private Duration investigationTime(Complaint complaint) {
        Duration left = complaint
                .promises()
                .clock()
                .remaining(hours, complaint.promises().solution().time(), clock.instant())
                .dividedBy(2);
        return left.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofHours(1) : left;
    }

    /** Whether the promise was, or still can be, kept. */
    public boolean isInTime(Complaint complaint, Promise promise) {
        Instant kept = promise.keptAt();
        return complaint
                        .promises()
                        .clock()
                        .used(hours, kept == null ? clock.instant() : kept)
                        .compareTo(promise.time())
                <= 0;
    }

    private Instant due(Complaint complaint, Duration promised) {
        Instant now = clock.instant();
        return complaint.promises().clock().start(now).deadline(hours, promised).orElseThrow();
    }
}
