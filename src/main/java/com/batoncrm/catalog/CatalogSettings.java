package com.batoncrm.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** What of the catalogue stands in the settings: the payment terms. */
@Validated
@ConfigurationProperties("baton.catalog")
record CatalogSettings(@NotEmpty @Valid List<PaymentTerm> paymentTerms) {}
