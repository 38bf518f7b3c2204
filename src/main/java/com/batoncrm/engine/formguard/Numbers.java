package com.batoncrm.engine.formguard;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as forms send them: as a number, or as a text in plain notation. */
final class Numbers {

    /** Fits every amount that we keep. */
    static final int MOST_DIGITS = 15;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

    private Numbers() {}

    static Optional<BigDecimal> read(@Nullable Object value) {
        if (value instanceof String text && PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        return value instanceof Number number ? exact(number) : Optional.empty();
    }

    /** Empty for what is no number, as floating point has it. */
    private static Optional<BigDecimal> exact(Number number) {
        try {
            return Optional.of(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean isTooLong(BigDecimal number) {
        // Widened, as a number with a huge exponent would overflow.
        return number.signum() != 0 && (long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > 30;
    }

    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    static String text(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }
}
