package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of the table dunning-steps: how a receivable is asked for next.
 *
 * @param level grows from step to step, from 1
 * @param fee in the currency of what is asked for
 * @param interestRate percent a year above {@code baseRate}, itself percent a year
 * @param pauseDays working days until the next step
 */
public record Step(
        int level,
        Channel channel,
        Tone tone,
        BigDecimal fee,
        BigDecimal interestRate,
        BigDecimal baseRate,
        DayCount dayCount,
        Who who,
        int pauseDays) {

    /** How the customer is reached; a decision does not reach him. */
    public enum Channel {
        MAIL,
        LETTER,
        CALL,
        DECISION;

        public boolean isWritten() {
            return this == MAIL || this == LETTER;
        }
    }

    /** Which text is used. */
    public enum Tone {
        ANNOUNCEMENT,
        REMINDER,
        PHONE,
        DEMAND,
        LAST_DEMAND,
        DECISION
    }

    /** Who answers for the step. */
    public enum Who {
        FINANCE,
        SALES,
        LEGAL
    }

    /** Interest on the amount for the days after {@code from} until {@code to}, rounded; simple, never on interest. */
    Money interest(Money amount, LocalDate from, LocalDate to) {
        if (interestRate.signum() == 0) {
            return Money.zero(amount.currency());
        }
        return dayCount.interest(amount, interestRate.add(baseRate), from, to);
    }
}
