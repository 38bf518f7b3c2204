package com.batoncrm.customer;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.Refused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with customers. */
@Service
@Transactional(noRollbackFor = Refused.class)
public class CustomerService {

    private final Customers customers;
    private final NewCustomerCheck check;
    private final CurrentPerson person;
    private final Company company;
    private final ExchangeRates rates;
    private final WorkingDays days;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CustomerService(
            Customers customers,
            NewCustomerCheck check,
            CurrentPerson person,
            Company company,
            ExchangeRates rates,
            WorkingDays days,
            Audit audit,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.check = check;
        this.person = person;
        this.company = company;
        this.rates = rates;
        this.days = days;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Those with exactly that number, name, legal name or contact's e-mail address; otherwise those whose name or legal
     * name has the text in it, best first, at most ten. Capitals and small letters are the same.
     */
    public List<Customer> search(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Customer> exact = exactly(wanted);
        return exact.isEmpty() ? customers.similarTo(NameKey.of(wanted).replaceAll("([\\\\%_])", "\\\\$1")) : exact;
    }

    private List<Customer> exactly(String wanted) {
        return find(wanted)
                .map(List::of)
                .orElseGet(
                        () -> wanted.contains("@") ? customers.reachedAt(wanted) : customers.named(NameKey.of(wanted)));
    }

    public Optional<Customer> find(String number) {
        return customers.findByNumber(number.strip().toUpperCase(Locale.ROOT));
    }

    /** Those of these numbers, by number. */
    public Map<String, Customer> all(Collection<String> numbers) {
        return customers.findByNumberIn(numbers).stream()
                .collect(Collectors.toMap(Customer::number, Function.identity()));
    }

    /** @throws Refused where there is no customer of that number */
    public Customer get(String number) {
        return find(number).orElseThrow(() -> new Refused(say("customer.refused.unknown", number)));
    }

    /**
     * The one customer with exactly that number, name, legal name or contact's e-mail address.
     *
     * @throws Refused where that is nobody or several, naming the first five
     */
    public Customer meant(String text) {
        List<Customer> found = exactly(text.strip());
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new Refused(
                found.isEmpty()
                        ? say("customer.refused.nobody", text.strip())
                        : say(
                                "customer.refused.several",
                                text.strip(),
                                found.stream()
                                        .limit(5)
                                        .map(customer -> customer.name() + " (" + customer.number() + ")")
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * The contact with exactly that e-mail address, at whatever customers, or that name at one customer, as somebody whom
     * data is about.
     *
     * @throws Refused where there is none, or the name stands for contacts of several customers
     */
    public DataSubject contact(String text) {
        String wanted = text.strip();
        List<Customer> found = wanted.contains("@") ? customers.reachedAt(wanted) : customers.withContact(wanted);
        String shown = wanted.substring(0, Math.min(60, wanted.length()));
        if (found.isEmpty()) {
            throw new Refused(say("customer.refused.noContact", shown));
        }
        if (found.size() > 1 && !wanted.contains("@")) {
            throw new Refused(say("customer.refused.severalContacts", shown));
        }
        List<Contact> contacts = found.stream()
                .flatMap(customer -> customer.contacts().stream())
                .filter(contact -> contact.email().equalsIgnoreCase(wanted)
                        || contact.name().equalsIgnoreCase(wanted))
                .toList();
        Set<String> names = known(contacts, Contact::name);
        boolean shared = names.stream()
                .flatMap(name -> customers.withContact(name).stream()
                        .flatMap(customer -> customer.contacts().stream())
                        .filter(contact -> contact.name().equalsIgnoreCase(name)))
                .anyMatch(contact -> !contacts.contains(contact));
        return new DataSubject(
                DataSubject.Kind.CONTACT,
                say("customer.formerContact", found.get(0).number()),
                found.stream().map(Customer::number).collect(Collectors.toSet()),
                null,
                names,
                known(contacts, Contact::email),
                shared);
    }

    /** Whether a contact is called so. */
    public boolean hasContact(String name) {
        return !customers.withContact(name).isEmpty();
    }

    private static Set<String> known(List<Contact> contacts, Function<Contact, String> what) {
        return contacts.stream().map(what).filter(text -> !text.isBlank()).collect(Collectors.toSet());
    }

    /** @throws Refused where something is missing or wrong, saying what */
    public Customer create(NewCustomer customer) {
        return add(Optional.empty(), check.profileOf(customer), person.id().orElse(""));
    }

    Customer add(Optional<String> givenNumber, Profile profile, String owner) {
        givenNumber.ifPresent(number -> customers.passNumber(Long.parseLong(number.substring(2))));
        String number = givenNumber.orElseGet(() -> String.format(Locale.ROOT, "K-%06d", customers.nextNumber()));
        audit.record(AuditEntry.of("customer.created", "customer", number).text("name", profile.name()));
        return customers.save(new Customer(number, profile, owner, Money.zero(company.baseCurrency())));
    }

    /**
     * {@code why} is what it follows from, in words for the audit.
     *
     * @throws Refused where there is no customer of that number
     */
    public void changeStanding(String number, CreditStanding standing, String why) {
        Customer customer = get(number);
        if (customer.changeStanding(standing)) {
            audit.record(AuditEntry.of("customer.standing-changed", "customer", customer.number())
                    .text("standing", standing.name())
                    .text("why", why));
        }
    }

    /**
     * Lets quotes be made for a customer on credit stop, until the end of that day.
     *
     * @throws Refused where there is no such customer or none on credit stop, the day is over or more than three months
     *     away, or no reason is given
     */
    public void liftStop(String number, LocalDate until, String reason) {
        Customer customer = get(number);
        if (until.isBefore(days.today()) || until.isAfter(days.today().plusMonths(3))) {
            throw new Refused(say("customer.refused.lift-until"));
        }
        if (reason.isBlank()) {
            throw new Refused(say("customer.refused.lift-reason"));
        }
        customer.liftStop(until);
        audit.record(AuditEntry.of("customer.stop-lifted", "customer", customer.number())
                .text("until", until.toString())
                .text("reason", reason));
    }

    /** Those whom the person looks after, by number. */
    public List<Customer> ownedBy(String owner) {
        return customers.findByOwnerOrderByNumber(owner);
    }

    /**
     * Whatever the one has with the customer is the other's from now on: the customer, where he looks after it, and what
     * modules above have of him. People are ids of accounts.
     */
    public void handOver(String number, String from, String to) {
        Customer customer = get(number);
        if (customer.owner().filter(from::equals).isPresent()) {
            customer.handOver(to);
        }
        audit.record(AuditEntry.of("customer.handed-over", "customer", customer.number())
                .text("from", from)
                .text("to", to));
        events.publishEvent(new CustomerHandedOver(customer.number(), from, to));
    }

    /** In any currency that has a rate; kept in the base currency. */
    public void changeOverdue(String number, Money overdue) {
        Customer customer = get(number);
        Money inBase = rates.toBase(overdue, days.today());
        if (customer.changeOverdue(inBase)) {
            audit.record(AuditEntry.of("customer.overdue-changed", "customer", customer.number())
                    .text("overdue", inBase.toString()));
        }
    }
}
