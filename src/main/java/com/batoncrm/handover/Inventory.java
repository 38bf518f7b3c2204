package com.batoncrm.handover;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.AbsenceService;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractState;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Worklist;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableService;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final Worklist worklist;

    Inventory(
            CustomerService customers,
            QuoteService quotes,
            ContractService contracts,
            ReceivableService receivables,
            AbsenceService absences,
            Worklist worklist) {
        this.customers = customers;
        this.quotes = quotes;
        this.contracts = contracts;
        this.receivables = receivables;
        this.absences = absences;
        this.worklist = worklist;
    }

    /** The numbers of the customers he looks after, or with whom he has a quote under way or a contract. */
    SortedSet<String> customersOf(String person) {
        SortedSet<String> numbers = new TreeSet<>();
        customers.ownedBy(person).stream().map(Customer::number).forEach(numbers::add);
        quotes(person).stream()
                .map(Quote::customerNumber)
                .filter(Objects::nonNull)
                .forEach(numbers::add);
        contracts.ownedBy(person).stream().map(Contract::customerNumber).forEach(numbers::add);
        return numbers;
    }

    /** Those under way. */
    public List<Quote> quotes(String person) {
        return quotes.underWay(person);
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

    /** How many tasks wait for him alone. */
    public long ownTasks(String person) {
        return worklist.of(person).stream().filter(Worklist.WaitingTask::isOwn).count();
    }
}
