package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** What a customer may pay later: everything on one day, or in parts. Nothing remembers whether it is kept. */
@Entity(name = "dunning_agreement")
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String customerNumber;
    private Currency currency;
    private LocalDate agreedOn;
    private String agreedBy;
    private String note;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "dunning_agreement_part", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<Part> parts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "dunning_agreement_item", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "receivable")
    @Column(name = "open_amount")
    private Map<String, BigDecimal> items = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** What is to be paid until the end of that day. */
    @Embeddable
    public record Part(LocalDate dueOn, BigDecimal amount) {}

    /** @param open by receivable what was open of it when this was agreed */
    @SuppressWarnings("NullAway.Init")
    Agreement(
            String customer,
            Currency currency,
            Map<String, Money> open,
            List<Part> parts,
            LocalDate on,
            String by,
            String note) {
        this.customerNumber = customer;
        this.currency = currency;
        open.forEach((receivable, money) -> items.put(receivable, money.amount()));
        this.parts.addAll(parts);
        this.agreedOn = on;
        this.agreedBy = by;
        this.note = note;
    }

    /**
     * Whether less has been paid than was to be paid before that day.
     *
     * @param openNow what is open now of everything the agreement covers
     */
    boolean isBroken(Money openNow, LocalDate day) {
        Money wanted = parts.stream()
                .filter(part -> part.dueOn().isBefore(day))
                .map(part -> new Money(part.amount(), currency))
                .reduce(Money.zero(currency), Money::plus);
        return agreed().minus(openNow).compareTo(wanted) < 0;
    }

    /** Everything it covers, as it was open when it was agreed. */
    Money agreed() {
        return items.values().stream()
                .map(amount -> new Money(amount, currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What is open now of everything it covers; {@code open} by receivable, where there is anything. */
    Money open(Map<String, Money> open) {
        return items.keySet().stream()
                .map(open::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(Money.zero(currency), Money::plus);
    }

    public Set<String> receivables() {
        return Set.copyOf(items.keySet());
    }

    /** By receivable what was open of it when this was agreed. */
    Map<String, Money> covered() {
        Map<String, Money> covered = new HashMap<>();
        items.forEach((receivable, amount) -> covered.put(receivable, new Money(amount, currency)));
        return covered;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public LocalDate agreedOn() {
        return agreedOn;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public Currency currency() {
        return currency;
    }
}
