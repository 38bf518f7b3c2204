package com.batoncrm.customer;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A company, consumer or partner that we sell to. */
@Entity
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String number;
    private String name;
    private String nameKey;
    private String legalName;
    private String legalNameKey;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String registrationNumber;
    private String taxNumber;
    private String sector;

    @Embedded
    private Address address;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "customer_contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<Contact> contacts = new ArrayList<>();

    private String owner;

    @Enumerated(EnumType.STRING)
    private CreditStanding creditStanding = CreditStanding.GOOD;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "overdue_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "overdue_currency"))
    private Money overdue;

    private @Nullable LocalDate stopLiftedUntil;

    private Locale language;
    private Currency currency;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    @SuppressWarnings("NullAway.Init")
    Customer(String number, Profile profile, String owner, Money overdue) {
        this.number = number;
        this.name = profile.name();
        this.nameKey = NameKey.of(name);
        this.legalName = profile.legalName();
        this.legalNameKey = NameKey.of(legalName);
        this.kind = profile.kind();
        this.registrationNumber = profile.registrationNumber();
        this.taxNumber = profile.taxNumber();
        this.sector = profile.sector();
        this.address = profile.address();
        this.contacts.addAll(profile.contacts());
        this.language = profile.language();
        this.currency = profile.currency();
        this.owner = owner;
        this.overdue = overdue;
    }

    /** "K-000001". */
    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** The name in contracts; the plain name where we know no other. */
    public String legalName() {
        return legalName.isEmpty() ? name : legalName;
    }

    public CustomerKind kind() {
        return kind;
    }

    /** Empty where unknown. */
    public String registrationNumber() {
        return registrationNumber;
    }

    /** Empty where unknown. */
    public String taxNumber() {
        return taxNumber;
    }

    /** Empty where unknown. */
    public String sector() {
        return sector;
    }

    public Address address() {
        return address;
    }

    /** The main one first; empty for a customer that was loaded without. */
    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    public Optional<Contact> mainContact() {
        return contacts.stream().findFirst();
    }

    /** The id of the person who looks after the customer; empty where nobody does yet. */
    public Optional<String> owner() {
        return Optional.of(owner).filter(id -> !id.isEmpty());
    }

    public CreditStanding creditStanding() {
        return creditStanding;
    }

    /** Whether no new quote is made: on credit stop, and finance has not lifted it for this day. */
    public boolean isStopped(LocalDate day) {
        return creditStanding == CreditStanding.STOP && (stopLiftedUntil == null || stopLiftedUntil.isBefore(day));
    }

    /** What should have been paid by now, in the base currency. */
    public Money overdue() {
        return overdue;
    }

    /** Of letters and documents to the customer. */
    public Locale language() {
        return language;
    }

    public Currency currency() {
        return currency;
    }

    /** Those with a name or e-mail address that none has yet; false where there are none such. */
    boolean addContacts(List<Contact> others) {
        return contacts.addAll(others.stream()
                .filter(other -> contacts.stream().noneMatch(other::isSamePerson))
                .toList());
    }

    void handOver(String successor) {
        owner = successor;
    }

    /** False where the standing is that already; a lifted stop ends with the stop. */
    boolean changeStanding(CreditStanding standing) {
        boolean changed = creditStanding != standing;
        creditStanding = standing;
        stopLiftedUntil = changed ? null : stopLiftedUntil;
        return changed;
    }

    /** Lets quotes be made until the end of that day, though the stop stands. */
    void liftStop(LocalDate until) {
        if (creditStanding != CreditStanding.STOP) {
            throw new Refused(say("customer.refused.not-stopped", name));
        }
        stopLiftedUntil = until;
    }

    /** False where the amount is that already. */
    boolean changeOverdue(Money amount) {
        if (amount.isNegative()) {
            throw new Refused(say("customer.refused.overdue", number));
        }
        boolean changed = !overdue.equals(amount);
        overdue = amount;
        return changed;
    }
}
