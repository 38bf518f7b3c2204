package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import com.batoncrm.dunning.Step.Channel;
import com.batoncrm.receivable.OpenReceivable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a customer has to pay on a day, receivable by receivable: what can be asked for, and what waits for a reason.
 *
 * @param workingDay whether anybody is asked on that day
 */
public record Stock(LocalDate day, boolean workingDay, List<Line> lines) {

    /** What comes next for the customer. */
    public enum Next {
        WRITE,
        CALL,
        DECIDE,
        WAIT,
        SETTLED
    }

    /** A part that waits for a reason, since when. */
    public record Waiting(Reason reason, Money amount, LocalDate since) {}

    /**
     * @param ask what is open and waits for no reason
     * @param last what was asked for last, if anything
     * @param step what to do now; empty where it is not time yet or nothing can be asked for
     */
    public record Line(
            OpenReceivable item,
            LocalDate dueOn,
            Money ask,
            List<Waiting> waiting,
            Optional<ReminderItem> last,
            Optional<Step> step) {

        /** What is open, but waits for a reason. */
        Money held() {
            return item.open().minus(ask);
        }

        boolean hasStep(Predicate<Channel> channel) {
            return step.map(Step::channel).filter(channel).isPresent();
        }

        /** Whose reason it is that the customer has not paid. */
        public Reason reason() {
            return waiting.isEmpty() ? Reason.NONE : waiting.get(0).reason();
        }
    }

    public Next next() {
        if (!workingDay) {
            return overdue().isEmpty() ? Next.SETTLED : Next.WAIT;
        }
        if (!written().isEmpty()) {
            return Next.WRITE;
        }
        if (!of(Channel.CALL).isEmpty()) {
            return Next.CALL;
        }
        if (!of(Channel.DECISION).isEmpty()) {
            return Next.DECIDE;
        }
        return overdue().isEmpty() ? Next.SETTLED : Next.WAIT;
    }

    /** To be written to the customer now, in one letter. */
    public List<Line> written() {
        return lines.stream().filter(line -> line.hasStep(Channel::isWritten)).toList();
    }

    /** To be asked for on the phone, or decided on, now. */
    public List<Line> of(Channel channel) {
        return lines.stream().filter(line -> line.hasStep(channel::equals)).toList();
    }

    public List<Line> overdue() {
        return lines.stream().filter(line -> line.dueOn().isBefore(day)).toList();
    }

    /** Negative before the due date. */
    public int daysOverdue(Line line) {
        return Math.toIntExact(ChronoUnit.DAYS.between(line.dueOn(), day));
    }
}
