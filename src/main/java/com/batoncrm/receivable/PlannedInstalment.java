package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a contract brings in: due on a day, or so many days after a milestone that is still to come. Either
 * {@code milestone} or {@code dueOn} is there.
 *
 * @param text what it is for, one line of at most 200 characters
 * @param amount gross, rounded to the currency's digits
 */
public record PlannedInstalment(
        String text,
        Money amount,
        @Nullable Milestone milestone,
        int days,
        @Nullable LocalDate dueOn) {}
