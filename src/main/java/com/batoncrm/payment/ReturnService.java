package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Refused;
import com.batoncrm.payment.Payment.Origin;
import com.batoncrm.payment.StatementLoading.Known;
import com.batoncrm.payment.matching.Returned;
import com.batoncrm.payment.matching.Returned.Guess;
import com.batoncrm.payment.matching.Returned.Paid;
import com.batoncrm.receivable.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with money that the bank took back. */
@Service
@Transactional
public class ReturnService {

    /** The type under which returns stand in mails and the audit. */
    public static final String SUBJECT = "payment-return";

    /** A debtor may have a direct debit returned for thirteen months. */
    private static final int LATEST_DAYS = 400;

    private final PaymentReturns returns;
    private final Payments payments;
    private final PaymentService service;
    private final Ledger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final WorkingDays days;

    ReturnService(
            PaymentReturns returns,
            Payments payments,
            PaymentService service,
            Ledger ledger,
            Audit audit,
            ApplicationEventPublisher events,
            WorkingDays days) {
        this.returns = returns;
        this.payments = payments;
        this.service = service;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    /** Takes those lines that no statement had before. @return how many */
    int take(long statement, List<Known> lines) {
        Set<String> known =
                returns.knownAmong(lines.stream().map(Known::fingerprint).toList());
        List<Known> fresh = lines.stream()
                .filter(line -> !known.contains(line.fingerprint()))
                .toList();
        for (Known line : fresh) {
            String number =
                    String.format(Locale.ROOT, "ZR-%d-%06d", days.today().getYear(), returns.nextNumber());
            PaymentReturn taken = returns.saveAndFlush(
                    new PaymentReturn(number, PaymentInput.of(line.line()), new Origin(statement, line.fingerprint())));
            audit.record(entry("payment.return-received", taken)
                    .text("amount", taken.amount().toString())
                    .text("payer", taken.payer()));
            events.publishEvent(new ReturnReceived(number));
        }
        return fresh.size();
    }

    /** Which payments it may be, the best first. */
    @Transactional(readOnly = true)
    public List<Guess> guesses(String number) {
        PaymentReturn taken = get(number);
        List<Paid> paid = payments
                .returnable(
                        taken.amount().currency(),
                        taken.amount().amount(),
                        taken.bookedOn(),
                        taken.bookedOn().minusDays(LATEST_DAYS))
                .stream()
                .map(payment -> new Paid(
                        payment.number(),
                        payment.amount(),
                        payment.payer(),
                        payment.payerAccount(),
                        payment.reference()))
                .toList();
        return new Returned(taken.amount(), taken.payer(), taken.payerAccount(), taken.reference()).guess(paid);
    }

    /**
     * It was that payment: its allocations are taken back by reversal entries, and then the payment itself.
     *
     * @param customerPaysCharges whether the customer owes what the bank took beyond the payment, as a fee on the first
     *     receivable that is open again
     * @throws Refused where there is no such payment, it was taken back before, or the bank took less than it
     */
    public void book(String number, String payment, boolean customerPaysCharges) {
        PaymentReturn taken = get(number);
        Payment paid = service.get(payment);
        Money amount = taken.amount();
        if (!amount.currency().equals(paid.amount().currency()) || amount.compareTo(paid.amount()) < 0) {
            throw new Refused(say("payment.refused.returnAmount", amount, paid.number(), paid.amount()));
        }
        taken.book(paid.number());
        List<String> reopened =
                service.takeBack(paid.number(), say("payment.label.takenBack", number, taken.bookedOn()));
        returns.saveAndFlush(taken);
        Money charges = amount.minus(paid.amount());
        boolean charged = customerPaysCharges && charges.isPositive() && !reopened.isEmpty();
        if (charged) {
            ledger.fee(
                    reopened.get(0),
                    charges,
                    say("payment.label.bankCharges", number, paid.number()),
                    "bank-charges:" + number);
        }
        audit.record(entry("payment.return-booked", taken)
                .text("payment", paid.number())
                .text("charged", charged ? charges.toString() : ""));
        events.publishEvent(new PaymentTakenBack(paid.number(), number, reopened));
    }

    /** It was none of a customer's payments. */
    public void putAside(String number, String reason) {
        PaymentReturn taken = get(number);
        taken.putAside(reason);
        returns.saveAndFlush(taken);
        audit.record(entry("payment.return-set-aside", taken).text("reason", reason));
    }

    /** @throws Refused where there is none of that number */
    @Transactional(readOnly = true)
    public PaymentReturn get(String number) {
        return returns.findById(number).orElseThrow(() -> new Refused(say("payment.refused.unknownReturn", number)));
    }

    /** Those of which nobody knows yet which payment they were. */
    @Transactional(readOnly = true)
    public List<PaymentReturn> open() {
        return returns.findByStateOrderByNumber(PaymentReturn.State.OPEN);
    }

    private static AuditEntry entry(String action, PaymentReturn taken) {
        return AuditEntry.of(action, SUBJECT, taken.number());
    }
}
