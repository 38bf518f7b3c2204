package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we do about a complaint: take it on, find out, report that it is solved, and close it. */
@Service
@Transactional
public class TreatmentService {

    private final Complaints complaints;
    private final ComplaintService service;
    private final SubjectFinder subjects;
    private final ComplaintHolds holds;
    private final SolutionService solutions;
    private final ComplaintMails mails;
    private final CustomerService customers;
    private final CurrentPerson person;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TreatmentService(
            Complaints complaints,
            ComplaintService service,
            SubjectFinder subjects,
            ComplaintHolds holds,
            SolutionService solutions,
            ComplaintMails mails,
            CustomerService customers,
            CurrentPerson person,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.service = service;
        this.subjects = subjects;
        this.holds = holds;
        this.solutions = solutions;
        this.mails = mails;
        this.customers = customers;
        this.person = person;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The customer gets the number, the promised times and the link to the state. */
    public void confirmReceipt(String number) {
        mails.receipt(service.get(number));
    }

    /**
     * Service answers the customer and puts right what was recorded.
     *
     * @param about and {@code disputed}: as in {@link NewComplaint}; zero for nothing
     * @throws Refused where something is unknown, or nothing is answered
     */
    public void takeOn(String number, Category category, String about, BigDecimal disputed, String answer) {
        Complaint complaint = service.get(number);
        ComplaintService.requireText(answer);
        var customer = customers.get(complaint.customerNumber());
        Subject subject = subjects.find(customer, about);
        List<Dispute> disputes = disputes(complaint, subject, disputed);
        boolean others = !disputes.equals(complaint.disputes());
        complaint.correct(category, subject, disputes);
        if (others) {
            holds.change(complaint);
        }
        complaint.takeOn(clock.instant());
        complaints.saveAndFlush(complaint);
        service.note(number, Kind.FIRST_ANSWER, person.requireId(), answer);
        mails.firstAnswer(complaint, answer);
        audit.record(entry("complaint.taken-on", number));
    }

    /** Several disputed receivables stay as they are where their sum is not changed. */
    private List<Dispute> disputes(Complaint complaint, Subject subject, BigDecimal disputed) {
        BigDecimal before = complaint.disputes().stream()
                .map(dispute -> dispute.money().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return before.compareTo(disputed) == 0
                ? complaint.disputes()
                : subjects.disputed(customers.get(complaint.customerNumber()), subject, disputed);
    }

    /**
     * The complaint is the same as another open one of the customer's, which goes on alone.
     *
     * @throws Refused where that is none
     */
    public void join(String number, String other) {
        Complaint complaint = service.get(number);
        Complaint goesOn = service.get(other);
        complaint.join(goesOn, clock.instant());
        holds.release(complaint, note("complaint.hold.joined", number, other));
        goesOn.dispute(together(complaint, goesOn));
        holds.change(goesOn);
        complaints.saveAndFlush(complaint);
        complaints.saveAndFlush(goesOn);
        service.note(number, Kind.JOINED, person.requireId(), other);
        service.hear(other, Kind.RECEIVED, complaint.reporterName(), complaint.description());
        mails.joined(complaint, goesOn);
        audit.record(entry("complaint.joined", number).text("to", other));
        events.publishEvent(new ComplaintClosed(number, complaint.customerNumber()));
    }

    /** Of each receivable what either disputes, the other complaint's first. */
    private static List<Dispute> together(Complaint joined, Complaint goesOn) {
        List<Dispute> all = new ArrayList<>(goesOn.disputes());
        joined.disputes().stream()
                .filter(dispute ->
                        all.stream().noneMatch(known -> known.receivable().equals(dispute.receivable())))
                .forEach(all::add);
        return all;
    }

    /** What a department found out. */
    public void finding(String number, String department, String text) {
        ComplaintService.requireText(text);
        service.note(number, Kind.FINDING, person.requireId(), text);
        audit.record(entry("complaint.investigated", number).rules(List.of(department)));
    }

    /** What was agreed is done, and the customer hears of it. */
    public void report(String number) {
        Complaint complaint = service.get(number);
        complaint.solve(clock.instant());
        complaints.saveAndFlush(complaint);
        String text = solutions.last(number).text();
        service.note(number, Kind.SOLVED, Audit.SYSTEM, text);
        mails.solved(complaint, text);
        audit.record(entry("complaint.solved", number));
    }

    public void close(String number, String remark) {
        close(number, Kind.CLOSED, person.requireId(), remark);
    }

    /** The customer did not answer in spite of a warning. */
    public void closeForSilence(String number) {
        Complaint complaint = service.get(number);
        if (complaint.silence() != Silence.WARNED) {
            throw new IllegalStateException("Nobody warned the customer of " + number);
        }
        close(number, Kind.SILENT, Audit.SYSTEM, "");
        mails.closed(complaint);
    }

    private void close(String number, Kind kind, String by, String text) {
        Complaint complaint = service.get(number);
        complaint.close(clock.instant());
        holds.release(complaint, note("complaint.hold.closed", number));
        complaints.saveAndFlush(complaint);
        service.note(number, kind, by, text);
        audit.record(entry("complaint.closed", number).text("why", text));
        events.publishEvent(new ComplaintClosed(number, complaint.customerNumber()));
    }

    private static AuditEntry entry(String action, String number) {
        return AuditEntry.of(action, ComplaintService.SUBJECT, number);
    }
}
