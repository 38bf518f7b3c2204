package com.batoncrm.quote;

import static com.batoncrm.engine.Words.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the lines as typed, and says line by line what is missing or wrong. */
final class LinesCheck {

    private static final BigDecimal LARGEST_QUANTITY = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_LINES = 200;

    private LinesCheck() {}

    /** The good lines by their position. */
    static SortedMap<Integer, QuoteLine> check(QuoteInput input, List<String> problems) {
        SortedMap<Integer, QuoteLine> good = new TreeMap<>();
        List<QuoteInput.Line> lines = input.lines();
        if (input.lineCount() == 0 || lines.isEmpty()) {
            problems.add(say("quote.problem.noLines"));
            return good;
        }
        if (input.lineCount() != lines.size()) {
            problems.add(say("quote.problem.linesLost", input.lineCount(), lines.size()));
        }
        if (lines.size() > MOST_LINES) {
            problems.add(say("quote.problem.tooManyLines", MOST_LINES));
            return good;
        }
        for (int position = 1; position <= lines.size(); position++) {
            read(position, lines.get(position - 1), good, problems);
        }
        return good;
    }

    private static void read(
            int position, QuoteInput.Line line, SortedMap<Integer, QuoteLine> good, List<String> problems) {
        BigDecimal quantity = number(line.quantity());
        BigDecimal discount = line.discount().isBlank() ? BigDecimal.ZERO : number(line.discount());
        if (line.product().isBlank()) {
            problems.add(say("quote.problem.product", position));
        } else if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(LARGEST_QUANTITY) > 0) {
            problems.add(say("quote.problem.quantity", position, LARGEST_QUANTITY));
        } else if (decimals(quantity) > 3) {
            problems.add(say("quote.problem.quantityDecimals", position));
        } else if (discount == null
                || discount.signum() < 0
                || discount.compareTo(WHOLE) > 0
                || decimals(discount) > 2) {
            problems.add(say("quote.problem.discount", position));
        } else {
            good.put(position, new QuoteLine(line.product(), quantity, discount));
        }
    }

    private static int decimals(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > 20 ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
