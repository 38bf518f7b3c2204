package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.ContractService;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.Hold.Found;
import com.batoncrm.mail.UndeliveredMails;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the reasons that nobody has to tell: they stand in the ledger, the contracts and the outbox. */
@Component
class ReasonFinder {

    private final Ledger ledger;
    private final ReceivableService receivables;
    private final ContractService contracts;
    private final CustomerService customers;
    private final UndeliveredMails undelivered;
    private final WorkingDays days;

    ReasonFinder(
            Ledger ledger,
            ReceivableService receivables,
            ContractService contracts,
            CustomerService customers,
            UndeliveredMails undelivered,
            WorkingDays days) {
        this.ledger = ledger;
        this.receivables = receivables;
        this.contracts = contracts;
        this.customers = customers;
        this.undelivered = undelivered;
        this.days = days;
    }

    /** Only of what is overdue: before that nothing is held back. */
    List<Found> find(String customer, List<OpenReceivable> open) {
        List<OpenReceivable> overdue = open.stream()
                .filter(item -> Objects.requireNonNull(item.dueOn()).isBefore(days.today()))
                .toList();
        List<Found> found = new ArrayList<>();
        by(overdue, OpenReceivable::contract)
                .forEach((contract, items) -> milestone(contract, items).ifPresent(found::add));
        by(overdue, item -> item.open().currency()).forEach((currency, items) -> {
            unallocated(customer, currency, items).ifPresent(found::add);
            bouncing(customer, currency, items).ifPresent(found::add);
        });
        return found;
    }

    /** The customer wanted delivery by now, and a milestone is still to be reached. */
    private Optional<Found> milestone(String contract, List<OpenReceivable> items) {
        boolean awaited = receivables.of(contract).stream()
                .anyMatch(receivable -> receivable.milestone() != null && receivable.dueOn() == null);
        LocalDate wanted = awaited ? contracts.content(contract).wantedDelivery() : null;
        return wanted != null && wanted.isBefore(days.today())
                ? Optional.of(found(
                        Reason.MILESTONE,
                        contract,
                        HoldService.sum(items),
                        items.get(0).owner(),
                        say("dunning.found.milestone", contract, wanted),
                        items))
                : Optional.empty();
    }

    private Optional<Found> unallocated(String customer, Currency currency, List<OpenReceivable> items) {
        return ledger.onAccount(customer).stream()
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .map(money -> found(
                        Reason.UNALLOCATED_PAYMENT,
                        currency.getCurrencyCode(),
                        smaller(money, HoldService.sum(items)),
                        "",
                        say("dunning.found.unallocated", money),
                        items));
    }

    private Optional<Found> bouncing(String number, Currency currency, List<OpenReceivable> items) {
        Customer customer = customers.get(number);
        String owner = customer.owner().orElse(items.get(0).owner());
        String address = customer.mainContact().map(Contact::email).orElse("");
        if (address.isBlank()) {
            String note = say("dunning.found.noAddress", customer.name());
            return Optional.of(
                    found(Reason.BOUNCING_ADDRESS, "- " + currency, HoldService.sum(items), owner, note, items));
        }
        Optional<UUID> returned = undelivered.lastReturned(address);
        return returned.map(mail -> found(
                Reason.BOUNCING_ADDRESS,
                mail + " " + currency,
                HoldService.sum(items),
                owner,
                say("dunning.found.bouncing", address),
                items));
    }

    private static Found found(
            Reason reason, String subject, Money amount, String owner, String note, List<OpenReceivable> items) {
        return new Found(reason, subject, amount, owner, note, null, HoldService.whole(items));
    }

    private static <K> Map<K, List<OpenReceivable>> by(List<OpenReceivable> items, Function<OpenReceivable, K> key) {
        return items.stream().collect(Collectors.groupingBy(key));
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
