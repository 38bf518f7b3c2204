package com.batoncrm.handover;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.AbsenceService;
import com.batoncrm.complaint.ComplaintDuties;
import com.batoncrm.complaint.ComplaintDuties.Duty;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractState;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Cases;
import com.batoncrm.engine.Cases.TakenTask;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableService;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that hangs on a person. */
@Service
@Transactional(readOnly = true)
public class Inventory {

    private final CustomerService customers;
    private final QuoteService quotes;
    private final ContractService contracts;
    private final ReceivableService receivables;
    private final AbsenceService absences;
    private final ComplaintDuties complaints;
    private final Cases cases;

    Inventory(
            CustomerService customers,
            QuoteService quotes,
            ContractService contracts,
            ReceivableService receivables,
            AbsenceService absences,
            ComplaintDuties complaints,
            Cases cases) {
        this.customers = customers;
        this.quotes = quotes;
        this.contracts = contracts;
        this.receivables = receivables;
        this.absences = absences;
        this.complaints = complaints;
        this.cases = cases;
    }

    /** The numbers of the customers with whom he has something to do. */
    SortedSet<String> customersOf(String person) {
        SortedSet<String> numbers = soldTo(person);
        complaints(person).stream().map(Duty::customer).forEach(numbers::add);
        return numbers;
    }

    /** The numbers of those he looks after, or with whom he has a quote under way or a contract. */
    SortedSet<String> soldTo(String person) {
        SortedSet<String> numbers = new TreeSet<>();
        customers.ownedBy(person).stream().map(Customer::number).forEach(numbers::add);
        quotes(person).forEach(quote -> customerOf(quote).ifPresent(numbers::add));
        contracts.ownedBy(person).stream().map(Contract::customerNumber).forEach(numbers::add);
        return numbers;
    }

    /** Whether he looks after that customer, or has a quote under way or a contract with him. */
    boolean sellsTo(String person, String customer) {
        return customers.get(customer).owner().filter(person::equals).isPresent()
                || !quotes(person, customer).isEmpty()
                || contracts.ofCustomer(customer).stream()
                        .anyMatch(contract -> contract.owner().equals(person));
    }

    /** How many wait for anybody of the group, by name. */
    public SortedMap<String, Long> tasksOf(String group) {
        return counted(cases.waitingFor(group));
    }

    /** Whether he has something that belongs to no customer, and still is to go on without him. */
    boolean hasRest(String person) {
        return !quotesWithoutCustomer(person).isEmpty()
                || !absencesCovered(person).isEmpty();
    }

    /** Those under way for somebody who is no customer yet. */
    public List<Quote> quotesWithoutCustomer(String person) {
        return quotes.underWayWithoutCustomer(person).stream()
                .filter(quote -> customerOf(quote).isEmpty())
                .toList();
    }

    /** Those just started, whose customer is text only, where the text means this one. */
    List<Quote> startedFor(String person, String customer) {
        return quotes.underWayWithoutCustomer(person).stream()
                .filter(quote -> customerOf(quote).filter(customer::equals).isPresent())
                .toList();
    }

    private Optional<String> customerOf(Quote quote) {
        return Optional.ofNullable(quote.customerNumber()).or(() -> meant(quote.wantedCustomer()));
    }

    /** By number or whole name, where there is one such customer alone. */
    private Optional<String> meant(String text) {
        List<Customer> found = customers.search(text);
        return found.stream()
                .filter(customer -> found.size() == 1
                        && (text.equalsIgnoreCase(customer.number()) || text.equalsIgnoreCase(customer.name())))
                .map(Customer::number)
                .findFirst();
    }

    /** As {@link #complaints(String)}, with one customer. */
    public List<Duty> complaints(String person, String customer) {
        return complaints.of(person, customer);
    }

    /** Corrective actions that are his, and tasks in complaints that he has taken. */
    public List<Duty> complaints(String person) {
        return complaints.of(person);
    }

    /** Those under way. */
    public List<Quote> quotes(String person) {
        return quotes.underWay(person);
    }

    /** Those under way for one customer. */
    public List<Quote> quotes(String person, String customer) {
        return Stream.concat(quotes.underWay(person, customer).stream(), startedFor(person, customer).stream())
                .toList();
    }

    /** Those with one customer whose signed copy is still to come. */
    public List<Contract> contractsToCome(String person, String customer) {
        return contracts.ofCustomer(customer).stream()
                .filter(contract -> contract.owner().equals(person) && contract.state() == ContractState.DRAWN_UP)
                .toList();
    }

    /** Those whose signed copy is still to come. */
    public List<Contract> contractsToCome(String person) {
        return contracts.ownedBy(person).stream()
                .filter(contract -> contract.state() == ContractState.DRAWN_UP)
                .toList();
    }

    public List<OpenReceivable> receivables(String person) {
        return receivables.open().stream()
                .filter(receivable -> receivable.owner().equals(person))
                .toList();
    }

    /** Those he stands in for, now or later. */
    public List<Absence> absencesCovered(String person) {
        return absences.coveredBy(person);
    }

    /** The names of the tasks that wait for him alone, each with how many. */
    public SortedMap<String, Long> ownTasks(String person) {
        return counted(cases.takenBy(person).stream().map(TakenTask::name).toList());
    }

    private static SortedMap<String, Long> counted(List<String> names) {
        return names.stream().collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }
}
