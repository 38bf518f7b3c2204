package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A reason not to ask for an amount, until somebody clears it or it goes by itself. */
@Entity(name = "dunning_hold")
public class Hold {

    /** Clears what has gone by itself. */
    static final String BY_ITSELF = "baton";

    @Id
    private String number;

    @Version
    private int revision;

    private String customerNumber;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String subject;

    @Embedded
    private Money amount;

    private String owner;
    private String note;

    @Column(name = "until")
    private @Nullable LocalDate wishedUntil;

    private LocalDate since;
    private @Nullable LocalDate clearedOn;
    private String clearedBy = "";
    private String remark = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "dunning_hold_receivable", joinColumns = @JoinColumn(name = "hold_number"))
    @MapKeyColumn(name = "receivable")
    @Column(name = "amount")
    private Map<String, BigDecimal> parts = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    Hold(String number, String customer, Found found, LocalDate today) {
        this.number = number;
        this.customerNumber = customer;
        this.reason = found.reason();
        this.subject = found.subject();
        this.amount = found.amount();
        this.owner = found.owner();
        this.note = found.note();
        this.wishedUntil = found.until();
        this.since = today;
        put(found.parts());
    }

    /**
     * What stands against asking.
     *
     * @param subject tells it from others of the same reason: a contract, a reminder, a currency, a mail
     * @param owner the id of the person who clears it; empty where the reason's department does
     * @param amount what waits of all together
     * @param until until when the customer asks to pay later, or when he says he paid
     * @param parts by receivable how much of it waits at the most
     */
    record Found(
            Reason reason,
            String subject,
            Money amount,
            String owner,
            String note,
            @Nullable LocalDate until,
            Map<String, Money> parts) {}

    /** The amount and what it is about follow what is found again. */
    void follow(Found found) {
        change(found.amount(), found.parts());
    }

    void change(Money together, Map<String, Money> most) {
        requireOpen();
        amount = together;
        put(most);
    }

    private void put(Map<String, Money> most) {
        parts.keySet().retainAll(most.keySet());
        most.forEach((receivable, money) -> parts.put(receivable, money.amount()));
    }

    /** Somebody else clears it from now on, for that reason of his own. */
    void takeOver(Reason by, String as) {
        requireOpen();
        reason = by;
        subject = as;
    }

    void handOver(String from, String to) {
        if (clearedOn == null && owner.equals(from)) {
            owner = to;
        }
    }

    void clear(String person, String how, LocalDate today) {
        requireOpen();
        if (how.isBlank()) {
            throw new Refused(say("dunning.refused.remark"));
        }
        clearedOn = today;
        clearedBy = person;
        remark = how.strip();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refused(say("dunning.refused.cleared"));
        }
    }

    public boolean isOpen() {
        return clearedOn == null;
    }

    /** Somebody cleared it though it is still found; it stays so as long as it is about no more than then. */
    boolean overrules(Found found) {
        return clearedOn != null
                && !clearedBy.equals(BY_ITSELF)
                && reason == found.reason()
                && subject.equals(found.subject())
                && amount.currency().equals(found.amount().currency())
                && found.amount().compareTo(amount) <= 0;
    }

    boolean isFor(Found found) {
        return isOpen() && reason == found.reason() && subject.equals(found.subject());
    }

    /** "H-2026-000001". */
    public String number() {
        return number;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public Reason reason() {
        return reason;
    }

    /** What waits of all its receivables together, while so much of them is open. */
    public Money amount() {
        return amount;
    }

    /** The id of the person who clears it; empty where the reason's department does. */
    public String owner() {
        return owner;
    }

    /** What the customer says, or what was found. */
    public String note() {
        return note;
    }

    /** Until when the customer asks to pay later, or when he says he paid; else null. */
    public @Nullable LocalDate until() {
        return wishedUntil;
    }

    public LocalDate since() {
        return since;
    }

    public String subject() {
        return subject;
    }

    /** How much of that receivable waits at the most; zero where the hold is not about it. */
    Money part(String receivable) {
        return new Money(parts.getOrDefault(receivable, BigDecimal.ZERO), amount.currency());
    }

    /** By receivable how much of it waits at the most. */
    public Map<String, Money> parts() {
        Map<String, Money> most = new TreeMap<>();
        parts.forEach((receivable, part) -> most.put(receivable, new Money(part, amount.currency())));
        return most;
    }
}
