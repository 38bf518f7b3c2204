package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.note;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.attachment.Attachments;
import com.batoncrm.attachment.Upload;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.engine.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask a customer in a complaint, and what he answers: by the link, by phone, or not at all. */
@Service
@Transactional
public class ComplaintAnswers {

    /** In working days: until the reminder, then until the warning, then until the closing. */
    private static final int PATIENCE = 5;

    /** Characters. */
    private static final int SHORT = 1700;

    private static final String WHY = "complaint.refused.why";

    private final Complaints complaints;
    private final ComplaintService service;
    private final SolutionService solutions;
    private final ComplaintHolds holds;
    private final ComplaintTimes times;
    private final Attachments attachments;
    private final ComplaintMails mails;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final WorkingDays days;
    private final Clock clock;

    ComplaintAnswers(
            Complaints complaints,
            ComplaintService service,
            SolutionService solutions,
            ComplaintHolds holds,
            ComplaintTimes times,
            Attachments attachments,
            ComplaintMails mails,
            Audit audit,
            ApplicationEventPublisher events,
            WorkingDays days,
            Clock clock) {
        this.complaints = complaints;
        this.service = service;
        this.solutions = solutions;
        this.holds = holds;
        this.times = times;
        this.attachments = attachments;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Mails a question; until the answer the clock stands.
     *
     * @param by a person's id
     * @throws Refused where nothing is asked
     */
    public void ask(String number, String question, String by) {
        if (question.isBlank()) {
            throw new Refused(say("complaint.refused.question"));
        }
        ComplaintService.requireReadable(question, SHORT);
        Complaint complaint = service.get(number);
        complaint.ask(clock.instant());
        service.note(number, Kind.ASKED, by, question);
        waitFor(complaint, entry("complaint.asked", number));
    }

    /** Mails the proposed solution; until the answer the clock stands. */
    public void offer(String number) {
        Complaint complaint = service.get(number);
        complaint.offer(clock.instant());
        Solution solution = solutions.last(number);
        service.note(number, Kind.OFFERED, solution.proposedBy(), mails.offered(complaint, solution));
        waitFor(complaint, entry("complaint.offered", number).version(solution.version()));
    }

    private void waitFor(Complaint complaint, AuditEntry entry) {
        complaints.saveAndFlush(complaint);
        mails.wait(complaint, service.history(complaint.number()));
        audit.record(entry);
        events.publishEvent(new ClockStopped(complaint.number()));
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
            case NONE -> press(complaint, Silence.REMINDED, Kind.REMINDED);
            case REMINDED -> press(complaint, Silence.WARNED, Kind.WARNED);
            case WARNED -> {
                answered(complaint, complaint.state());
                return false;
            }
        }
        return true;
    }

    private void press(Complaint complaint, Silence how, Kind kind) {
        complaint.pressed(how);
        complaints.saveAndFlush(complaint);
        service.note(complaint.number(), kind, Audit.SYSTEM, "");
        mails.press(complaint, service.history(complaint.number()), how, nextLook());
        audit.record(entry("complaint." + how.name().toLowerCase(Locale.ROOT), complaint.number()));
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
        checkAnswer(by, text, accepted ? "" : WHY, SHORT);
        answered(complaint, ComplaintState.WITH_CUSTOMER);
        service.note(number, accepted ? Kind.ACCEPTED : Kind.DECLINED, by, text);
        audit.record(entry("complaint.answered", number)
                .rules(List.of(accepted ? "ACCEPTED" : "DECLINED"))
                .text("by", by)
                .text("text", text));
    }

    /** The customer answers our question by his page; {@link QuestionAnswered} tells the process. */
    public void answerQuestionByPage(String token, String by, String text, List<Upload> files) {
        String number = linked(token).number();
        attachments.check(files);
        answerQuestion(number, by, text);
        attachments.add(ComplaintService.SUBJECT, number, by, files);
        events.publishEvent(new QuestionAnswered(number));
    }

    /** As {@link #answerQuestionByPage}, in words that were read from a mail. */
    void answerQuestionByMail(String number, String by, String text) {
        keepAnswer(number, by, text);
        events.publishEvent(new QuestionAnswered(number));
    }

    /**
     * The customer answers our question.
     *
     * @param by the customer's name
     * @throws Refused where nothing is asked, no name is given, or nothing is answered
     */
    public void answerQuestion(String number, String by, String text) {
        checkAnswer(by, text, "complaint.refused.answer", ComplaintService.LONGEST);
        keepAnswer(number, by, text);
    }

    private void keepAnswer(String number, String by, String text) {
        answered(service.get(number), ComplaintState.ASKED);
        service.note(number, Kind.ANSWERED, by, text);
        audit.record(entry("complaint.question-answered", number).text("by", by));
    }

    private void answered(Complaint complaint, ComplaintState waitedFor) {
        complaint.answered(waitedFor, clock.instant());
        complaints.saveAndFlush(complaint);
        events.publishEvent(new ClockStarted(complaint.number()));
    }

    /** The customer says by his page that it is solved. */
    public void confirmByPage(String token, String by) {
        Complaint complaint = linked(token);
        checkAnswer(by, "", "", SHORT);
        boolean before = complaint.confirmedAt() != null;
        complaint.confirm(clock.instant());
        complaints.saveAndFlush(complaint);
        if (!before) {
            service.hear(complaint.number(), Kind.CONFIRMED, by, "");
            audit.record(entry("complaint.confirmed", complaint.number()).text("by", by));
        }
    }

    /** The customer says by his page that it is not solved; {@link ComplaintReopened} goes on with it. */
    public void reopenByPage(String token, String by, String text) {
        Complaint complaint = linked(token);
        checkAnswer(by, text, WHY, SHORT);
        complaint.reopen(
                new Promises.Round(
                        times.isInTime(complaint, complaint.promises().firstAnswer()),
                        times.isInTime(complaint, complaint.promises().solution())),
                clock.instant());
        holds.release(complaint, note("complaint.hold.changed", complaint.number()));
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

    /** @param needed what to say where there is no text; empty where none is needed */
    private static void checkAnswer(String by, String text, String needed, int longest) {
        if (by.isBlank()) {
            throw new Refused(say("complaint.refused.name"));
        }
        if (!needed.isEmpty() && text.isBlank()) {
            throw new Refused(say(needed));
        }
        ComplaintService.requireReadable(by, 200);
        ComplaintService.requireReadable(text, longest);
    }

    private static AuditEntry entry(String action, String number) {
        return AuditEntry.of(action, ComplaintService.SUBJECT, number);
    }
}
