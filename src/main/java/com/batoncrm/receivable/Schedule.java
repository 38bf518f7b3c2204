package com.batoncrm.receivable;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.catalog.Instalment;
import com.batoncrm.company.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What falls due when, by a payment term. */
final class Schedule {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Schedule() {}

    /**
     * Instalments that add up to the gross amount to the cent; those too small for a single coin are left out.
     *
     * @param workingDay the day itself, or the next one on which money can be due
     */
    static List<PlannedInstalment> of(
            List<Instalment> instalments, Money gross, LocalDate signedOn, UnaryOperator<LocalDate> workingDay) {
        List<Money> amounts =
                gross.split(instalments.stream().map(Instalment::percent).toList());
        List<PlannedInstalment> planned = new ArrayList<>();
        for (int index = 0; index < amounts.size(); index++) {
            if (amounts.get(index).isPositive()) {
                planned.add(planned(instalments.get(index), amounts.get(index), signedOn, workingDay));
            }
        }
        return planned;
    }

    /**
     * The last of a schedule that make up the rest; one of them may be a part of its instalment.
     *
     * @param earliest before which nothing is due
     */
    static List<PlannedInstalment> rest(List<PlannedInstalment> whole, Money rest, LocalDate earliest) {
        List<PlannedInstalment> last = new ArrayList<>();
        Money left = rest;
        for (int index = whole.size() - 1; index >= 0 && left.isPositive(); index--) {
            PlannedInstalment one = whole.get(index);
            Money amount = index > 0 && one.amount().compareTo(left) < 0 ? one.amount() : left;
            LocalDate due = one.dueOn() == null || !one.dueOn().isBefore(earliest) ? one.dueOn() : earliest;
            last.add(0, new PlannedInstalment(one.text(), amount, one.milestone(), one.days(), due));
            left = left.minus(amount);
        }
        return last;
    }

    private static PlannedInstalment planned(
            Instalment instalment, Money amount, LocalDate signedOn, UnaryOperator<LocalDate> workingDay) {
        int days = instalment.days();
        return switch (instalment.after()) {
            case SIGNATURE ->
                new PlannedInstalment(text(instalment), amount, null, 0, workingDay.apply(signedOn.plusDays(days)));
            case FIXED_DATE ->
                new PlannedInstalment(
                        text(instalment), amount, null, 0, workingDay.apply(Objects.requireNonNull(instalment.date())));
            case DELIVERY -> new PlannedInstalment(text(instalment), amount, Milestone.DELIVERY, days, null);
            case ACCEPTANCE -> new PlannedInstalment(text(instalment), amount, Milestone.ACCEPTANCE, days, null);
        };
    }

    private static String text(Instalment instalment) {
        String percent = instalment.percent().stripTrailingZeros().toPlainString();
        return switch (instalment.after()) {
            case SIGNATURE -> say("receivable.label.signature", percent, instalment.days());
            case DELIVERY -> say("receivable.label.delivery", percent, instalment.days());
            case ACCEPTANCE -> say("receivable.label.acceptance", percent, instalment.days());
            case FIXED_DATE ->
                say("receivable.label.fixedDate", percent, DAY.format(Objects.requireNonNull(instalment.date())));
        };
    }
}
