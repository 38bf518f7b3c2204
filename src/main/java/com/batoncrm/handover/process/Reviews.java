package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.EmployeeHandover.REVIEWS_LEFT;
import static com.batoncrm.handover.process.EmployeeHandover.REVIEW_AT;

import com.batoncrm.company.Company;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import com.batoncrm.relationship.Outlook;
import com.batoncrm.relationship.RelationshipService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What became of the customers some time after they changed hands. */
@Component
class Reviews {

    /** After the last day of the handover. */
    static final List<Integer> DAYS = List.of(30, 60, 90);

    private static final Set<QuoteState> LOST =
            Set.of(QuoteState.DECLINED, QuoteState.EXPIRED, QuoteState.WITHDRAWN, QuoteState.NOT_CONCLUDED);

    private final CustomerService customers;
    private final QuoteService quotes;
    private final ComplaintService complaints;
    private final RelationshipService relationships;
    private final Accounts accounts;
    private final Mails mails;
    private final Company company;

    Reviews(
            CustomerService customers,
            QuoteService quotes,
            ComplaintService complaints,
            RelationshipService relationships,
            Accounts accounts,
            Mails mails,
            Company company) {
        this.customers = customers;
        this.quotes = quotes;
        this.complaints = complaints;
        this.relationships = relationships;
        this.accounts = accounts;
        this.mails = mails;
        this.company = company;
    }

    void next(DelegateExecution execution, Handover handover) {
        int days = DAYS.get(DAYS.size() - REVIEWS_LEFT.from(execution));
        REVIEW_AT.on(
                execution,
                handover.lastDay()
                        .plusDays(days)
                        .atStartOfDay(company.zone())
                        .toInstant()
                        .toString());
    }

    /** To the manager; to human resources where there is none. */
    void tell(Handover handover, int days, Optional<String> manager) {
        String heading = say("handover.review.heading", days, accounts.nameOf(handover.person()));
        Map<String, Object> result = Map.of(
                "heading", heading,
                "sentence", sentence(handover),
                "customers", remarkable(handover));
        manager.map(List::of)
                .orElseGet(() ->
                        accounts.members("hr").stream().map(Accounts.Person::id).toList())
                .forEach(person -> mails.tell(
                        person, mail -> mail.about("handover", handover.id().toString())
                                .key("handover-review:" + handover.id() + ":" + days + ":" + person)
                                .subject(heading)
                                .template("handover-review", result)));
    }

    private String sentence(Handover handover) {
        List<HandoverItem> customers = handover.customers();
        return say(
                "handover.review",
                customers.size(),
                customers.stream().filter(item -> item.movedAt().isEmpty()).count(),
                customers.stream().filter(this::isLost).count(),
                customers.stream().filter(item -> complaintsSince(item) > 0).count(),
                customers.stream().filter(this::owesMore).count());
    }

    /** What is worth a word, by customer. */
    private List<Map<String, String>> remarkable(Handover handover) {
        return handover.customers().stream()
                .map(item -> Map.of(
                        "name", customer(item).name(),
                        "successor", item.successor().map(accounts::nameOf).orElse(""),
                        "what", what(item)))
                .filter(row -> !"".equals(row.get("what")))
                .toList();
    }

    private String what(HandoverItem item) {
        int complaints = complaintsSince(item);
        return Stream.of(
                        item.movedAt().isEmpty() ? say("handover.review.waits") : "",
                        isLost(item) ? say("handover.review.lost") : "",
                        complaints > 0 ? say("handover.review.complaints", complaints) : "",
                        owesMore(item)
                                ? say("handover.review.overdue", customer(item).overdue())
                                : "",
                        customer(item).creditStanding() == CreditStanding.STOP ? say("handover.review.stop") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private boolean owesMore(HandoverItem item) {
        return customer(item).overdue().amount().compareTo(item.overdue()) > 0;
    }

    /** Where sales or service say so, or a quote came to nothing since. */
    private boolean isLost(HandoverItem item) {
        return relationships.latest(customer(item).number()).values().stream()
                        .anyMatch(view -> view.outlook() == Outlook.LOST)
                || item.successor().stream()
                        .flatMap(successor -> quotes.of(successor).stream())
                        .anyMatch(quote -> customer(item).number().equals(quote.customerNumber())
                                && LOST.contains(quote.state())
                                && item.movedAt()
                                        .filter(quote.stateSince()::isAfter)
                                        .isPresent());
    }

    private int complaintsSince(HandoverItem item) {
        return item.movedAt().stream()
                .flatMap(moved -> complaints.of(customer(item).number()).stream()
                        .filter(complaint -> complaint.receivedAt().isAfter(moved)))
                .mapToInt(complaint -> 1)
                .sum();
    }

    private Customer customer(HandoverItem item) {
        return customers.get(item.customer().orElseThrow());
    }
}
