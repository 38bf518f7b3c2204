package com.batoncrm.receivable;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.contract.ContractAmended;
import com.batoncrm.contract.ContractCancelled;
import com.batoncrm.contract.ContractService;
import com.batoncrm.receivable.CreditNote.Cause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets receivables follow a contract that was amended or cancelled. What is neither invoiced nor paid is reversed, to be
 * planned anew; of the rest, the last first, what goes beyond the new terms, or what the customer pays nevertheless, is
 * credited.
 */
@Component
class ChangedContracts {

    /** After the processes of the old terms have ended, before those of the new begin. */
    private static final int ORDER = 100;

    private final Receivables receivables;
    private final ReceivablePlans plans;
    private final CreditNoteService notes;
    private final Ledger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ChangedContracts(
            Receivables receivables,
            ReceivablePlans plans,
            CreditNoteService notes,
            Ledger ledger,
            Audit audit,
            ApplicationEventPublisher events) {
        this.receivables = receivables;
        this.plans = plans;
        this.notes = notes;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    @Order(ORDER)
    void on(ContractAmended event) {
        follow(
                event.contractNumber(),
                Cause.AMENDMENT,
                say("receivable.label.amendment", event.amendmentNumber(), event.contractNumber()),
                event.amendmentNumber());
        events.publishEvent(new ReceivablesToPlan(event.contractNumber()));
    }

    @EventListener
    @Order(ORDER)
    void on(ContractCancelled event) {
        follow(
                event.contractNumber(),
                Cause.CANCELLATION,
                say("receivable.label.cancellation", event.contractNumber(), event.reason()),
                event.contractNumber());
        if (plans.rest(event.contractNumber()).gross().isPositive()) {
            events.publishEvent(new ReceivablesToPlan(event.contractNumber()));
        }
    }

    private void follow(String contract, Cause cause, String reason, String key) {
        List<Receivable> standing =
                new ArrayList<>(receivables.findByContractNumberAndReversedFalseOrderByPosition(contract));
        standing.forEach(ledger::lock);
        standing.stream().filter(this::isUntouched).toList().forEach(receivable -> {
            reverse(receivable, reason);
            standing.remove(receivable);
        });
        Collections.reverse(standing);
        for (Receivable receivable : standing) {
            Invoice credited =
                    plans.excess(contract).atMost(notes.left(receivable).aboveZero());
            if (credited.gross().isPositive()) {
                notes.issue(receivable.number(), credited, cause, reason, key + ":" + receivable.number());
            }
        }
    }

    private boolean isUntouched(Receivable receivable) {
        Balance balance = ledger.receivable(receivable.number());
        return receivable.invoiceNumber() == null
                && balance.open().equals(balance.amount())
                && balance.credited().isZero()
                && balance.fees().isZero();
    }

    private void reverse(Receivable receivable, String reason) {
        receivable.reverse();
        receivables.saveAndFlush(receivable);
        ledger.reverse(receivable, reason);
        audit.record(AuditEntry.of("contract.receivable-reversed", ContractService.SUBJECT, receivable.contractNumber())
                .rules(List.of(receivable.number()))
                .text("reason", reason));
    }
}
