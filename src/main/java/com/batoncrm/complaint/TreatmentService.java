package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.CreditNote;
import com.batoncrm.receivable.CreditNoteService;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we do about a complaint: take it on, find out, propose, carry out and close. */
@Service
@Transactional
public class TreatmentService {

    /** The type under which compensations are signed. */
    public static final String COMPENSATION = "compensation";

    private static final Set<SolutionKind> CREDITED = Set.of(SolutionKind.CREDIT_NOTE, SolutionKind.PRICE_REDUCTION);

    private final Complaints complaints;
    private final ComplaintService service;
    private final SubjectFinder subjects;
    private final ComplaintHolds holds;
    private final Solutions solutions;
    private final ComplaintMails mails;
    private final CustomerService customers;
    private final ReceivableService receivables;
    private final Ledger ledger;
    private final CreditNoteService creditNotes;
    private final ApprovalService approvals;
    private final ExchangeRates rates;
    private final Company company;
    private final WorkingDays days;
    private final CurrentPerson person;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TreatmentService(
            Complaints complaints,
            ComplaintService service,
            SubjectFinder subjects,
            ComplaintHolds holds,
            Solutions solutions,
            ComplaintMails mails,
            CustomerService customers,
            ReceivableService receivables,
            Ledger ledger,
            CreditNoteService creditNotes,
            ApprovalService approvals,
            ExchangeRates rates,
            Company company,
            WorkingDays days,
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
        this.receivables = receivables;
        this.ledger = ledger;
        this.creditNotes = creditNotes;
        this.approvals = approvals;
        this.rates = rates;
        this.company = company;
        this.days = days;
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
        Complaint.Subject subject = subjects.find(customer, about);
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
    private List<Dispute> disputes(Complaint complaint, Complaint.Subject subject, BigDecimal disputed) {
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
        holds.release(complaint, say("complaint.hold.joined", number, other));
        goesOn.dispute(together(complaint, goesOn));
        holds.change(goesOn);
        complaints.saveAndFlush(complaint);
        complaints.saveAndFlush(goesOn);
        service.note(number, Kind.JOINED, person.requireId(), other);
        service.note(other, Kind.RECEIVED, complaint.reporterName(), complaint.description());
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

    /**
     * @param compensation in the currency of the invoice that the complaint is about, else in the base currency
     * @param estimate in the base currency
     * @return what all of it costs, in the base currency
     * @throws Refused where the amounts do not suit the kind, or more is credited than is open
     */
    public Money propose(String number, SolutionKind kind, String text, BigDecimal compensation, BigDecimal estimate) {
        Complaint complaint = service.get(number);
        ComplaintService.requireText(text);
        Money paid = new Money(compensation, currency(complaint));
        Money estimated = new Money(estimate, company.baseCurrency());
        check(complaint, kind, paid, estimated);
        int version = solutions.of(number).size() + 1;
        Solution solution = solutions.saveAndFlush(new Solution(
                number, version, kind, text.strip(), paid, estimated, person.requireId(), clock.instant()));
        service.note(number, Kind.PROPOSED, solution.proposedBy(), text);
        audit.record(entry("complaint.proposed", number)
                .version(version)
                .rules(List.of(kind.name()))
                .text("compensation", paid.toString()));
        return rates.toBase(paid, days.today()).plus(estimated);
    }

    private java.util.Currency currency(Complaint complaint) {
        return complaint
                .receivable()
                .map(receivable -> ledger.receivable(receivable).open().currency())
                .or(() -> complaint.disputes().stream()
                        .map(dispute -> dispute.money().currency())
                        .findFirst())
                .orElse(company.baseCurrency());
    }

    private void check(Complaint complaint, SolutionKind kind, Money compensation, Money estimate) {
        if (compensation.isNegative()
                || estimate.isNegative()
                || !compensation.equals(compensation.rounded())
                || !estimate.equals(estimate.rounded())) {
            throw new Refused(say("complaint.refused.amount"));
        }
        boolean pays = CREDITED.contains(kind) || kind == SolutionKind.REFUND;
        if (pays != compensation.isPositive()) {
            throw new Refused(say(pays ? "complaint.refused.howMuch" : "complaint.refused.noMoney"));
        }
        if (CREDITED.contains(kind)) {
            Money most = credited(complaint).stream()
                    .map(creditNotes::creditable)
                    .filter(amount -> amount.currency().equals(compensation.currency()))
                    .reduce(Money::plus)
                    .orElseThrow(() -> new Refused(say("complaint.refused.nothingToCredit")));
            if (compensation.compareTo(most) > 0) {
                throw new Refused(say("complaint.refused.credit", compensation, most));
            }
        }
    }

    /** The receivables that the complaint disputes, else the one or the contract that it is about; only invoiced ones. */
    private List<String> credited(Complaint complaint) {
        if (!complaint.disputes().isEmpty()) {
            return complaint.disputes().stream().map(Dispute::receivable).toList();
        }
        return complaint
                .receivable()
                .map(List::of)
                .orElseGet(() -> complaint.contract().map(receivables::of).orElse(List.of()).stream()
                        .filter(receivable -> receivable.invoiceNumber() != null)
                        .map(Receivable::number)
                        .toList());
    }

    /** The last that was proposed. */
    @Transactional(readOnly = true)
    public Solution solution(String number) {
        List<Solution> all = solutions.of(number);
        if (all.isEmpty()) {
            throw new IllegalStateException("Nothing was proposed for " + number);
        }
        return all.get(all.size() - 1);
    }

    /** All that was proposed, in its order. */
    @Transactional(readOnly = true)
    public List<Solution> solutions(String number) {
        return solutions.of(number);
    }

    /**
     * Gives the customer the credit notes that were agreed.
     *
     * @throws IllegalStateException where the tables do not prove the signatures
     */
    public void credit(String number) {
        Complaint complaint = service.get(number);
        Solution solution = solution(number);
        if (!approvals.isApproved(COMPENSATION, number, solution.version(), solution.hash())) {
            throw new IllegalStateException("The compensation of " + number + " is not signed");
        }
        Money left = solution.compensation();
        for (String receivable : credited(complaint)) {
            Money most = creditNotes.creditable(receivable);
            Money part = left.compareTo(most) < 0 ? left : most;
            if (part.isPositive()) {
                creditNotes.issue(
                        receivable,
                        part,
                        CreditNote.Cause.COMPLAINT,
                        say("complaint.ledger.credit", number),
                        "complaint:" + number + ":" + solution.version() + ":" + receivable);
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalStateException(left + " of complaint " + number + " cannot be credited any more");
        }
        spend(complaint, rates.toBase(solution.compensation(), days.today()));
        audit.record(entry("complaint.credited", number).version(solution.version()));
    }

    /**
     * Somebody did what was agreed.
     *
     * @param cost in the base currency
     */
    public void carryOut(String number, String remark, BigDecimal cost) {
        Complaint complaint = service.get(number);
        ComplaintService.requireText(remark);
        Money spent = new Money(cost, company.baseCurrency());
        if (spent.isNegative() || !spent.equals(spent.rounded())) {
            throw new Refused(say("complaint.refused.amount"));
        }
        spend(complaint, spent.plus(rates.toBase(solution(number).compensation(), days.today())));
        audit.record(entry("complaint.carried-out", number).text("remark", remark));
        service.note(number, Kind.FINDING, person.requireId(), remark);
    }

    private void spend(Complaint complaint, Money amount) {
        complaint.spend(amount);
        complaints.saveAndFlush(complaint);
    }

    /** What was agreed is done, and the customer hears of it. */
    public void report(String number) {
        Complaint complaint = service.get(number);
        complaint.solve(clock.instant());
        complaints.saveAndFlush(complaint);
        String text = solution(number).text();
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
        holds.release(complaint, say("complaint.hold.closed", number));
        complaints.saveAndFlush(complaint);
        service.note(number, kind, by, text);
        audit.record(entry("complaint.closed", number).text("why", text));
        events.publishEvent(new ComplaintClosed(number, complaint.customerNumber()));
    }

    private static AuditEntry entry(String action, String number) {
        return AuditEntry.of(action, ComplaintService.SUBJECT, number);
    }
}
