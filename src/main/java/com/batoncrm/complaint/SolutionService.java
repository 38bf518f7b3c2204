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
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.CreditNote;
import com.batoncrm.receivable.CreditNoteService;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed to a customer who complains, what it costs, and how it is booked. */
@Service
@Transactional
public class SolutionService {

    /** The type under which compensations are signed. */
    public static final String COMPENSATION = "compensation";

    private static final Set<SolutionKind> CREDITED = Set.of(SolutionKind.CREDIT_NOTE, SolutionKind.PRICE_REDUCTION);

    private final Complaints complaints;
    private final ComplaintService service;
    private final Solutions solutions;
    private final ReceivableService receivables;
    private final Ledger ledger;
    private final CreditNoteService creditNotes;
    private final ApprovalService approvals;
    private final ExchangeRates rates;
    private final Company company;
    private final WorkingDays days;
    private final CurrentPerson person;
    private final Audit audit;
    private final Clock clock;

    SolutionService(
            Complaints complaints,
            ComplaintService service,
            Solutions solutions,
            ReceivableService receivables,
            Ledger ledger,
            CreditNoteService creditNotes,
            ApprovalService approvals,
            ExchangeRates rates,
            Company company,
            WorkingDays days,
            CurrentPerson person,
            Audit audit,
            Clock clock) {
        this.complaints = complaints;
        this.service = service;
        this.solutions = solutions;
        this.receivables = receivables;
        this.ledger = ledger;
        this.creditNotes = creditNotes;
        this.approvals = approvals;
        this.rates = rates;
        this.company = company;
        this.days = days;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
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

    private Currency currency(Complaint complaint) {
        return complaint
                .subject()
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
            Money most = most(complaint, compensation, creditNotes::creditable, "complaint.refused.nothingToCredit");
            requireAtMost(compensation, most, "complaint.refused.credit");
        } else if (kind == SolutionKind.REFUND) {
            Money most = most(
                    complaint,
                    compensation,
                    receivable -> ledger.receivable(receivable).paid(),
                    "complaint.refused.nothingPaid");
            requireAtMost(compensation, most, "complaint.refused.refund");
        }
    }

    /** Of all receivables in the currency of the compensation. */
    private Money most(Complaint complaint, Money compensation, Function<String, Money> each, String refusal) {
        return credited(complaint).stream()
                .map(each)
                .filter(amount -> amount.currency().equals(compensation.currency()) && amount.isPositive())
                .reduce(Money::plus)
                .orElseThrow(() -> new Refused(say(refusal)));
    }

    private static void requireAtMost(Money compensation, Money most, String refusal) {
        if (compensation.compareTo(most) > 0) {
            throw new Refused(say(refusal, compensation, most));
        }
    }

    /** The receivables that the complaint disputes, else the one or the contract that it is about; only invoiced ones. */
    private List<String> credited(Complaint complaint) {
        if (!complaint.disputes().isEmpty()) {
            return complaint.disputes().stream().map(Dispute::receivable).toList();
        }
        return complaint
                .subject()
                .receivable()
                .map(List::of)
                .orElseGet(() -> complaint.subject().contract().map(receivables::of).orElse(List.of()).stream()
                        .filter(receivable -> receivable.invoiceNumber() != null)
                        .map(Receivable::number)
                        .toList());
    }

    /** The last that was proposed. */
    @Transactional(readOnly = true)
    public Solution last(String number) {
        List<Solution> all = solutions.of(number);
        if (all.isEmpty()) {
            throw new IllegalStateException("Nothing was proposed for " + number);
        }
        return all.get(all.size() - 1);
    }

    /** All that was proposed, in its order. */
    @Transactional(readOnly = true)
    public List<Solution> of(String number) {
        return solutions.of(number);
    }

    /**
     * Gives the customer the credit notes that were agreed.
     *
     * @throws IllegalStateException where the tables do not prove the signatures
     */
    public void credit(String number) {
        Complaint complaint = service.get(number);
        Solution solution = last(number);
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
        spend(complaint, spent.plus(rates.toBase(last(number).compensation(), days.today())));
        audit.record(entry("complaint.carried-out", number).text("remark", remark));
        service.note(number, Kind.DONE, person.requireId(), remark);
    }

    private void spend(Complaint complaint, Money amount) {
        complaint.spend(amount);
        complaints.saveAndFlush(complaint);
    }

    private static AuditEntry entry(String action, String number) {
        return AuditEntry.of(action, ComplaintService.SUBJECT, number);
    }
}
