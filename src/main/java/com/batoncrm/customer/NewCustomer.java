package com.batoncrm.customer;

/**
 * What a person tells of a new customer: {@code country} by its two letters or English name, {@code currency} by ISO
 * 4217, {@code language} by its tag ("de", "pt-BR"). The person becomes the owner.
 */
public record NewCustomer(
        String name,
        String country,
        CustomerKind kind,
        String contactName,
        String contactEmail,
        String currency,
        String language) {}
