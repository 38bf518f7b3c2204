package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.engine.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask a customer in a complaint, and what he answers: by the link, by phone, or not at all. */
@Service
@Transactional
public class ComplaintAnswers {

    /** In working days: until the reminder, then until the warning, then until the closing. */
    private static final int PATIENCE = 5;

    private final Complaints complaints;
    private final ComplaintService service;
    private final TreatmentService treatment;
    private final ComplaintHolds holds;
    private final ComplaintMails mails;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final WorkingDays days;
    private final Clock clock;

    ComplaintAnswers(
            Complaints complaints,
            ComplaintService service,
            TreatmentService treatment,
            ComplaintHolds holds,
            ComplaintMails mails,
            Audit audit,
            ApplicationEventPublisher events,
            WorkingDays days,
            Clock clock) {
        this.complaints = complaints;
        this.service = service;
        this.treatment = treatment;
        this.holds = holds;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    /** Mails the proposed solution; until the answer the clock stands. */
    public void offer(String number) {
        Complaint complaint = service.get(number);
        complaint.offer(clock.instant());
        complaints.saveAndFlush(complaint);
        Solution solution = treatment.solution(number);
        service.note(number, Kind.OFFERED, solution.proposedBy(), solution.text());
        mails.offer(complaint, solution);
        audit.record(entry("complaint.offered", number).version(solution.version()));
        events.publishEvent(new ClockStopped(number));
    }

    /** When to look again for an answer. */
    public Instant nextLook() {
        return days.plus(clock.instant(), PATIENCE);
    }

    /**
     * Reminds the customer, the next time warns him.
     *
     * @return false where he was warned before: his silence is his answer
     */
    public boolean followUp(String number) {
        Complaint complaint = service.get(number);
        switch (complaint.silence()) {
            case NONE -> ask(complaint, Silence.REMINDED, Kind.REMINDED);
            case REMINDED -> ask(complaint, Silence.WARNED, Kind.WARNED);
            case WARNED -> {
                answered(complaint);
                return false;
            }
        }
        return true;
    }

    private void ask(Complaint complaint, Silence how, Kind kind) {
        complaint.asked(how);
        complaints.saveAndFlush(complaint);
        service.note(complaint.number(), kind, Audit.SYSTEM, "");
        mails.ask(complaint, treatment.solution(complaint.number()), how, nextLook());
        audit.record(entry("complaint." + how.name().toLowerCase(java.util.Locale.ROOT), complaint.number()));
    }

    /** The customer answers by his page; {@link SolutionAnswered} tells the process. */
    public void answerByPage(String token, boolean accepted, String by, String text) {
        String number = linked(token).number();
        answer(number, accepted, by, text);
        events.publishEvent(new SolutionAnswered(number, accepted));
    }

    /**
     * @param by the customer's name
     * @param text what he adds; needed where he declines
     * @throws Refused where nothing is offered, no name is given, or no reason for declining
     */
    public void answer(String number, boolean accepted, String by, String text) {
        Complaint complaint = service.get(number);
        checkAnswer(by, text, !accepted);
        answered(complaint);
        service.note(number, accepted ? Kind.ACCEPTED : Kind.DECLINED, by, text);
        audit.record(entry("complaint.answered", number)
                .rules(java.util.List.of(accepted ? "ACCEPTED" : "DECLINED"))
                .text("by", by)
                .text("text", text));
    }

    private void answered(Complaint complaint) {
        complaint.answered(clock.instant());
        complaints.saveAndFlush(complaint);
        events.publishEvent(new ClockStarted(complaint.number()));
    }

    /** The customer says by his page that it is solved. */
    public void confirmByPage(String token, String by) {
        Complaint complaint = linked(token);
        checkAnswer(by, "", false);
        boolean before = complaint.confirmedAt() != null;
        complaint.confirm(clock.instant());
        complaints.saveAndFlush(complaint);
        if (!before) {
            service.note(complaint.number(), Kind.CONFIRMED, by, "");
            audit.record(entry("complaint.confirmed", complaint.number()).text("by", by));
        }
    }

    /** The customer says by his page that it is not solved; {@link ComplaintReopened} goes on with it. */
    public void reopenByPage(String token, String by, String text) {
        Complaint complaint = linked(token);
        checkAnswer(by, text, true);
        complaint.reopen(clock.instant());
        holds.release(complaint, say("complaint.hold.changed", complaint.number()));
        holds.holdAgain(complaint);
        complaints.saveAndFlush(complaint);
        service.note(complaint.number(), Kind.REOPENED, by, text);
        audit.record(
                entry("complaint.reopened", complaint.number()).text("by", by).text("text", text));
        events.publishEvent(new ComplaintReopened(complaint.number()));
    }

    private Complaint linked(String token) {
        return service.byToken(token).orElseThrow(() -> new Refused(say("complaint.refused.link")));
    }

    private static void checkAnswer(String by, String text, boolean needsText) {
        if (by.isBlank()) {
            throw new Refused(say("complaint.refused.name"));
        }
        if (needsText && text.isBlank()) {
            throw new Refused(say("complaint.refused.why"));
        }
        ComplaintService.requireReadable(by, 200);
        ComplaintService.requireReadable(text, 1700);
    }

    private static AuditEntry entry(String action, String number) {
        return AuditEntry.of(action, ComplaintService.SUBJECT, number);
    }
}
