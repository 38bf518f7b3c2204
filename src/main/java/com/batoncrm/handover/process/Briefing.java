package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.HandoverViews.day;
import static com.batoncrm.handover.process.HandoverViews.duty;
import static com.batoncrm.handover.process.HandoverViews.fact;
import static com.batoncrm.handover.process.HandoverViews.state;

import com.batoncrm.company.Money;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.Agreement;
import com.batoncrm.dunning.AgreementService;
import com.batoncrm.dunning.StockTaking;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.handover.Inventory;
import com.batoncrm.quote.Quote;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableService;
import com.batoncrm.relationship.RelationshipService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a successor has to know of a customer, or of what belongs to none. */
@Component
class Briefing {

    private final Inventory inventory;
    private final HandoverViews views;
    private final CustomerService customers;
    private final ReceivableService receivables;
    private final AgreementService agreements;
    private final StockTaking stock;
    private final RelationshipService relationships;

    Briefing(
            Inventory inventory,
            HandoverViews views,
            CustomerService customers,
            ReceivableService receivables,
            AgreementService agreements,
            StockTaking stock,
            RelationshipService relationships) {
        this.inventory = inventory;
        this.views = views;
        this.customers = customers;
        this.receivables = receivables;
        this.agreements = agreements;
        this.stock = stock;
        this.relationships = relationships;
    }

    List<Map<String, Object>> of(HandoverItem item, String from) {
        return item.customer().map(number -> of(customers.get(number), from)).orElseGet(() -> ofRest(from));
    }

    private List<Map<String, Object>> ofRest(String from) {
        List<Map<String, Object>> facts = new ArrayList<>();
        inventory.quotesWithoutCustomer(from).forEach(quote -> facts.add(quote(quote)));
        inventory.absencesCovered(from).forEach(absence -> facts.add(fact("absences", views.covered(absence))));
        return facts;
    }

    private static Map<String, Object> quote(Quote quote) {
        return fact("quote", quote.number() + " “" + quote.title() + "”, " + state(quote));
    }

    private List<Map<String, Object>> of(Customer customer, String from) {
        List<Map<String, Object>> facts = new ArrayList<>();
        customer.contacts().forEach(contact -> facts.add(fact("contact", contact(contact))));
        String number = customer.number();
        inventory.quotes(from, number).forEach(quote -> facts.add(quote(quote)));
        inventory
                .contractsToCome(from, number)
                .forEach(contract -> facts.add(fact("contract", contract.number() + ", " + contract.gross())));
        inventory
                .complaints(from, number)
                .forEach(duty -> facts.add(fact(duty.action() ? "action" : "complaint", duty(duty))));
        List<OpenReceivable> open = receivables.open(customer.number());
        facts.add(fact("money", open.isEmpty() ? say("handover.nothing") : views.sums(open)));
        facts.add(fact(
                "overdue",
                customer.overdue().isZero()
                        ? say("handover.nothing")
                        : customer.overdue().toString()));
        agreements.of(customer.number()).stream()
                .flatMap(agreement -> agreement.parts().stream().map(part -> promise(agreement, part)))
                .forEach(facts::add);
        outlooks(customer).forEach(facts::add);
        facts.add(fact("finance", finance(customer)));
        return facts;
    }

    private static Map<String, Object> promise(Agreement agreement, Agreement.Part part) {
        return fact(
                "promise",
                new Money(part.amount(), agreement.currency()) + " " + say("handover.by", day(part.dueOn())));
    }

    /** How sales and service see the customer. */
    private Stream<Map<String, Object>> outlooks(Customer customer) {
        return relationships.latest(customer.number()).values().stream()
                .map(view -> fact(
                        "view." + view.department().name(),
                        say("relationship.outlook." + view.outlook().name()) + ": " + view.reason()));
    }

    /** How finance sees the customer: the standing, and what waits for a reason. */
    private String finance(Customer customer) {
        Stream<String> standing =
                Stream.of(say("handover.standing." + customer.creditStanding().name()));
        Stream<String> reasons = stock.view(customer.number()).lines().stream()
                .flatMap(line -> line.waiting().stream())
                .map(waiting -> say(
                        "handover.waits",
                        say("dunning.reason." + waiting.reason().name()),
                        waiting.amount().toString()));
        return Stream.concat(standing, reasons).distinct().collect(Collectors.joining("; "));
    }

    private static String contact(Contact contact) {
        return Stream.of(contact.name(), contact.role(), contact.email(), contact.phone())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }
}
