package com.batoncrm.year;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A step that is due towards a customer: a mail, a letter, a call or a decision. */
record Letter(Debtor debtor, String channel, int level, List<Item> items) {

    record Item(Claim claim, int level, long asked, long fee, long interest) {

        @Override
        public String toString() {
            return claim.number + " level " + level + " asks " + written(asked) + " fee " + written(fee) + " interest "
                    + written(interest);
        }
    }

    boolean isWritten() {
        return channel.equals("MAIL") || channel.equals("LETTER");
    }

    @Override
    public String toString() {
        return debtor.number + " " + channel + " of level " + level + ": "
                + items.stream().map(Item::toString).sorted().collect(Collectors.joining("; "));
    }

    static String written(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }
}
