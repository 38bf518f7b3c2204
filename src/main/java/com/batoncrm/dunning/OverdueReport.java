package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import com.batoncrm.dunning.Reason.Department;
import com.batoncrm.receivable.OpenReceivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is overdue, and whose reason it waits for. */
@Service
@Transactional(readOnly = true)
public class OverdueReport {

    private final StockTaking stock;

    OverdueReport(StockTaking stock) {
        this.stock = stock;
    }

    /** A receivable, or the part of one, that waits for a reason since that day. */
    public record Part(OpenReceivable item, LocalDate dueOn, int days, Money amount, Reason reason, LocalDate since) {}

    /** All parts of one currency that wait for the same reason; {@code days} of the longest overdue. */
    public record Sum(Department whose, Reason reason, int count, int days, Money amount) {}

    /** The longest overdue first. */
    public List<Part> parts() {
        return stock.view().stream()
                .flatMap(taken -> taken.overdue().stream().flatMap(line -> parts(taken, line).stream()))
                .sorted(Comparator.comparing(Part::dueOn)
                        .thenComparing(part -> part.item().number()))
                .toList();
    }

    private static List<Part> parts(Stock taken, Stock.Line line) {
        List<Part> parts = new ArrayList<>();
        int days = taken.daysOverdue(line);
        line.waiting()
                .forEach(part -> parts.add(
                        new Part(line.item(), line.dueOn(), days, part.amount(), part.reason(), part.since())));
        if (line.ask().isPositive()) {
            parts.add(new Part(line.item(), line.dueOn(), days, line.ask(), Reason.NONE, line.dueOn()));
        }
        return parts;
    }

    /** By department and reason. */
    public List<Sum> sums(List<Part> parts) {
        record Key(Reason reason, Currency currency) {}
        Map<Key, Sum> sums =
                new TreeMap<>(Comparator.comparing((Key key) -> key.reason().department())
                        .thenComparing(Key::reason)
                        .thenComparing(key -> key.currency().getCurrencyCode()));
        for (Part part : parts) {
            sums.merge(
                    new Key(part.reason(), part.amount().currency()),
                    new Sum(part.reason().department(), part.reason(), 1, part.days(), part.amount()),
                    (sum, next) -> new Sum(
                            sum.whose(),
                            sum.reason(),
                            sum.count() + next.count(),
                            Math.max(sum.days(), next.days()),
                            sum.amount().plus(next.amount())));
        }
        return List.copyOf(sums.values());
    }
}
