package com.batoncrm.quote;

import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.customer.CustomerHandedOver;
import com.batoncrm.engine.Cases;
import com.batoncrm.mail.Mails;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quotes go along with their customer: those under way to the successor, with their cases, tasks and mails. */
@Component
class QuoteHandover {

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
        List<Quote> moving = quotes.underWay(event.from(), event.customer());
        for (Quote quote : moving) {
            approvals.handOver(QuoteService.SUBJECT, quote.number(), event.to());
            quote.handOver(event.to());
            audit.record(AuditEntry.of("quote.handed-over", QuoteService.SUBJECT, quote.number())
                    .version(quote.version())
                    .text("from", event.from())
                    .text("to", event.to()));
        }
        List<String> numbers = moving.stream().map(Quote::number).toList();
        cases.handOver(numbers, event.from(), event.to());
        mails.handOver(QuoteService.SUBJECT, numbers, event.from(), event.to());
    }
}
