package com.batoncrm.catalog;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we sell, at which price, and how it can be paid. */
@Service
@Transactional(readOnly = true)
@EnableConfigurationProperties(CatalogSettings.class)
public class Catalog {

    private final Products products;
    private final CatalogSettings settings;

    Catalog(Products products, CatalogSettings settings) {
        this.products = products;
        this.settings = settings;
    }

    /** By series and name. */
    public List<Product> activeProducts() {
        return products.findByActiveTrueOrderBySeriesAscNameAsc();
    }

    /** Also one that is no longer active. */
    public Optional<Product> product(String code) {
        return products.findByCode(code.strip());
    }

    /** Of one unit; empty where there is no such product, or no price in that currency for that quantity and day. */
    public Optional<Money> listPrice(String code, Currency currency, BigDecimal quantity, LocalDate on) {
        return product(code).flatMap(product -> product.listPrice(currency, quantity, on));
    }

    /**
     * Of one unit, in the base currency.
     *
     * @throws Refused where there is no such product
     */
    public Money cost(String code) {
        return product(code).map(Product::cost).orElseThrow(() -> new Refused("There is no product '" + code + "'."));
    }

    /** In the order of the settings. */
    public List<PaymentTerm> paymentTerms() {
        return settings.paymentTerms();
    }

    public Optional<PaymentTerm> paymentTerm(String code) {
        return settings.paymentTerms().stream()
                .filter(term -> term.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
