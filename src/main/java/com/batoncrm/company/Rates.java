package com.batoncrm.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.annotation.Validated;

/** The dated rows behind {@link ExchangeRates} and {@link TaxRates}; a row holds until a later one of its kind. */
@Validated
@ConfigurationProperties("baton.rates")
record Rates(
        @DefaultValue @Valid List<Exchange> exchange,
        @DefaultValue @Valid List<Tax> tax) {

    /** One unit of {@code currency} is worth {@code rate} units of the base currency. */
    record Exchange(
            @NotNull Currency currency,
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate from,

            @NotNull @DecimalMin(value = "0", inclusive = false)
            BigDecimal rate) {}

    record Tax(
            @NotBlank String category,
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal percent) {}
}
