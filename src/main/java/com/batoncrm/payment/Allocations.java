package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import com.batoncrm.payment.matching.Incoming;
import com.batoncrm.payment.matching.Matching;
import com.batoncrm.payment.matching.OpenItem;
import com.batoncrm.payment.matching.Proposal;
import com.batoncrm.payment.matching.Share;
import com.batoncrm.payment.matching.Tolerance;
import com.batoncrm.receivable.Balance;
import com.batoncrm.receivable.EntryKind;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.LedgerEntry;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Between payments and the ledger: what is open, what goes where, and back again. */
@Component
class Allocations {

    private static final int MOST_OTHERS = 50;

    private final Ledger ledger;
    private final ReceivableService receivables;

    Allocations(Ledger ledger, ReceivableService receivables) {
        this.ledger = ledger;
        this.receivables = receivables;
    }

    Candidates candidates(Payment payment, Set<String> knownCustomers, Tolerance tolerance, String search) {
        Incoming incoming = new Incoming(
                ledger.payment(payment.number()).open(), payment.payer(), payment.reference(), knownCustomers);
        return candidates(incoming, settledOnesNamed(payment), tolerance, search);
    }

    /** What is left of a payment that is known to be that customer's. */
    Candidates candidatesForCredit(Payment payment, String customer, Tolerance tolerance, String search) {
        Money left = ledger.payment(payment.number()).open();
        return candidates(Incoming.creditOf(customer, left), List.of(), tolerance, search);
    }

    private Candidates candidates(Incoming incoming, List<String> remarks, Tolerance tolerance, String search) {
        List<OpenItem> open = receivables.open().stream().map(Allocations::item).toList();
        List<Proposal> proposals = Matching.match(incoming, open, tolerance);
        List<String> notes = new ArrayList<>(remarks);
        Matching.namedInOtherCurrency(incoming, open)
                .forEach(item -> notes.add(say("payment.notice.otherCurrency", name(item), item.open())));
        if (proposals.isEmpty()) {
            notes.add(say("payment.notice.nothingFits"));
        }
        return new Candidates(proposals, others(incoming, open, proposals, search), notes);
    }

    private static List<OpenItem> others(
            Incoming incoming, List<OpenItem> open, List<Proposal> proposals, String search) {
        Set<String> customers =
                proposals.stream().map(Proposal::customer).collect(Collectors.toCollection(HashSet::new));
        customers.addAll(incoming.knownCustomers());
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return open.stream()
                .filter(item -> item.open().currency().equals(incoming.amount().currency()))
                .filter(item -> wanted.isEmpty()
                        ? customers.contains(item.customer())
                        : Stream.concat(
                                        Stream.of(item.receivable(), item.invoice(), item.contract(), item.customer()),
                                        item.customerNames().stream())
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .sorted(OpenItem.BY_DUE_DATE)
                .limit(MOST_OTHERS)
                .toList();
    }

    /** Who pays what is settled pays twice, or too late. */
    private List<String> settledOnesNamed(Payment payment) {
        return Matching.numbersIn(payment.reference()).stream()
                .flatMap(number -> find(number).stream())
                .map(Receivable::number)
                .distinct()
                .map(ledger::receivable)
                .filter(Balance::isSettled)
                .map(settled -> settled.writtenOff().isPositive()
                        ? say("payment.notice.writtenOff", settled.number(), settled.writtenOff())
                        : say("payment.notice.settled", settled.number()))
                .toList();
    }

    /** By its own number or its invoice's. */
    private Optional<Receivable> find(String number) {
        Optional<Receivable> invoiced = receivables.byInvoice(number);
        return invoiced.isPresent() ? invoiced : receivables.find(number);
    }

    private static OpenItem item(OpenReceivable item) {
        return new OpenItem(
                item.number(),
                Objects.requireNonNullElse(item.invoiceNumber(), ""),
                item.contract(),
                item.customer(),
                List.of(item.customerName()),
                item.open(),
                item.dueOn());
    }

    private static String name(OpenItem item) {
        return item.invoice().isEmpty() ? item.receivable() : item.invoice();
    }

    /** @return the customer of the first receivable, whose is what is left over */
    String allocate(Payment payment, List<Share> shares, Tolerance tolerance, String reason) {
        if (shares.isEmpty()) {
            throw new Refused(say("payment.refused.noShares"));
        }
        String customer = "";
        List<Share> together = together(shares);
        ledger.reserve(
                payment.number(), together.stream().map(Share::receivable).toList());
        for (Share share : together) {
            Balance receivable = withoutWriteOff(ledger.receivable(share.receivable()), share.amount(), payment);
            String key = payment.number() + ":" + payment.revision() + ":" + receivable.number();
            ledger.allocate(payment.number(), receivable.number(), share.amount(), reason, "allocation:" + key);
            if (share.settled()) {
                letGo(receivable, share.amount(), tolerance, payment, key);
            }
            customer = customer.isEmpty() ? receivable.customer() : customer;
        }
        return customer;
    }

    /** One for each receivable, whichever of its numbers was typed. */
    private List<Share> together(List<Share> shares) {
        Map<String, Share> byReceivable = new LinkedHashMap<>();
        shares.forEach(share -> byReceivable.merge(
                numberOf(share),
                new Share(numberOf(share), share.amount(), share.settled()),
                (one, other) -> new Share(
                        one.receivable(), one.amount().plus(other.amount()), one.settled() || other.settled())));
        return List.copyOf(byReceivable.values());
    }

    private String numberOf(Share share) {
        String typed = share.receivable().strip().toUpperCase(Locale.ROOT);
        return find(typed)
                .map(Receivable::number)
                .orElseThrow(() -> new Refused(say("payment.refused.receivable", share.receivable())));
    }

    /** Who pays after all owes again what was written off. */
    private Balance withoutWriteOff(Balance receivable, Money share, Payment payment) {
        if (!receivable.writtenOff().isPositive() || share.compareTo(receivable.open()) <= 0) {
            return receivable;
        }
        standing(receivable.number(), EntryKind.WRITE_OFF)
                .forEach(entry -> ledger.undo(entry.id(), say("payment.label.paidAfterAll", payment.number())));
        return ledger.receivable(receivable.number());
    }

    private void letGo(Balance receivable, Money paid, Tolerance tolerance, Payment payment, String key) {
        Money missing = receivable.open().minus(paid);
        if (!tolerance.allows(missing, receivable.open())) {
            throw new Refused(say("payment.refused.tolerance", missing, receivable.number()));
        }
        if (missing.isPositive()) {
            ledger.writeOff(
                    receivable.number(), missing, say("payment.label.letGo", payment.number()), "let-go:" + key);
        }
    }

    /** Takes the allocations of the payment back, and what was let go for it. */
    void undo(Payment payment, String reason) {
        String letGo = say("payment.label.letGo", payment.number());
        for (LedgerEntry allocation : standing(payment.number(), EntryKind.ALLOCATION)) {
            standing(String.valueOf(allocation.receivable()), EntryKind.WRITE_OFF).stream()
                    .filter(entry -> entry.reason().equals(letGo))
                    .forEach(entry -> ledger.undo(entry.id(), reason));
            ledger.undo(allocation.id(), reason);
        }
    }

    /** As {@link #undo}, and the payment with them. @return the receivables that it had paid */
    List<String> takeBack(Payment payment, String reason) {
        List<String> paid = standing(payment.number(), EntryKind.ALLOCATION).stream()
                .map(entry -> String.valueOf(entry.receivable()))
                .distinct()
                .toList();
        ledger.reserve(payment.number(), paid);
        undo(payment, reason);
        standing(payment.number(), EntryKind.PAYMENT).forEach(entry -> ledger.undo(entry.id(), reason));
        return paid;
    }

    /** What was not taken back. */
    private List<LedgerEntry> standing(String number, EntryKind kind) {
        List<LedgerEntry> entries = ledger.entries(number);
        Set<Long> reversed = entries.stream()
                .map(LedgerEntry::reverses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.kind() == kind && !reversed.contains(entry.id()))
                .toList();
    }
}
