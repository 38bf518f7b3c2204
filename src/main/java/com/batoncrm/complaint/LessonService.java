package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learned from complaints, and whether it helped. */
@Service
@Transactional
public class LessonService {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int TOO_OFTEN = 3;
    private static final Duration FOLLOWED_UP = Duration.ofDays(30);

    private final Lessons lessons;
    private final Complaints complaints;
    private final ComplaintService service;
    private final ComplaintMails mails;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    LessonService(
            Lessons lessons,
            Complaints complaints,
            ComplaintService service,
            ComplaintMails mails,
            Accounts accounts,
            CurrentPerson person,
            WorkingDays days,
            Audit audit,
            Clock clock) {
        this.lessons = lessons;
        this.complaints = complaints;
        this.service = service;
        this.mails = mails;
        this.accounts = accounts;
        this.person = person;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a severe complaint, and from the third of the same category and series in 90 days on; once for each. */
    @Transactional(readOnly = true)
    public boolean isNeeded(String number) {
        Complaint complaint = service.get(number);
        boolean severe = complaint.ownership().severity() == Severity.HIGH;
        boolean often = !complaint.subject().series().isEmpty()
                && complaints.countAlike(
                                complaint.category(),
                                complaint.subject().series(),
                                complaint.receivedAt().minus(LOOKED_BACK))
                        >= TOO_OFTEN;
        return (severe || often) && lessons.of(number).isEmpty();
    }

    /** @throws Refused where the owner is nobody, or the day is not after today or more than a year away */
    public void found(String number, Lesson.Found found) {
        if (accounts.person(found.owner()).isEmpty()) {
            throw new Refused(say("complaint.refused.actionOwner"));
        }
        if (!found.dueOn().isAfter(days.today())
                || found.dueOn().isAfter(days.today().plusYears(1))) {
            throw new Refused(say("complaint.refused.actionDue"));
        }
        int round = lessons.of(number).size() + 1;
        lessons.saveAndFlush(new Lesson(number, round, found, person.requireId(), clock.instant()));
        audit.record(entry("complaint.cause-found", number)
                .rules(List.of(found.category().name()))
                .text("cause", found.cause())
                .text("action", found.action())
                .text("owner", found.owner()));
    }

    /** The corrective action was taken. */
    public void done(String number, String remark) {
        ComplaintService.requireText(remark);
        Lesson lesson = last(number);
        lesson.done(remark.strip(), clock.instant());
        lessons.saveAndFlush(lesson);
        audit.record(entry("complaint.action-taken", number).text("remark", remark));
    }

    /** When it is measured whether the action helped. */
    public Instant followUp() {
        return clock.instant().plus(FOLLOWED_UP);
    }

    /** The owner hears once that the action is overdue. */
    public void remindOwner(String number) {
        mails.actionOverdue(service.get(number), last(number));
        audit.record(entry("complaint.action-reminded", number));
    }

    /** Counts what has come of the same category and series since the action. */
    public boolean cameBack(String number) {
        Complaint complaint = service.get(number);
        Lesson lesson = last(number);
        int count = complaints.countAlike(
                complaint.category(), complaint.subject().series(), Objects.requireNonNull(lesson.doneAt()));
        lesson.measured(count, clock.instant());
        lessons.saveAndFlush(lesson);
        audit.record(entry("complaint.recurrence-measured", number).rules(List.of(String.valueOf(count))));
        return count > 0;
    }

    /** All rounds of a complaint, in their order. */
    @Transactional(readOnly = true)
    public List<Lesson> of(String number) {
        return lessons.of(number);
    }

    private Lesson last(String number) {
        List<Lesson> rounds = lessons.of(number);
        return rounds.get(rounds.size() - 1);
    }

    private static AuditEntry entry(String action, String number) {
        return AuditEntry.of(action, ComplaintService.SUBJECT, number);
    }
}
