package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.HoldService.Told;
import com.batoncrm.dunning.Reply.Kind;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.LinkTarget;
import com.batoncrm.mail.Links;
import com.batoncrm.receivable.OpenReceivable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what customers answer by the link in a letter: each answer is a reason not to ask, until somebody clears it. */
@Service
@Transactional
public class CustomerReplies {

    /** Purpose of the mailed link, and where it leads: {@code /answer/due/TOKEN}. */
    public static final String LINK = "answer/due";

    /** Control characters and halves of characters, which cannot be kept. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final Links links;
    private final Reminders reminders;
    private final HoldService holds;
    private final StockTaking stock;
    private final CustomerService customers;
    private final Audit audit;
    private final WorkingDays days;

    CustomerReplies(
            Links links,
            Reminders reminders,
            HoldService holds,
            StockTaking stock,
            CustomerService customers,
            Audit audit,
            WorkingDays days) {
        this.links = links;
        this.reminders = reminders;
        this.holds = holds;
        this.stock = stock;
        this.customers = customers;
        this.audit = audit;
        this.days = days;
    }

    /** A letter as the holder of its link sees it. */
    public record Letter(Reminder reminder, String customerName, LinkTarget.State link) {}

    /** What the link leads to; empty for one that never was. */
    @Transactional(readOnly = true)
    public Optional<Letter> letter(String token) {
        return links.find(LINK, token).map(target -> {
            Reminder reminder = reminders.findById(target.subject()).orElseThrow();
            return new Letter(reminder, customers.get(reminder.customerNumber()).name(), target.state());
        });
    }

    /**
     * Takes the answer and uses the link up.
     *
     * @return the number of the letter
     */
    public String reply(String token, Reply reply) {
        check(reply);
        LinkTarget target = links.redeem(LINK, token).orElseThrow(() -> new Refused(say("dunning.refused.link")));
        Reminder reminder = reminders.findById(target.subject()).orElseThrow();
        audit.record(AuditEntry.of("dunning.answered", DunningService.SUBJECT, reminder.number())
                .text("answer", reply.kind().name())
                .text("receivable", reply.receivable())
                .text("amount", String.valueOf(reply.amount()))
                .text("day", String.valueOf(reply.day()))
                .text("by", reply.by())
                .text("text", reply.text()));
        Told told = new Told(
                reply.kind().reason(),
                reminder.number(),
                reply.amount(),
                reply.by() + ": " + reply.text(),
                reply.day());
        holds.tell(reminder.customerNumber(), told, stillOpen(reminder, reply.receivable()));
        return reminder.number();
    }

    /** What was paid since the letter needs no reason any more. */
    private List<OpenReceivable> stillOpen(Reminder reminder, String receivable) {
        if (!receivable.isEmpty()
                && reminder.items().stream().noneMatch(item -> item.receivable().equals(receivable))) {
            throw new Refused(say("dunning.refused.notInLetter"));
        }
        return stock.stillOpen(reminder).stream()
                .filter(item -> receivable.isEmpty() || item.number().equals(receivable))
                .toList();
    }

    private void check(Reply reply) {
        if (reply.by().isBlank()) {
            throw new Refused(say("dunning.refused.name"));
        }
        if (reply.kind() == Kind.DISPUTED && reply.text().isBlank()) {
            throw new Refused(say("dunning.refused.because"));
        }
        if (reply.by().length() > 200 || reply.text().length() > 1700) {
            throw new Refused(say("dunning.refused.length"));
        }
        if (UNREADABLE.matcher(reply.by() + " " + reply.text()).find()) {
            throw new Refused(say("dunning.refused.characters"));
        }
        checkDay(reply);
    }

    private void checkDay(Reply reply) {
        LocalDate today = days.today();
        LocalDate day = reply.day();
        switch (reply.kind()) {
            case DISPUTED -> {}
            case PAID -> {
                if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(1))) {
                    throw new Refused(say("dunning.refused.paidOn"));
                }
            }
            case DELAY -> {
                if (day == null || !day.isAfter(today) || day.isAfter(today.plusYears(1))) {
                    throw new Refused(say("dunning.refused.until"));
                }
            }
        }
    }
}
