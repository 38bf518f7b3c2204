package com.batoncrm.dunning.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.dunning.Reminder;
import com.batoncrm.dunning.Stock;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.OpenReceivable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** What the forms of dunning show, and the dates typed into them. */
final class DunningViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private DunningViews() {}

    static String written(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static List<Map<String, Object>> rows(List<Stock.Line> lines) {
        return lines.stream()
                .map(line -> row(line.item().invoiceNumber(), line.item().contract(), line.dueOn(), line.ask()))
                .toList();
    }

    /** What to ask for on the phone, and its sum. */
    static VariableMap call(List<Stock.Line> lines) {
        VariableMap values = Variables.createVariables();
        Dunning.ITEMS.in(values, rows(lines));
        Dunning.AMOUNT.in(
                values,
                sum(lines.stream().map(Stock.Line::ask).map(Money::rounded).toList()));
        return values;
    }

    static List<Map<String, Object>> openRows(List<OpenReceivable> items) {
        return items.stream()
                .map(item -> row(item.invoiceNumber(), item.contract(), item.dueOn(), item.open()))
                .toList();
    }

    private static Map<String, Object> row(
            @Nullable String invoice, String contract, @Nullable LocalDate dueOn, Money amount) {
        return Map.of(
                "invoice",
                Objects.requireNonNullElse(invoice, ""),
                "contract",
                contract,
                "dueOn",
                written(Objects.requireNonNull(dueOn)),
                "amount",
                amount.toString());
    }

    static List<Map<String, Object>> rows(Reminder reminder) {
        return reminder.items().stream()
                .<Map<String, Object>>map(item -> Map.of(
                        "invoice",
                        item.invoice(),
                        "receivable",
                        item.receivable(),
                        "dueOn",
                        written(item.dueOn()),
                        "amount",
                        item.asked().toString()))
                .toList();
    }

    /** The columns of {@link #rows(Reminder)}, as a form's table wants them. */
    static List<Map<String, Object>> columns() {
        return List.of(
                column("dunning.label.invoice", "invoice"),
                column("dunning.label.receivable", "receivable"),
                column("dunning.label.dueOn", "dueOn"),
                column("dunning.label.amount", "amount"));
    }

    private static Map<String, Object> column(String label, String key) {
        return Map.of("label", say(label), "key", key);
    }

    /** One amount for each currency. */
    static String sum(List<Money> amounts) {
        return amounts.stream()
                .collect(Collectors.groupingBy(Money::currency, Collectors.reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .map(Money::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Null where nothing was entered. */
    static @Nullable LocalDate day(DelegateTask task, ProcessVariable<String> variable) {
        return variable.find(task).map(DunningViews::parsed).orElse(null);
    }

    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(say("dunning.refused.notADate", text));
        }
    }
}
