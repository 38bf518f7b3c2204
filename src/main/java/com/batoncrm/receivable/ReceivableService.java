package com.batoncrm.receivable;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.engine.Words.sayIn;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.catalog.Catalog;
import com.batoncrm.catalog.Instalment;
import com.batoncrm.catalog.PaymentTerm;
import com.batoncrm.company.Languages;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractState;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with receivables. */
@Service
@Transactional
public class ReceivableService {

    /** The type under which receivables stand in mails and the audit. */
    public static final String SUBJECT = "receivable";

    private final Receivables receivables;
    private final CreditNotes creditNotes;
    private final ContractService contracts;
    private final CustomerService customers;
    private final Languages languages;
    private final Catalog catalog;
    private final ScheduleCheck check;
    private final ReceivablePlans plans;
    private final InvoiceNumbers numbers;
    private final InvoiceMails mails;
    private final Ledger ledger;
    private final LedgerTables tables;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final WorkingDays days;

    ReceivableService(
            Receivables receivables,
            CreditNotes creditNotes,
            ContractService contracts,
            CustomerService customers,
            Languages languages,
            Catalog catalog,
            ScheduleCheck check,
            ReceivablePlans plans,
            InvoiceNumbers numbers,
            InvoiceMails mails,
            Ledger ledger,
            LedgerTables tables,
            Audit audit,
            ApplicationEventPublisher events,
            WorkingDays days) {
        this.receivables = receivables;
        this.creditNotes = creditNotes;
        this.contracts = contracts;
        this.customers = customers;
        this.languages = languages;
        this.catalog = catalog;
        this.check = check;
        this.plans = plans;
        this.numbers = numbers;
        this.mails = mails;
        this.ledger = ledger;
        this.tables = tables;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    /**
     * What the payment term of the terms in force makes of what the contract still brings in: where it was amended, what
     * is invoiced already covers the first instalments, and what waits for a milestone that was reached has its day. All
     * of it on delivery where the term is no longer known, and today where the contract was cancelled.
     */
    @Transactional(readOnly = true)
    public List<PlannedInstalment> plan(String contractNumber) {
        Contract terms = contracts.inForce(contractNumber);
        Money rest = rest(contractNumber);
        Locale language =
                languages.spokenTo(customers.get(terms.customerNumber()).language());
        if (contracts.get(contractNumber).state() == ContractState.CANCELLED) {
            String text = sayIn(language, "receivable.label.retained");
            return List.of(new PlannedInstalment(text, rest, null, 0, days.onOrAfter(days.today())));
        }
        List<Instalment> instalments = catalog.paymentTerm(terms.paymentTerm())
                .map(PaymentTerm::instalments)
                .orElse(List.of(new Instalment(BigDecimal.valueOf(100), 0, Instalment.After.DELIVERY, null)));
        List<PlannedInstalment> whole =
                Schedule.of(instalments, terms.gross(), signedOn(terms), days::onOrAfter, language);
        Map<Milestone, LocalDate> reached = reached(contractNumber);
        return Schedule.rest(
                whole.stream().map(planned -> remembering(planned, reached)).toList(),
                rest,
                days.onOrAfter(signedOn(terms)));
    }

    private PlannedInstalment remembering(PlannedInstalment planned, Map<Milestone, LocalDate> reached) {
        @Nullable LocalDate day = planned.milestone() == null ? null : reached.get(planned.milestone());
        return day == null
                ? planned
                : new PlannedInstalment(
                        planned.text(), planned.amount(), null, 0, days.onOrAfter(day.plusDays(planned.days())));
    }

    /** When each milestone of a contract was reached, as far as receivables ever waited for it. */
    @Transactional(readOnly = true)
    public Map<Milestone, LocalDate> reached(String contractNumber) {
        Map<Milestone, LocalDate> reached = new EnumMap<>(Milestone.class);
        receivables
                .findByContractNumberAndReachedOnIsNotNullOrderByPosition(contractNumber)
                .forEach(receivable -> reached.put(
                        Objects.requireNonNull(receivable.milestone()),
                        Objects.requireNonNull(receivable.reachedOn())));
        return reached;
    }

    /** @throws Refused where the schedule does not add up, or a row of it cannot be */
    @Transactional(readOnly = true)
    public List<PlannedInstalment> read(String contractNumber, List<TypedInstalment> rows) {
        return check.read(rows, rest(contractNumber), signedOn(contracts.inForce(contractNumber)));
    }

    /** What the contract still brings in beyond its receivables, gross: nothing once finance has confirmed the schedule. */
    @Transactional(readOnly = true)
    public Money rest(String contractNumber) {
        return plans.rest(contractNumber).gross();
    }

    /**
     * The customer owes these instalments from now on.
     *
     * @return all receivables of the contract
     * @throws Refused where they are not exactly what the contract still brings in, or it was planned already
     */
    public List<Receivable> record(String contractNumber, List<PlannedInstalment> planned) {
        Contract contract = contracts.lockToInvoice(contractNumber);
        Invoice rest = plans.rest(contractNumber);
        if (rest.gross().isZero() && !planned.isEmpty()) {
            throw new Refused(say("receivable.refused.plannedAlready", contractNumber));
        }
        ScheduleCheck.requireSum(planned, rest.gross());
        int position = (int) receivables.countByContractNumber(contractNumber);
        Money before = Money.zero(rest.gross().currency());
        List<Receivable> recorded = new ArrayList<>();
        for (PlannedInstalment instalment : planned) {
            String number = String.format(Locale.ROOT, "F-%d-%06d", days.today().getYear(), receivables.nextNumber());
            Receivable receivable = receivables.saveAndFlush(new Receivable(
                    number, contract.number(), ++position, instalment, rest.part(before, instalment.amount())));
            before = before.plus(instalment.amount());
            ledger.record(receivable, receivable.text());
            recorded.add(receivable);
        }
        audit.record(AuditEntry.of("contract.receivables-recorded", ContractService.SUBJECT, contractNumber));
        recorded.stream().filter(receivable -> receivable.dueOn() != null).forEach(this::toInvoice);
        return of(contractNumber);
    }

    /**
     * What was promised was done: what waits for it is due so many days later.
     *
     * @throws Refused where that day is before the contract was signed, or in the future
     */
    public void reach(String contractNumber, Milestone milestone, LocalDate day) {
        Contract contract = contracts.get(contractNumber);
        requireBetween(signedOn(contract), day);
        receivables.findByContractNumberAndReversedFalseOrderByPosition(contractNumber).stream()
                .filter(receivable -> receivable.milestone() == milestone && receivable.dueOn() == null)
                .forEach(receivable -> {
                    receivable.fallDue(day, days.onOrAfter(day.plusDays(receivable.days())));
                    receivables.saveAndFlush(receivable);
                    toInvoice(receivable);
                });
        audit.record(AuditEntry.of("contract.milestone-reached", ContractService.SUBJECT, contractNumber)
                .rules(List.of(milestone.name()))
                .text("day", day.toString()));
    }

    /**
     * Gives the invoice its number and mails it; where it comes after the day on which the money was due, that day moves.
     *
     * @return "R-2026-000001"
     * @throws Refused where the day is before the contract was signed, or in the future
     */
    public String issueInvoice(String number, LocalDate day) {
        Receivable receivable = get(number);
        Contract contract = contracts.get(receivable.contractNumber());
        requireBetween(signedOn(contract), day);
        String invoiceNumber = numbers.next(day.getYear());
        receivable.invoice(invoiceNumber, day, days.onOrAfter(day));
        receivables.saveAndFlush(receivable);
        mails.send(receivable, contract, contracts.content(contract.number()), invoice(number));
        audit.record(AuditEntry.of("receivable.invoiced", SUBJECT, number).rules(List.of(invoiceNumber)));
        events.publishEvent(new InvoiceIssued(number, invoiceNumber, contract.number()));
        return invoiceNumber;
    }

    /** What the invoice of a receivable asks for: what was planned without what was credited before. */
    @Transactional(readOnly = true)
    public Invoice invoice(String number) {
        return creditNotes.findByReceivableOrderByEntry(number).stream()
                .filter(note -> note.number() == null)
                .map(CreditNote::amounts)
                .reduce(get(number).amounts(), Invoice::minus);
    }

    private void toInvoice(Receivable receivable) {
        events.publishEvent(new ReceivableToInvoice(receivable.number()));
    }

    private void requireBetween(LocalDate signedOn, LocalDate day) {
        if (day.isAfter(days.today())) {
            throw new Refused(say("receivable.refused.future", day.toString()));
        }
        if (day.isBefore(signedOn)) {
            throw new Refused(say("receivable.refused.beforeSignature", day.toString(), signedOn.toString()));
        }
    }

    private static LocalDate signedOn(Contract contract) {
        if (contract.signedOn() == null) {
            throw new IllegalStateException("Contract " + contract.number() + " is not signed");
        }
        return contract.signedOn();
    }

    /** @throws Refused where there is no such receivable */
    @Transactional(readOnly = true)
    public Receivable get(String number) {
        return receivables.findById(number).orElseThrow(() -> new Refused(say("receivable.refused.unknown", number)));
    }

    /** "F-2026-000001". */
    @Transactional(readOnly = true)
    public Optional<Receivable> find(String number) {
        return receivables.findById(number);
    }

    /** "R-2026-000001". */
    @Transactional(readOnly = true)
    public Optional<Receivable> byInvoice(String invoiceNumber) {
        return receivables.findByInvoiceNumber(invoiceNumber);
    }

    /** In the order of the schedule, without those that were reversed; empty until finance has confirmed it. */
    @Transactional(readOnly = true)
    public List<Receivable> of(String contractNumber) {
        return receivables.findByContractNumberAndReversedFalseOrderByPosition(contractNumber);
    }

    /** Whether a part of a contract was delivered or accepted, as far as receivables waited for it. */
    @Transactional(readOnly = true)
    public boolean isMilestoneReached(String contractNumber) {
        return !reached(contractNumber).isEmpty();
    }

    /** Of which something is open, the first due first. */
    @Transactional(readOnly = true)
    public List<OpenReceivable> open() {
        return open("");
    }

    /** As {@link #open()}, of one customer by number. */
    @Transactional(readOnly = true)
    public List<OpenReceivable> open(String customer) {
        receivables.flush();
        return tables.open(customer);
    }
}
