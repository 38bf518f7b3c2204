package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.dunning.Step.Channel;
import com.batoncrm.dunning.Stock.Line;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of dunning. Each looks at the ledger once more, so that nothing is asked for that was paid meanwhile. */
@Service
@Transactional
public class DunningService {

    /** The type under which reminders stand in mails and the audit. */
    public static final String SUBJECT = "dunning";

    private final HoldService holds;
    private final StockTaking stockTaking;
    private final Reminders reminders;
    private final DunningMails mails;
    private final Ledger ledger;
    private final Audit audit;
    private final WorkingDays days;

    DunningService(
            HoldService holds,
            StockTaking stockTaking,
            Reminders reminders,
            DunningMails mails,
            Ledger ledger,
            Audit audit,
            WorkingDays days) {
        this.holds = holds;
        this.stockTaking = stockTaking;
        this.reminders = reminders;
        this.mails = mails;
        this.ledger = ledger;
        this.audit = audit;
        this.days = days;
    }

    /** Looks for reasons not to ask, and says what is left to be done. */
    public Stock look(String customer) {
        return stockTaking.take(customer, holds.look(customer));
    }

    /**
     * Writes to the customer, charges fees and interest; empty where nothing is to be asked for any more, or it is no
     * working day. Who pays or disputes at the same moment is either seen here, or comes after the letter.
     */
    public Optional<Reminder> write(String customer) {
        ledger.freeze(customer);
        Stock stock = look(customer);
        return take(customer, stock.workingDay() ? stock.written() : List.of()).map(reminder -> {
            reminder.items().forEach(item -> charge(reminder, item));
            mails.send(reminder);
            return reminder;
        });
    }

    /** Notes that the customer was called about what still is to be asked for on the phone. */
    public Optional<Reminder> recordCall(String customer) {
        return take(customer, stockTaking.take(customer).of(Channel.CALL));
    }

    /** What somebody has to decide about, as it is now. */
    public Optional<Reminder> openDecision(String customer) {
        return take(customer, stockTaking.take(customer).of(Channel.DECISION));
    }

    private Optional<Reminder> take(String customer, List<Line> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = days.today();
        String number = String.format(Locale.ROOT, "M-%d-%06d", today.getYear(), reminders.nextNumber());
        Reminder reminder = reminders.saveAndFlush(new Reminder(
                number,
                customer,
                lines.stream().map(line -> line.step().orElseThrow()).toList(),
                lines.stream().map(line -> item(line, today)).toList(),
                today));
        audit.record(AuditEntry.of("dunning.step", SUBJECT, number)
                .text("customer", customer)
                .text("channel", reminder.channel().name())
                .text("level", String.valueOf(reminder.level()))
                .text(
                        "asked",
                        reminder.items().stream()
                                .map(item -> item.receivable() + " " + item.total())
                                .collect(Collectors.joining(", "))));
        return Optional.of(reminder);
    }

    private ReminderItem item(Line line, LocalDate today) {
        Step step = line.step().orElseThrow();
        boolean charges = step.channel().isWritten();
        @Nullable LocalDate until = line.last().map(ReminderItem::interestUntil).orElse(null);
        Money interest = charges
                ? interest(line, step, until, today)
                : Money.zero(line.ask().currency());
        return new ReminderItem(
                line.item().number(),
                Objects.requireNonNull(line.item().invoiceNumber()),
                step.level(),
                step.tone(),
                line.dueOn(),
                Math.toIntExact(ChronoUnit.DAYS.between(line.dueOn(), today)),
                line.ask().amount(),
                line.held().amount(),
                line.waiting().stream()
                        .map(part -> part.reason().name())
                        .distinct()
                        .collect(Collectors.joining(",")),
                charges ? fee(line, step).amount() : BigDecimal.ZERO,
                interest.amount(),
                line.ask().currency(),
                charges && step.interestRate().signum() > 0 ? today : until,
                days.plus(today, Math.max(1, step.pauseDays())));
    }

    private static Money fee(Line line, Step step) {
        return new Money(step.fee(), line.ask().currency()).rounded();
    }

    /** Since the due date or what was charged last; on what was sold, not on fees and earlier interest. */
    private Money interest(Line line, Step step, @Nullable LocalDate chargedUntil, LocalDate today) {
        Money fees = ledger.receivable(line.item().number()).fees();
        Money sold = line.item().open().minus(fees);
        Money base = sold.compareTo(line.ask()) < 0 ? sold : line.ask();
        return base.isPositive()
                ? step.interest(base, chargedUntil == null ? line.dueOn() : chargedUntil, today)
                : Money.zero(line.ask().currency());
    }

    private void charge(Reminder reminder, ReminderItem item) {
        if (item.charged().isPositive()) {
            ledger.fee(
                    item.receivable(),
                    item.charged(),
                    say("dunning.ledger.fee", reminder.number()),
                    "dunning:" + reminder.number() + ":" + item.receivable());
        }
    }

    /** Whether there is nothing to ask for any more of what the customer was asked for last. */
    @Transactional(readOnly = true)
    public boolean isLastStepDone(String customer) {
        List<String> asked = history(customer).stream()
                .reduce((earlier, later) -> later)
                .map(last -> last.items().stream().map(ReminderItem::receivable).toList())
                .orElse(List.of());
        return stockTaking.view(customer).lines().stream()
                .filter(line -> asked.contains(line.item().number()))
                .noneMatch(line -> line.ask().isPositive());
    }

    /** What the customer is to be called about now; nothing where no call is needed any more. */
    @Transactional(readOnly = true)
    public List<Line> toCallAbout(String customer) {
        return stockTaking.take(customer).of(Channel.CALL);
    }

    /** @throws Refused where there is none of that number */
    @Transactional(readOnly = true)
    public Reminder reminder(String number) {
        return reminders
                .findById(number)
                .orElseThrow(() -> new Refused(say("dunning.refused.unknownReminder", number)));
    }

    /** All steps taken towards the customer, the first one first. */
    @Transactional(readOnly = true)
    public List<Reminder> history(String customer) {
        return reminders.findByCustomerNumberOrderByNumber(customer);
    }
}
