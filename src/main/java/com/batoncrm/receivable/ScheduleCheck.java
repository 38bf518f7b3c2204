package com.batoncrm.receivable;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a schedule as typed, and says row by row what is missing or wrong. */
@Component
class ScheduleCheck {

    private static final int MOST_ROWS = 60;
    private static final int MOST_DAYS = 3650;

    private final WorkingDays days;

    ScheduleCheck(WorkingDays days) {
        this.days = days;
    }

    /** @throws Refused with all that is wrong */
    List<PlannedInstalment> read(List<TypedInstalment> rows, Money gross, LocalDate signedOn) {
        List<String> problems = new ArrayList<>();
        List<PlannedInstalment> planned = new ArrayList<>();
        if (rows.size() > MOST_ROWS) {
            throw new Refused(say("receivable.problem.tooMany", MOST_ROWS));
        }
        for (int position = 1; position <= rows.size(); position++) {
            @Nullable PlannedInstalment read = row(position, rows.get(position - 1), gross, signedOn, problems);
            if (read != null) {
                planned.add(read);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(String.join(" ", problems));
        }
        requireSum(planned, gross);
        return planned;
    }

    /** @throws Refused where the instalments are not exactly the gross amount */
    static void requireSum(List<PlannedInstalment> planned, Money gross) {
        Money sum = planned.stream().map(PlannedInstalment::amount).reduce(Money.zero(gross.currency()), Money::plus);
        if (sum.compareTo(gross) < 0) {
            throw new Refused(say("receivable.refused.tooLittle", sum, gross, gross.minus(sum)));
        }
        if (sum.compareTo(gross) > 0) {
            throw new Refused(say("receivable.refused.tooMuch", sum, gross, sum.minus(gross)));
        }
    }

    private @Nullable PlannedInstalment row(
            int position, TypedInstalment row, Money gross, LocalDate signedOn, List<String> problems) {
        int before = problems.size();
        String text = row.text().strip();
        if (text.isEmpty() || text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            problems.add(say("receivable.problem.text", position));
        }
        @Nullable Money amount = amount(position, row.amount(), gross, problems);
        @Nullable Milestone milestone = null;
        @Nullable LocalDate due = null;
        int after = 0;
        switch (row.after()) {
            case "DELIVERY", "ACCEPTANCE" -> {
                milestone = Milestone.valueOf(row.after());
                after = daysAfter(position, row.days(), problems);
            }
            case "FIXED_DATE" -> due = due(position, row.dueOn(), signedOn, problems);
            default -> problems.add(say("receivable.problem.after", position));
        }
        return amount == null || problems.size() > before
                ? null
                : new PlannedInstalment(text, amount, milestone, after, due);
    }

    private static @Nullable Money amount(int position, String typed, Money gross, List<String> problems) {
        @Nullable Money amount = null;
        try {
            amount = typed.length() > 20 ? null : new Money(new BigDecimal(typed.strip()), gross.currency());
        } catch (NumberFormatException e) {
            // Said below.
        }
        if (amount == null || !amount.isPositive()) {
            problems.add(say("receivable.problem.amount", position));
            return null;
        }
        if (!amount.equals(amount.rounded())) {
            problems.add(say("receivable.problem.fraction", position, amount));
        }
        return amount;
    }

    private static int daysAfter(int position, String typed, List<String> problems) {
        if (typed.isBlank()) {
            return 0;
        }
        if (!typed.strip().matches("\\d{1,4}") || Integer.parseInt(typed.strip()) > MOST_DAYS) {
            problems.add(say("receivable.problem.days", position, MOST_DAYS));
            return 0;
        }
        return Integer.parseInt(typed.strip());
    }

    private @Nullable LocalDate due(int position, String typed, LocalDate signedOn, List<String> problems) {
        if (typed.isBlank()) {
            problems.add(say("receivable.problem.dueMissing", position));
            return null;
        }
        LocalDate due;
        try {
            due = LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            problems.add(say("receivable.problem.notADate", position, typed.strip()));
            return null;
        }
        if (due.isBefore(signedOn)) {
            problems.add(say("receivable.problem.beforeSignature", position, due.toString(), signedOn.toString()));
        } else if (due.isAfter(signedOn.plusDays(MOST_DAYS))) {
            problems.add(say("receivable.problem.dueTooLate", position, due.toString()));
        } else if (!days.isWorkingDay(due)) {
            problems.add(say(
                    "receivable.problem.noWorkingDay",
                    position,
                    due.toString(),
                    days.onOrAfter(due).toString()));
        }
        return due;
    }
}
