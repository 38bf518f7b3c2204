package com.batoncrm.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;

/** When a customer pays: {@code text} as it stands on quotes and contracts. */
public record PaymentTerm(
        @NotBlank String code,
        @NotBlank String text,
        @NotEmpty @Valid List<Instalment> instalments) {

    /** The longest wait for money, in days. */
    public int creditDays() {
        return instalments.stream().mapToInt(Instalment::days).max().orElse(0);
    }

    @AssertTrue(message = "instalments must add up to 100 per cent")
    boolean isComplete() {
        return instalments.stream()
                        .map(Instalment::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.valueOf(100))
                == 0;
    }
}
