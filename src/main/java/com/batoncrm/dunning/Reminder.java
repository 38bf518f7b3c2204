package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import com.batoncrm.dunning.Step.Channel;
import com.batoncrm.dunning.Step.Tone;
import com.batoncrm.dunning.Step.Who;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.springframework.data.domain.Persistable;

/** A step taken towards a customer: what was asked for, in the tone of the highest level among it. */
@Entity(name = "dunning_reminder")
public class Reminder implements Persistable<String> {

    @Id
    private String number;

    private String customerNumber;
    private int level;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    @Enumerated(EnumType.STRING)
    private Who who;

    private LocalDate takenOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "dunning_reminder_item", joinColumns = @JoinColumn(name = "reminder_number"))
    @OrderColumn(name = "position")
    private List<ReminderItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Reminder() {}

    Reminder(String number, String customer, List<Step> steps, List<ReminderItem> items, LocalDate today) {
        Step highest = steps.stream().max(Comparator.comparingInt(Step::level)).orElseThrow();
        this.number = number;
        this.customerNumber = customer;
        this.level = highest.level();
        this.channel = highest.channel();
        this.tone = highest.tone();
        this.who = highest.who();
        this.takenOn = today;
        this.items.addAll(items);
    }

    /** "M-2026-000001". */
    public String number() {
        return number;
    }

    public String customerNumber() {
        return customerNumber;
    }

    /** The highest of its items. */
    public int level() {
        return level;
    }

    public Channel channel() {
        return channel;
    }

    public Tone tone() {
        return tone;
    }

    public Who who() {
        return who;
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    public List<ReminderItem> items() {
        return List.copyOf(items);
    }

    /** What is to be paid with fees and interest, one for each currency. */
    public List<Money> totals() {
        return items.stream()
                .map(ReminderItem::currency)
                .distinct()
                .map(this::total)
                .toList();
    }

    private Money total(Currency currency) {
        return items.stream()
                .filter(item -> item.currency().equals(currency))
                .map(ReminderItem::total)
                .reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public String getId() {
        return number;
    }

    /** Written once and never changed. */
    @Override
    public boolean isNew() {
        return true;
    }
}
