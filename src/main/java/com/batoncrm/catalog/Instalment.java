package com.batoncrm.catalog;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** So many per cent of the total, due so many days after an event, or on a day that is fixed from the beginning. */
public record Instalment(
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100")
        BigDecimal percent,

        @Min(0) int days,
        @NotNull After after,
        @Nullable LocalDate date) {

    public enum After {
        SIGNATURE,
        DELIVERY,
        ACCEPTANCE,
        FIXED_DATE
    }

    @AssertTrue(message = "an instalment has a date where it is due on a FIXED_DATE, and only there")
    boolean isDated() {
        return (after == After.FIXED_DATE) == (date != null);
    }
}
