package com.batoncrm.payment.matching;

import com.batoncrm.company.Money;
import java.util.ArrayList;
import java.util.List;

/** Which of several open amounts add up to a payment. */
final class Sums {

    private static final int MOST_ITEMS = 30;
    private static final int MOST_FOUND = 3;
    private static final int MOST_STEPS = 20_000;

    private final List<OpenItem> items;
    private final List<List<OpenItem>> found = new ArrayList<>();
    private int steps;

    private Sums(List<OpenItem> items) {
        this.items = items;
    }

    /** The first few sums, the fewest items first; of more than thirty items only the first thirty are tried. */
    static List<List<OpenItem>> equalTo(Money wanted, List<OpenItem> items) {
        Sums sums = new Sums(items.stream().limit(MOST_ITEMS).toList());
        for (int size = 1; size <= sums.items.size() && sums.found.size() < MOST_FOUND; size++) {
            sums.add(0, size, wanted, new ArrayList<>());
        }
        return sums.found;
    }

    private void add(int from, int size, Money left, List<OpenItem> taken) {
        if (size == 0) {
            if (left.isZero()) {
                found.add(List.copyOf(taken));
            }
            return;
        }
        for (int i = from; i <= items.size() - size && found.size() < MOST_FOUND; i++) {
            if (++steps > MOST_STEPS) {
                return;
            }
            Money rest = left.minus(items.get(i).open());
            if (!rest.isNegative()) {
                taken.add(items.get(i));
                add(i + 1, size - 1, rest, taken);
                taken.remove(taken.size() - 1);
            }
        }
    }
}
