package com.batoncrm.receivable;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.company.Money;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.LedgerTables.NewEntry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that happened to money, entry by entry; nothing is ever changed. Each method that adds returns the entry's id, and
 * with a key that was used before adds nothing and returns the earlier entry's. All throw {@link Refused} where the
 * amount is not positive, has fractions of the smallest coin, is of another currency, or exceeds what is open.
 */
@Service
@Transactional
public class Ledger {

    private static final Set<EntryKind> ADDS_TO_RECEIVABLE = EnumSet.of(EntryKind.RECEIVABLE, EntryKind.FEE);

    private final LedgerTables tables;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(LedgerTables tables, CurrentPerson currentPerson, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** The customer owes this receivable from now on; once for each. */
    long record(Receivable receivable, String reason) {
        return add(
                new NewEntry(
                        "receivable:" + receivable.number(),
                        EntryKind.RECEIVABLE,
                        receivable.amount(),
                        receivable.number(),
                        null,
                        null,
                        null,
                        reason),
                receivable.contractNumber());
    }

    /**
     * Money came in, and is not allocated to anything yet; once for each payment.
     *
     * @param payment a number of at most 20 characters, unlike those of contracts and receivables
     * @param customer by number; null where the payer is not known
     */
    public long receive(String payment, Money amount, @Nullable String customer, String reason) {
        return add(
                new NewEntry("payment:" + payment, EntryKind.PAYMENT, amount, null, payment, customer, null, reason),
                null);
    }

    /** From now on it is known whose the payment is, or null where that turned out to be wrong. */
    public void belongs(String payment, @Nullable String customer) {
        tables.belongs(payment, customer);
    }

    /** A part of a payment goes to a receivable; {@link AllocationMade} tells. */
    public long allocate(String payment, String receivable, Money amount, String reason, String key) {
        return add(
                new NewEntry(key, EntryKind.ALLOCATION, amount, receivable, payment, null, null, reason),
                contractOf(receivable));
    }

    /** The customer need not pay so much of the receivable. */
    public long credit(String receivable, Money amount, String reason, String key) {
        return addTo(receivable, EntryKind.CREDIT_NOTE, amount, reason, key);
    }

    /**
     * As {@link #credit}, of what was paid too: so much of the latest allocations is taken back, and stays with the
     * customer as credit on account.
     */
    long creditPaid(String receivable, Money amount, String reason, String key) {
        NewEntry credit = new NewEntry(key, EntryKind.CREDIT_NOTE, amount, receivable, null, null, null, reason);
        requireAmount(amount);
        requireReason(reason);
        String contract = contractOf(receivable);
        Map<String, Money> before = tables.lock(List.of(contract, receivable));
        Money missing = amount.minus(Objects.requireNonNull(before.get(receivable)));
        List<AllocationUndone> released = new ArrayList<>();
        for (LedgerEntry allocation : latestFirst(standing(receivable, EntryKind.ALLOCATION))) {
            if (missing.isPositive()) {
                Money part = missing.compareTo(allocation.money()) < 0 ? missing : allocation.money();
                released.add(release(allocation, part, reason));
                missing = missing.minus(part);
            }
        }
        long entry = enter(credit, contract);
        released.forEach(events::publishEvent);
        tell(tables.entry(entry).orElseThrow(), before);
        return entry;
    }

    /** A part of an allocation is taken back: all of it is reversed, and the rest allocated anew. */
    private AllocationUndone release(LedgerEntry allocation, Money part, String reason) {
        String payment = Objects.requireNonNull(allocation.payment());
        String receivable = Objects.requireNonNull(allocation.receivable());
        String contract = Objects.requireNonNull(allocation.contract());
        enter(undoing(allocation, reason), contract);
        Money rest = allocation.money().minus(part);
        if (rest.isPositive()) {
            String key = "rest-of:" + allocation.id();
            enter(
                    new NewEntry(key, EntryKind.ALLOCATION, rest, receivable, payment, null, null, allocation.reason()),
                    contract);
        }
        return new AllocationUndone(
                allocation.id(), payment, receivable, contract, Objects.requireNonNull(allocation.customer()), part);
    }

    private static List<LedgerEntry> latestFirst(List<LedgerEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::id).reversed())
                .toList();
    }

    /** Takes back the fees of a receivable, as far as they are open. */
    void undoFees(String receivable, String reason) {
        for (LedgerEntry fee : standing(receivable, EntryKind.FEE)) {
            if (fee.money().compareTo(receivable(receivable).open()) <= 0) {
                undo(fee.id(), reason);
            }
        }
    }

    /** What was not taken back. */
    private List<LedgerEntry> standing(String receivable, EntryKind kind) {
        return tables.about(receivable).stream()
                .filter(entry -> entry.kind() == kind && !tables.isReversed(entry.id()))
                .toList();
    }

    /** Nobody expects so much of the receivable any longer. */
    public long writeOff(String receivable, Money amount, String reason, String key) {
        return addTo(receivable, EntryKind.WRITE_OFF, amount, reason, key);
    }

    /** The customer owes so much more, such as a dunning fee or interest. */
    public long fee(String receivable, Money amount, String reason, String key) {
        return addTo(receivable, EntryKind.FEE, amount, reason, key);
    }

    /**
     * Takes an entry back by a reversal; a second time nothing happens.
     *
     * @throws Refused where the entry is a reversal itself, or what it gave has been used: an allocated payment, a paid fee
     */
    public long undo(long entry, String reason) {
        LedgerEntry original =
                tables.entry(entry).orElseThrow(() -> new Refused(say("receivable.refused.entryUnknown", entry)));
        if (original.kind() == EntryKind.REVERSAL) {
            throw new Refused(say("receivable.refused.undoReversal"));
        }
        return add(undoing(original, reason), original.contract());
    }

    private static NewEntry undoing(LedgerEntry original, String reason) {
        return new NewEntry(
                "undo:" + original.id(),
                EntryKind.REVERSAL,
                original.money(),
                original.receivable(),
                original.payment(),
                original.customer(),
                original.id(),
                reason);
    }

    private long addTo(String receivable, EntryKind kind, Money amount, String reason, String key) {
        return add(new NewEntry(key, kind, amount, receivable, null, null, null, reason), contractOf(receivable));
    }

    private String contractOf(String receivable) {
        return receivable(receivable).contract();
    }

    private long add(NewEntry entry, @Nullable String contract) {
        Optional<LedgerEntry> earlier = tables.entry(entry.key());
        if (earlier.isPresent()) {
            return same(entry, earlier.get());
        }
        Map<String, Money> before = tables.lock(touched(entry, contract));
        Optional<Long> added = enter(entry, before);
        if (added.isEmpty()) {
            return same(entry, tables.entry(entry.key()).orElseThrow());
        }
        tell(tables.entry(added.get()).orElseThrow(), before);
        return added.get();
    }

    private static List<String> touched(NewEntry entry, @Nullable String contract) {
        return Stream.of(contract, entry.payment(), entry.receivable())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** @return empty where there is an entry of that key already */
    private Optional<Long> enter(NewEntry entry, Map<String, Money> open) {
        check(entry, open);
        return tables.add(
                entry, currentPerson.id().orElse(Audit.SYSTEM), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private long enter(NewEntry entry, String contract) {
        return enter(entry, tables.lock(touched(entry, contract))).orElseThrow();
    }

    private static long same(NewEntry entry, LedgerEntry earlier) {
        boolean same = earlier.kind() == entry.kind()
                && earlier.money().equals(entry.money())
                && Objects.equals(earlier.receivable(), entry.receivable())
                && Objects.equals(earlier.payment(), entry.payment());
        if (!same) {
            throw new IllegalStateException("Key " + entry.key() + " was used for another entry, " + earlier.id());
        }
        return earlier.id();
    }

    /** In words what the tables refuse too. */
    private void check(NewEntry entry, Map<String, Money> open) {
        Money amount = entry.money();
        requireAmount(amount);
        requireReason(entry.reason());
        if (entry.reverses() != null && tables.isReversed(entry.reverses())) {
            throw new Refused(say("receivable.refused.undoneAlready"));
        }
        boolean reversal = entry.kind() == EntryKind.REVERSAL;
        EntryKind booked = booked(entry.kind(), entry.reverses());
        if (entry.payment() != null && (reversal ? booked == EntryKind.PAYMENT : booked == EntryKind.ALLOCATION)) {
            requireOpen(entry.payment(), amount, open, "receivable.refused.notLeft");
        }
        if (entry.receivable() != null && ADDS_TO_RECEIVABLE.contains(booked) == reversal) {
            requireOpen(entry.receivable(), amount, open, "receivable.refused.notOpen");
        }
    }

    static void requireAmount(Money amount) {
        if (!amount.isPositive()) {
            throw new Refused(say("receivable.refused.notPositive"));
        }
        if (!amount.equals(amount.rounded())) {
            throw new Refused(say("receivable.refused.fraction", amount));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new Refused(say("receivable.refused.reason"));
        }
    }

    private static void requireOpen(String number, Money amount, Map<String, Money> open, String refusal) {
        Money left = open.get(number);
        if (left == null) {
            throw new Refused(say("receivable.refused.notInLedger", number));
        }
        if (left.compareTo(amount) < 0) {
            throw new Refused(say(refusal, left, number, amount));
        }
    }

    private EntryKind booked(EntryKind kind, @Nullable Long reverses) {
        return reverses == null ? kind : tables.entry(reverses).orElseThrow().kind();
    }

    private void tell(LedgerEntry entry, Map<String, Money> before) {
        String receivable = entry.receivable();
        String contract = entry.contract();
        String customer = entry.customer();
        if (receivable == null || contract == null || customer == null) {
            return;
        }
        Map<String, Money> after = tables.lock(List.of(contract, receivable));
        Money open = Objects.requireNonNull(after.get(receivable));
        EntryKind booked = booked(entry.kind(), entry.reverses());
        if (booked == EntryKind.ALLOCATION) {
            String payment = Objects.requireNonNull(entry.payment());
            events.publishEvent(
                    entry.kind() == EntryKind.ALLOCATION
                            ? new AllocationMade(
                                    entry.id(), payment, receivable, contract, customer, entry.money(), open)
                            : new AllocationUndone(
                                    Objects.requireNonNull(entry.reverses()),
                                    payment,
                                    receivable,
                                    contract,
                                    customer,
                                    entry.money()));
        }
        Money was = before.get(receivable);
        if (open.isZero() && isOpen(was)) {
            events.publishEvent(new ReceivableSettled(receivable, contract, customer, settlement(booked)));
        } else if (!open.isZero() && was != null && was.isZero()) {
            events.publishEvent(new ReceivableReopened(receivable, contract, customer));
        }
        if (Objects.requireNonNull(after.get(contract)).isZero() && isOpen(before.get(contract))) {
            events.publishEvent(new ContractSettled(contract, customer));
        }
    }

    private static boolean isOpen(@Nullable Money open) {
        return open != null && !open.isZero();
    }

    private static Settlement settlement(EntryKind booked) {
        return switch (booked) {
            case ALLOCATION, PAYMENT -> Settlement.PAID;
            case WRITE_OFF -> Settlement.WRITTEN_OFF;
            case CREDIT_NOTE, RECEIVABLE, FEE, REVERSAL -> Settlement.CREDITED;
        };
    }

    /** The receivable is not owed after all. */
    void reverse(Receivable receivable, String reason) {
        undo(tables.entry("receivable:" + receivable.number()).orElseThrow().id(), reason);
    }

    /** Nobody else changes what is open of the receivable until the transaction ends. */
    void lock(Receivable receivable) {
        tables.lock(List.of(receivable.contractNumber(), receivable.number()));
    }

    /** The entry of that key. */
    Optional<LedgerEntry> find(String key) {
        return tables.entry(key);
    }

    /**
     * Whether nothing is open of a receivable or a contract. Until the transaction ends nobody else changes that, so that
     * whoever begins to wait here cannot miss {@link ReceivableSettled} or {@link ContractSettled}.
     */
    public boolean isSettledForNow(String number) {
        Money open = tables.lock(List.of(number)).get(number);
        if (open == null) {
            throw new Refused(say("receivable.refused.notInLedger", number));
        }
        return open.isZero();
    }

    /**
     * Until the transaction ends nobody else changes what is open of the customer, so that what is decided on it holds. Call
     * it before anything is read that the decision rests on.
     */
    public void freeze(String customer) {
        tables.lockOpenOf(customer);
    }

    /**
     * A payment goes to several receivables: nobody else changes any of these until the transaction ends, and two that go to
     * the same ones wait for each other instead of standing in each other's way.
     */
    public void reserve(String payment, Collection<String> receivables) {
        tables.lock(Stream.concat(
                        Stream.of(payment),
                        receivables.stream().flatMap(number -> Stream.of(number, contractOf(number))))
                .distinct()
                .toList());
    }

    /** @throws Refused where the ledger has no such receivable */
    @Transactional(readOnly = true)
    public Balance receivable(String number) {
        return tables.receivable(number).orElseThrow(() -> new Refused(say("receivable.refused.notInLedger", number)));
    }

    /** Of all receivables of a contract, by number. */
    @Transactional(readOnly = true)
    public List<Balance> receivablesOf(String contract) {
        return tables.receivablesOf(contract);
    }

    /** Empty until a contract's receivables are recorded. */
    @Transactional(readOnly = true)
    public Optional<Balance> contract(String number) {
        return tables.contract(number);
    }

    /** One for each currency in which the customer ever owed or paid. */
    @Transactional(readOnly = true)
    public List<CustomerBalance> customer(String number) {
        return tables.customer(number);
    }

    /** What of the customer's payments is not allocated yet; one for each currency in which there is anything. */
    @Transactional(readOnly = true)
    public List<Money> onAccount(String customer) {
        return tables.onAccount(customer);
    }

    /** @throws Refused where the ledger has no such payment */
    @Transactional(readOnly = true)
    public PaymentBalance payment(String number) {
        return tables.payment(number).orElseThrow(() -> new Refused(say("receivable.refused.notInLedger", number)));
    }

    /** All entries of a receivable, payment or contract, in their order. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(String number) {
        return tables.about(number);
    }
}
