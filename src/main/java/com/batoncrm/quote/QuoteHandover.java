package com.batoncrm.quote;

import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.customer.CustomerHandedOver;
import com.batoncrm.engine.Cases;
import com.batoncrm.mail.Mails;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quotes go along with their customer: those under way to the successor, with their cases, tasks and mails. */
@Component
public class QuoteHandover {

    private final Quotes quotes;
    private final ApprovalService approvals;
    private final Cases cases;
    private final Mails mails;
    private final Audit audit;

    QuoteHandover(Quotes quotes, ApprovalService approvals, Cases cases, Mails mails, Audit audit) {
        this.quotes = quotes;
        this.approvals = approvals;
        this.cases = cases;
        this.mails = mails;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    public void on(CustomerHandedOver event) {
        move(quotes.underWay(event.from(), event.customer()), event.from(), event.to());
    }

    /** Those of these numbers that the one has started, whose customer is text only yet. People are ids of accounts. */
    @Transactional
    public void handOverStarted(Collection<String> numbers, String from, String to) {
        move(
                quotes.underWayWithoutCustomer(from).stream()
                        .filter(quote -> numbers.contains(quote.number()))
                        .toList(),
                from,
                to);
    }

    private void move(List<Quote> moving, String from, String to) {
        for (Quote quote : moving) {
            approvals.handOver(QuoteService.SUBJECT, quote.number(), to);
            quote.handOver(to);
            audit.record(AuditEntry.of("quote.handed-over", QuoteService.SUBJECT, quote.number())
                    .version(quote.version())
                    .text("from", from)
                    .text("to", to));
        }
        List<String> numbers = moving.stream().map(Quote::number).toList();
        cases.handOver(numbers, from, to);
        mails.handOver(QuoteService.SUBJECT, numbers, from, to);
    }
}
