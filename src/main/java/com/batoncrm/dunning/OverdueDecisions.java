package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.FrozenText;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.OpenReceivable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided where nothing has helped: an agreement, no more deliveries, or a write-off. */
@Service
@Transactional
public class OverdueDecisions {

    /** The type under which write-offs are signed. */
    public static final String WRITE_OFF = "write-off";

    private final DunningService dunning;
    private final StockTaking stock;
    private final AgreementService agreements;
    private final CustomerService customers;
    private final DeliveryStops stops;
    private final ApprovalService approvals;
    private final Ledger ledger;
    private final ExchangeRates rates;
    private final WorkingDays days;
    private final Audit audit;

    OverdueDecisions(
            DunningService dunning,
            StockTaking stock,
            AgreementService agreements,
            CustomerService customers,
            DeliveryStops stops,
            ApprovalService approvals,
            Ledger ledger,
            ExchangeRates rates,
            WorkingDays days,
            Audit audit) {
        this.dunning = dunning;
        this.stock = stock;
        this.agreements = agreements;
        this.customers = customers;
        this.stops = stops;
        this.approvals = approvals;
        this.ledger = ledger;
        this.rates = rates;
        this.days = days;
        this.audit = audit;
    }

    /** The customer may pay later, in so many monthly parts from that day on. */
    public void agree(String decision, LocalDate first, int parts, String person, String note) {
        Reminder decided = dunning.reminder(decision);
        agreements.agree(decided.customerNumber(), stillOpen(decided), first, parts, person, note);
    }

    /** Nothing is delivered until the customer has paid. */
    public void stopDelivery(String decision, String note) {
        String customer = dunning.reminder(decision).customerNumber();
        if (!stops.existsByDecision(decision)) {
            stops.saveAndFlush(new DeliveryStop(decision, days.today()));
        }
        customers.changeStanding(customer, CreditStanding.STOP, note);
        audit.record(AuditEntry.of("dunning.delivery-stopped", "customer", customer)
                .text("decision", decision)
                .text("note", note));
    }

    /** The customers about whom that was ever decided. */
    @Transactional(readOnly = true)
    public Set<String> customersWithStops() {
        return stops.customers();
    }

    /** Whether somebody decided to deliver nothing, and anything of what that was about is still open. */
    @Transactional(readOnly = true)
    public boolean isDeliveryStopped(String customer) {
        return stops.decisionsOf(customer).stream()
                .anyMatch(decision -> !stock.stillOpen(decision).isEmpty());
    }

    /** In the base currency. */
    @Transactional(readOnly = true)
    public Money inBase(Reminder proposal) {
        return proposal.items().stream()
                .map(item -> rates.toBase(item.asked(), days.today()))
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** What the signers' signatures are bound to. */
    public static String hash(Reminder proposal) {
        return FrozenText.hash(proposal.number()
                + proposal.items().stream()
                        .map(item -> "\n" + item.receivable() + " " + item.asked())
                        .collect(Collectors.joining()));
    }

    /**
     * Writes off what was signed, and of that only what is still open.
     *
     * @throws IllegalStateException where the tables do not prove the signatures
     */
    public void writeOff(String proposalNumber, String note) {
        Reminder proposal = dunning.reminder(proposalNumber);
        if (!approvals.isApproved(WRITE_OFF, proposalNumber, 1, hash(proposal))) {
            throw new IllegalStateException("The write-off " + proposalNumber + " is not signed");
        }
        for (ReminderItem item : proposal.items()) {
            Money open = ledger.receivable(item.receivable()).open();
            Money amount = open.compareTo(item.asked()) < 0 ? open : item.asked();
            if (amount.isPositive()) {
                ledger.writeOff(
                        item.receivable(),
                        amount,
                        say("dunning.ledger.writeOff", proposalNumber),
                        "write-off:" + proposalNumber + ":" + item.receivable());
            }
        }
        audit.record(AuditEntry.of("dunning.written-off", DunningService.SUBJECT, proposalNumber)
                .text("note", note));
    }

    private List<OpenReceivable> stillOpen(Reminder decision) {
        List<OpenReceivable> open = stock.stillOpen(decision);
        if (open.isEmpty()) {
            throw new Refused(say("dunning.refused.nothingLeft"));
        }
        return open;
    }
}
