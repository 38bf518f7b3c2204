package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.EmployeeHandover.REVIEWS_LEFT;
import static com.batoncrm.handover.process.EmployeeHandover.REVIEW_AT;

import com.batoncrm.company.Company;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final Accounts accounts;
    private final Mails mails;
    private final Company company;

    Reviews(CustomerService customers, QuoteService quotes, Accounts accounts, Mails mails, Company company) {
        this.customers = customers;
        this.quotes = quotes;
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
        String sentence = say(
                "handover.review",
                days,
                accounts.nameOf(handover.person()),
                handover.items().size(),
                handover.items().stream()
                        .filter(item -> item.movedAt().isEmpty())
                        .count(),
                names(handover, this::owesMore),
                names(handover, this::hasLostQuotes),
                names(handover, item -> customer(item).creditStanding() == CreditStanding.STOP));
        manager.map(List::of)
                .orElseGet(() ->
                        accounts.members("hr").stream().map(Accounts.Person::id).toList())
                .forEach(person -> mails.mention(person, sentence));
    }

    private boolean owesMore(HandoverItem item) {
        return customer(item).overdue().amount().compareTo(item.overdue()) > 0;
    }

    private boolean hasLostQuotes(HandoverItem item) {
        return item.successor().stream()
                .flatMap(successor -> quotes.of(successor).stream())
                .anyMatch(quote -> item.customer().equals(quote.customerNumber())
                        && LOST.contains(quote.state())
                        && item.movedAt().filter(quote.stateSince()::isAfter).isPresent());
    }

    private Customer customer(HandoverItem item) {
        return customers.get(item.customer());
    }

    private String names(Handover handover, Predicate<HandoverItem> which) {
        String names = handover.items().stream()
                .filter(which)
                .map(item -> customer(item).name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? say("handover.noneOfThem") : names;
    }
}
