package com.batoncrm.payment;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractState;
import com.batoncrm.mail.Mails;
import com.batoncrm.receivable.AllocationMade;
import com.batoncrm.receivable.AllocationUndone;
import com.batoncrm.receivable.Balance;
import com.batoncrm.receivable.ContractSettled;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.ReceivableService;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells sales what customers have paid: the contract's history at each allocation, its owner at once when nothing is open
 * any more, else with the daily digest.
 */
@Component
class AllocationNews {

    private final ContractService contracts;
    private final ReceivableService receivables;
    private final Ledger ledger;
    private final Payments payments;
    private final Mails mails;
    private final Audit audit;

    AllocationNews(
            ContractService contracts,
            ReceivableService receivables,
            Ledger ledger,
            Payments payments,
            Mails mails,
            Audit audit) {
        this.contracts = contracts;
        this.receivables = receivables;
        this.ledger = ledger;
        this.payments = payments;
        this.mails = mails;
        this.audit = audit;
    }

    @EventListener
    void on(AllocationMade event) {
        record("contract.payment-allocated", event.contract(), event.payment(), event.receivable(), event.amount());
        Money open = balance(event.contract()).open();
        if (open.isPositive()) {
            Contract contract = contracts.get(event.contract());
            mails.mention(
                    contract.owner(),
                    note(
                            "payment.notice.allocated",
                            contract.customerName(),
                            event.amount(),
                            contract.number(),
                            event.receivable(),
                            open));
        }
    }

    @EventListener
    void on(AllocationUndone event) {
        record("contract.payment-taken-back", event.contract(), event.payment(), event.receivable(), event.amount());
        if (payments.findById(event.payment())
                .filter(payment -> payment.state() == PaymentState.TAKEN_BACK)
                .isPresent()) {
            return; // Told at once, and as what it is.
        }
        Contract contract = contracts.get(event.contract());
        mails.mention(
                contract.owner(),
                note("payment.notice.undone", event.amount(), contract.number(), contract.customerName()));
    }

    /** Once each time: after a correction it may become so again. Not where it was cancelled, or more is to be invoiced. */
    @EventListener
    void on(ContractSettled event) {
        Contract contract = contracts.get(event.contract());
        boolean nothingExpected = contract.state() == ContractState.CANCELLED
                && contract.retained().isZero();
        if (nothingExpected || receivables.rest(contract.number()).isPositive()) {
            return;
        }
        Balance balance = balance(contract.number());
        long entry = ledger.entries(contract.number()).stream()
                .mapToLong(last -> last.id())
                .max()
                .orElse(0);
        boolean paid = balance.credited().isZero() && balance.writtenOff().isZero();
        mails.tell(contract.owner(), mail -> mail.about(ContractService.SUBJECT, contract.number())
                .key("contract-settled:" + contract.number() + ":" + entry)
                .subject(note(
                        paid ? "payment.mail.paidOff" : "payment.mail.settled",
                        contract.number(),
                        contract.customerName()))
                .template("contract-settled", Map.of("contract", contract, "balance", balance, "paid", paid)));
    }

    private Balance balance(String contract) {
        return ledger.contract(contract).orElseThrow();
    }

    private void record(String action, String contract, String payment, String receivable, Money amount) {
        audit.record(AuditEntry.of(action, ContractService.SUBJECT, contract)
                .text("payment", payment)
                .text("receivable", receivable)
                .text("amount", amount.toString()));
    }
}
