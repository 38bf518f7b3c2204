package com.batoncrm.receivable;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.CreditNote.Cause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credits customers what they need not pay. Where there is an invoice, its credit note gets the next number of the year
 * and is mailed as PDF; where there is none yet, the invoice will ask for so much less. What was paid already becomes the
 * customer's credit on account.
 */
@Service
@Transactional
public class CreditNoteService {

    private final CreditNotes notes;
    private final Receivables receivables;
    private final ContractService contracts;
    private final Ledger ledger;
    private final InvoiceNumbers numbers;
    private final CreditNoteMails mails;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final WorkingDays days;

    CreditNoteService(
            CreditNotes notes,
            Receivables receivables,
            ContractService contracts,
            Ledger ledger,
            InvoiceNumbers numbers,
            CreditNoteMails mails,
            Audit audit,
            ApplicationEventPublisher events,
            WorkingDays days) {
        this.notes = notes;
        this.receivables = receivables;
        this.contracts = contracts;
        this.ledger = ledger;
        this.numbers = numbers;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    /**
     * Credits so much of a receivable, gross, each tax in the proportion of its invoice: the credit notes of an invoice
     * that is credited wholly add up to exactly its taxes. Dunning fees of a receivable that is credited wholly fall away.
     *
     * @param receivable "F-2026-000001"
     * @param reason as the customer reads it, at most 500 characters
     * @param key what the credit is given for, once and for all: a second time nothing happens
     * @return the credit note of that key
     * @throws Refused where the amount is not positive, has fractions of the smallest coin, is of another currency, or
     *     exceeds {@link #creditable}; where there is no such receivable, or no reason
     */
    public CreditNote issue(String receivable, Money amount, Cause cause, String reason, String key) {
        Receivable credited = locked(receivable);
        Optional<CreditNote> earlier = ledger.find("credit-note:" + key).flatMap(entry -> notes.findById(entry.id()));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Invoice left = left(credited);
        if (amount.compareTo(left.gross()) > 0) {
            throw new Refused(say("receivable.refused.creditTooHigh", name(credited), left.gross(), amount));
        }
        Ledger.requireAmount(amount);
        return write(credited, left.part(Money.zero(amount.currency()), amount), cause, reason, key);
    }

    /** As {@link #issue}, with taxes of its own within what is left of the receivable. */
    CreditNote issue(String receivable, Invoice amounts, Cause cause, String reason, String key) {
        return write(locked(receivable), amounts, cause, reason, key);
    }

    private CreditNote write(Receivable credited, Invoice amounts, Cause cause, String reason, String key) {
        Money before = ledger.receivable(credited.number()).open();
        long entry = ledger.creditPaid(credited.number(), amounts.gross(), reason.strip(), "credit-note:" + key);
        @Nullable
        String number = credited.invoiceNumber() == null
                ? null
                : numbers.nextCreditNote(days.today().getYear());
        CreditNote note = notes.saveAndFlush(
                new CreditNote(entry, number, credited, cause, reason.strip(), amounts, days.today()));
        if (left(credited).gross().isZero()) {
            ledger.undoFees(credited.number(), reason.strip());
        }
        Contract contract = contracts.get(note.contract());
        audit.record(AuditEntry.of("contract.credited", ContractService.SUBJECT, contract.number())
                .rules(List.of(Objects.requireNonNullElse(number, credited.number()), cause.name()))
                .text("receivable", credited.number())
                .text("amount", note.amount().toString())
                .text("reason", note.reason()));
        mails.tell(note, contract, note.amount().compareTo(before) > 0);
        events.publishEvent(new ReceivableCredited(credited.number()));
        return note;
    }

    private Receivable locked(String number) {
        Receivable receivable =
                receivables.findById(number).orElseThrow(() -> new Refused(say("receivable.refused.unknown", number)));
        ledger.lock(receivable);
        return receivable;
    }

    /** What of a receivable can still be credited, gross: all of it but what was credited or written off before. */
    @Transactional(readOnly = true)
    public Money creditable(String receivable) {
        return left(receivables
                        .findById(receivable)
                        .orElseThrow(() -> new Refused(say("receivable.refused.unknown", receivable))))
                .gross();
    }

    /** As {@link #creditable}, with its taxes. */
    @Transactional(readOnly = true)
    Invoice left(Receivable receivable) {
        Balance balance = ledger.receivable(receivable.number());
        Invoice left = notes.findByReceivableOrderByEntry(receivable.number()).stream()
                .map(CreditNote::amounts)
                .reduce(receivable.amounts(), Invoice::minus);
        Money limit = balance.amount().minus(balance.credited()).minus(balance.writtenOff());
        return left.gross().compareTo(limit) <= 0 ? left : left.part(Money.zero(limit.currency()), limit);
    }

    /** Of all receivables of a contract, the first given first. */
    @Transactional(readOnly = true)
    public List<CreditNote> of(String contract) {
        return notes.findByContractOrderByEntry(contract);
    }

    /** "G-2026-000001". */
    @Transactional(readOnly = true)
    public Optional<CreditNote> find(String number) {
        return notes.findByNumber(number);
    }

    private static String name(Receivable receivable) {
        return Objects.requireNonNullElse(receivable.invoiceNumber(), receivable.number());
    }
}
