package com.batoncrm.quote;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages of amounts, to two digits. */
final class Percent {

    private Percent() {}

    /** {@code part} of {@code whole} in percent; 0 where the whole is nothing. */
    static BigDecimal of(Money part, Money whole) {
        return whole.isZero()
                ? BigDecimal.ZERO
                : part.amount().multiply(BigDecimal.valueOf(100)).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }
}
