package com.batoncrm.complaint;

import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingHours;
import com.batoncrm.complaint.Promises.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How we deal with complaints: of the last year, and all that are open. */
@Service
@Transactional(readOnly = true)
public class ComplaintReport {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    private final Complaints complaints;
    private final Stations stations;
    private final Lessons lessons;
    private final ComplaintTimes times;
    private final WorkingHours hours;
    private final Company company;
    private final Clock clock;

    ComplaintReport(
            Complaints complaints,
            Stations stations,
            Lessons lessons,
            ComplaintTimes times,
            WorkingHours hours,
            Company company,
            Clock clock) {
        this.complaints = complaints;
        this.stations = stations;
        this.lessons = lessons;
        this.times = times;
        this.hours = hours;
        this.company = company;
        this.clock = clock;
    }

    /** Open complaints of a severity by their age in days: up to one, up to seven, up to thirty, older. */
    public record Age(Severity severity, long day, long week, long month, long older) {}

    /** How many of so many, such as promises that were kept. */
    public record Share(long kept, long of) {

        /** Whole per cent, "–" of nothing. */
        public String percent() {
            return of == 0 ? "–" : kept * 100 / of + " %";
        }
    }

    /** @param department a group's id, or {@link Station#CUSTOMER}; {@code time} in working time */
    public record Spent(String department, long stations, Duration time) {

        public Duration average() {
            return time.dividedBy(stations);
        }
    }

    /** @param cameBack how many of them came back after the corrective action */
    public record Cause(CauseCategory category, long count, long cameBack) {}

    /** All of it; {@code cost} in the base currency. */
    public record Overview(
            List<Age> open,
            Share firstAnswers,
            Share solutions,
            List<Spent> departments,
            List<Cause> causes,
            Money cost,
            Share reopened) {}

    /**
     * A complaint with what became of it.
     *
     * @param firstAnswerKept and {@code solutionKept}: whether the promise was, or still can be, kept, in all rounds
     * @param spent working time by department
     * @param cause null where nobody looked for it
     */
    public record Row(
            Complaint complaint,
            boolean firstAnswerKept,
            boolean solutionKept,
            Map<String, Duration> spent,
            @Nullable CauseCategory cause) {}

    public Overview overview() {
        List<Row> rows = rows();
        return new Overview(
                ages(rows),
                kept(rows, Promises::firstAnswer, Round::firstAnswerInTime),
                kept(rows, Promises::solution, Round::solutionInTime),
                spent(),
                causes(),
                rows.stream()
                        .map(row -> row.complaint().cost())
                        .reduce(Money.zero(company.baseCurrency()), Money::plus),
                share(
                        rows,
                        row -> row.complaint().closedAt() != null
                                || row.complaint().reopened() > 0,
                        row -> row.complaint().reopened() > 0));
    }

    /** Of all rounds; a promise that is neither kept nor broken yet is not counted. */
    private Share kept(List<Row> rows, Function<Promises, Promise> promise, Predicate<Round> keptThen) {
        List<Boolean> all = new ArrayList<>();
        for (Row row : rows) {
            Promises promises = row.complaint().promises();
            promises.earlier().forEach(round -> all.add(keptThen.test(round)));
            boolean inTime = times.isInTime(row.complaint(), promise.apply(promises));
            if (promise.apply(promises).isKept() || !inTime) {
                all.add(inTime);
            }
        }
        return new Share(all.stream().filter(kept -> kept).count(), all.size());
    }

    /** The newest last. */
    public List<Row> rows() {
        Instant since = since();
        Map<String, List<Station>> lay = stations.findByBeganAtGreaterThanEqual(since).stream()
                .collect(Collectors.groupingBy(Station::complaint));
        Map<String, CauseCategory> causes = lessons.findByFoundAtGreaterThanEqual(since).stream()
                .collect(Collectors.toMap(Lesson::complaint, Lesson::causeCategory, (first, last) -> last));
        return complaints.since(since).stream()
                .filter(complaint -> complaint.state() != ComplaintState.JOINED)
                .map(complaint -> new Row(
                        complaint,
                        times.isInTime(complaint, complaint.promises().firstAnswer())
                                && earlier(complaint).allMatch(Round::firstAnswerInTime),
                        times.isInTime(complaint, complaint.promises().solution())
                                && earlier(complaint).allMatch(Round::solutionInTime),
                        times(lay.getOrDefault(complaint.number(), List.of())),
                        causes.get(complaint.number())))
                .toList();
    }

    private static Stream<Round> earlier(Complaint complaint) {
        return complaint.promises().earlier().stream();
    }

    private Instant since() {
        return clock.instant().minus(LOOKED_BACK);
    }

    private Map<String, Duration> times(List<Station> lay) {
        Map<String, Duration> spent = new TreeMap<>();
        lay.forEach(station -> spent.merge(station.department(), time(station), Duration::plus));
        return spent;
    }

    private Duration time(Station station) {
        return hours.between(station.beganAt(), Objects.requireNonNullElse(station.endedAt(), clock.instant()));
    }

    private List<Age> ages(List<Row> rows) {
        List<Age> ages = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Long> days = rows.stream()
                    .map(Row::complaint)
                    .filter(complaint ->
                            complaint.isOpen() && complaint.ownership().severity() == severity)
                    .map(complaint -> Duration.between(complaint.receivedAt(), clock.instant())
                            .toDays())
                    .toList();
            ages.add(new Age(
                    severity,
                    between(days, 0, 1),
                    between(days, 1, 7),
                    between(days, 7, 30),
                    between(days, 30, Long.MAX_VALUE)));
        }
        return ages;
    }

    private static long between(List<Long> days, long from, long to) {
        return days.stream().filter(age -> age >= from && age < to).count();
    }

    private static Share share(List<Row> rows, Predicate<Row> of, Predicate<Row> which) {
        List<Row> all = rows.stream().filter(of).toList();
        return new Share(all.stream().filter(which).count(), all.size());
    }

    private List<Spent> spent() {
        Map<String, List<Station>> by = stations.findByBeganAtGreaterThanEqual(since()).stream()
                .collect(Collectors.groupingBy(Station::department));
        return by.entrySet().stream()
                .map(lay -> new Spent(
                        lay.getKey(),
                        lay.getValue().size(),
                        lay.getValue().stream().map(this::time).reduce(Duration.ZERO, Duration::plus)))
                .sorted(Comparator.comparing(Spent::time).reversed())
                .toList();
    }

    private List<Cause> causes() {
        return lessons.findByFoundAtGreaterThanEqual(since()).stream()
                .collect(Collectors.groupingBy(Lesson::causeCategory, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(found -> new Cause(
                        found.getKey(),
                        found.getValue().size(),
                        found.getValue().stream()
                                .map(Lesson::recurrences)
                                .filter(count -> count != null && count > 0)
                                .count()))
                .toList();
    }
}
