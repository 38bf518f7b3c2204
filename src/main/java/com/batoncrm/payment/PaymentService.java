package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.payment.Payment.Origin;
import com.batoncrm.payment.StatementLoading.Known;
import com.batoncrm.payment.matching.Share;
import com.batoncrm.payment.matching.Tolerance;
import com.batoncrm.receivable.Ledger;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a payment. */
@Service
@Transactional
public class PaymentService {

    /** The type under which payments stand in the audit. */
    public static final String SUBJECT = "payment";

    private final Payments payments;
    private final PaymentCheck check;
    private final Allocations allocations;
    private final Ledger ledger;
    private final CustomerService customers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentPerson person;
    private final WorkingDays days;
    private final Clock clock;

    PaymentService(
            Payments payments,
            PaymentCheck check,
            Allocations allocations,
            Ledger ledger,
            CustomerService customers,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentPerson person,
            WorkingDays days,
            Clock clock) {
        this.payments = payments;
        this.check = check;
        this.allocations = allocations;
        this.ledger = ledger;
        this.customers = customers;
        this.audit = audit;
        this.events = events;
        this.person = person;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Records a payment that finance learned of otherwise than by a statement.
     *
     * @throws Refused where something is missing or wrong, saying what
     */
    public Payment record(RecordedPayment typed) {
        return receive(check.check(typed), null);
    }

    /** Takes those lines that no statement had before. @return how many */
    int take(long statement, List<Known> lines) {
        Set<String> known =
                payments.knownAmong(lines.stream().map(Known::fingerprint).toList());
        List<Known> fresh = lines.stream()
                .filter(line -> !known.contains(line.fingerprint()))
                .toList();
        for (Known line : fresh) {
            Payment payment = receive(PaymentInput.of(line.line()), new Origin(statement, line.fingerprint()));
            events.publishEvent(new PaymentReceived(payment.number(), false));
        }
        return fresh.size();
    }

    private Payment receive(PaymentInput input, @Nullable Origin origin) {
        String number = String.format(Locale.ROOT, "Z-%d-%06d", days.today().getYear(), payments.nextNumber());
        Payment payment = payments.saveAndFlush(
                new Payment(number, input, origin, person.id().orElse(Audit.SYSTEM), clock.instant()));
        ledger.receive(number, payment.amount(), onlyCustomerOf(payment), say("payment.label.received"));
        audit.record(entry("payment.received", payment)
                .text("amount", payment.amount().toString())
                .text("payer", payment.payer()));
        return payment;
    }

    private @Nullable String onlyCustomerOf(Payment payment) {
        Set<String> before = customersBefore(payment);
        return before.size() == 1 ? before.iterator().next() : null;
    }

    /** For whom the payer's account paid before. */
    private Set<String> customersBefore(Payment payment) {
        return payment.payerAccount().isEmpty() ? Set.of() : payments.customersOf(payment.payerAccount());
    }

    /** What the payment may be for; {@code search} is a number or a part of a customer's name, or empty. */
    @Transactional(readOnly = true)
    public Candidates candidates(String number, Tolerance tolerance, String search) {
        Payment payment = get(number);
        Optional<String> owner = payment.customerNumber();
        return owner.isPresent()
                ? allocations.candidatesForCredit(payment, owner.get(), tolerance, search)
                : allocations.candidates(payment, customersBefore(payment), tolerance, search);
    }

    /**
     * The payment goes to these receivables; what they leave of it stays with their customer.
     *
     * @throws Refused where it is more than is open of it or of one of them, or less is let go than there is tolerance for
     */
    public void allocate(String number, List<Share> shares, Tolerance tolerance, String reason) {
        Payment payment = get(number);
        String customer = allocations.allocate(payment, shares, tolerance, reason);
        payment.allocate(customer);
        payments.saveAndFlush(payment);
        ledger.belongs(payment.number(), customer);
        audit.record(entry("payment.allocated", payment)
                .text("to", shares.stream().map(Share::receivable).collect(Collectors.joining(", ")))
                .text("reason", reason));
    }

    /** Nothing of the customer is open that it could be for, or not yet. */
    public void keepOnAccount(String number, String customer) {
        Payment payment = get(number);
        payment.keepFor(customers.get(customer).number());
        payments.saveAndFlush(payment);
        ledger.belongs(payment.number(), payment.customerNumber().orElse(null));
        audit.record(entry("payment.kept-on-account", payment)
                .text("customer", payment.customerNumber().orElse("")));
    }

    /** It is no customer's: interest, a tax refund. */
    public void putAside(String number, String reason) {
        Payment payment = get(number);
        payment.putAside(reason);
        payments.saveAndFlush(payment);
        ledger.belongs(payment.number(), null);
        audit.record(entry("payment.set-aside", payment).text("reason", payment.reason()));
    }

    /**
     * Takes back what was decided, allocations by reversal entries, so that finance decides anew.
     *
     * @throws Refused where it is open already, or there is no reason
     */
    public void reopen(String number, String reason) {
        if (reason.isBlank()) {
            throw new Refused(say("payment.refused.undoReason"));
        }
        Payment payment = get(number);
        payment.reopen();
        allocations.undo(payment, reason.strip());
        payments.saveAndFlush(payment);
        ledger.belongs(payment.number(), onlyCustomerOf(payment));
        audit.record(entry("payment.reopened", payment).text("reason", reason.strip()));
        events.publishEvent(new PaymentReceived(payment.number(), true));
    }

    /**
     * The bank took it back: nothing of it pays anything any more. @return the receivables that it had paid
     *
     * @throws Refused where that was booked before
     */
    List<String> takeBack(String number, String reason) {
        Payment payment = get(number);
        payment.takeBack();
        payments.saveAndFlush(payment);
        List<String> reopened = allocations.takeBack(payment, reason);
        audit.record(entry("payment.taken-back", payment).text("reason", reason));
        return reopened;
    }

    /**
     * What is left over of it is decided on; what it paid stays paid.
     *
     * @throws Refused where nothing of it is left over
     */
    public void reopenRest(String number, String reason) {
        Payment payment = get(number);
        if (!left(number).isPositive()) {
            throw new Refused(say("payment.refused.nothingLeft", payment.number()));
        }
        payment.reopenRest();
        payments.saveAndFlush(payment);
        audit.record(entry("payment.rest-reopened", payment).text("reason", reason.strip()));
        events.publishEvent(new PaymentReceived(payment.number(), true));
    }

    /** What of it is allocated to nothing. */
    @Transactional(readOnly = true)
    public Money left(String number) {
        return ledger.payment(get(number).number()).open();
    }

    /** Payments of a customer that were decided on, of which something is allocated to nothing. */
    @Transactional(readOnly = true)
    public List<Unallocated> onAccount(String customer) {
        return unallocated().stream()
                .filter(credit -> credit.payment().state() != PaymentState.OPEN)
                .filter(credit -> credit.payment()
                        .customerNumber()
                        .filter(customer::equals)
                        .isPresent())
                .toList();
    }

    /** All of which something is allocated to nothing, with how much that is. */
    @Transactional(readOnly = true)
    public List<Unallocated> unallocated() {
        return ledger.openPayments().stream()
                .flatMap(balance -> payments.findById(balance.payment()).stream()
                        .map(payment -> new Unallocated(payment, balance.open())))
                .toList();
    }

    /** @throws Refused where there is no such payment */
    @Transactional(readOnly = true)
    public Payment get(String number) {
        String wanted = number.strip().toUpperCase(Locale.ROOT);
        return payments.findById(wanted).orElseThrow(() -> new Refused(say("payment.refused.unknown", number.strip())));
    }

    private static AuditEntry entry(String action, Payment payment) {
        return AuditEntry.of(action, SUBJECT, payment.number());
    }
}
