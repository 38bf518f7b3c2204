package com.batoncrm.payment.matching;

import com.batoncrm.company.Money;
import java.math.BigDecimal;

/** How much may be missing of what is open: so many hundredths of it, but not more than {@code most} of its currency. */
public record Tolerance(BigDecimal percent, BigDecimal most) {

    public static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, BigDecimal.ZERO);

    public boolean allows(Money missing, Money open) {
        return missing.isZero()
                || (missing.isPositive()
                        && missing.amount().compareTo(most) <= 0
                        && missing.compareTo(open.percent(percent)) <= 0);
    }
}
