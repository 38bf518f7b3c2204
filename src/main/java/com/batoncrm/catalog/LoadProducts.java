package com.batoncrm.catalog;

import com.batoncrm.company.Company;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.TaxRates;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Refused;
import com.batoncrm.load.LoadTarget;
import com.batoncrm.load.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Products and their prices out of a table, one price a row. A known product stays as it is but for its prices; a price
 * without a first day holds from today on where it differs from the one in force.
 */
@Component
class LoadProducts implements LoadTarget {

    private final Products products;
    private final Company company;
    private final ExchangeRates rates;
    private final TaxRates taxes;
    private final WorkingDays days;

    LoadProducts(Products products, Company company, ExchangeRates rates, TaxRates taxes, WorkingDays days) {
        this.products = products;
        this.company = company;
        this.rates = rates;
        this.taxes = taxes;
        this.days = days;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    @Transactional
    public Outcome load(Row row) {
        String code = row.value("code", text -> line("code", 80, text));
        Description description = description(row, code);
        Currency currency = row.find("currency", this::currency).orElse(company.baseCurrency());
        Money price = row.value("price", text -> new Money(positive(text), currency));
        Money cost = row.value("cost", text -> cost(text, price));
        BigDecimal fromQuantity = row.value("from-quantity", LoadProducts::positive);
        Optional<LocalDate> from = row.find("valid-from", Row::date);
        @Nullable LocalDate until = row.find("valid-until", Row::date).orElse(null);

        Optional<Product> known = products.findByCode(code);
        Product product = known.orElseGet(() -> products.save(new Product(code, description, cost)));
        if (from.isEmpty() && product.costsAlready(price, fromQuantity, days.today())) {
            return Outcome.UNCHANGED;
        }
        ListPrice listPrice =
                row.value("valid-until", text -> new ListPrice(price, fromQuantity, from.orElse(days.today()), until));
        boolean changed = product.putPrice(listPrice);
        if (known.isEmpty()) {
            return Outcome.ADDED;
        }
        return changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private Description description(Row row, String code) {
        return new Description(
                row.find("name", text -> line("name", 200, text)).orElse(code),
                row.value("series", text -> line("series", 200, text)),
                row.value("unit", text -> line("unit", 80, text)),
                row.value("tax-category", this::taxCategory),
                row.value("active", Row::flag));
    }

    /** In the base currency, or with a % behind it as a part of the price. */
    private Money cost(String text, Money price) {
        return text.endsWith("%")
                ? rates.toBase(
                        price.percent(
                                positive(text.substring(0, text.length() - 1).strip())),
                        days.today())
                : new Money(Row.decimal(text), company.baseCurrency());
    }

    private Currency currency(String code) {
        return rates.currencies().stream()
                .filter(currency -> currency.getCurrencyCode().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no exchange rate for '" + code + "'."));
    }

    private String taxCategory(String category) {
        if (!taxes.categories().contains(category)) {
            throw new Refused("'" + category + "' is none of the tax categories " + taxes.categories() + ".");
        }
        return category;
    }

    private static BigDecimal positive(String text) {
        BigDecimal number = Row.decimal(text);
        if (number.signum() <= 0) {
            throw new Refused("'" + text + "' is not above zero.");
        }
        return number;
    }

    private static String line(String what, int longest, String text) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("The " + what + " must be one line of at most " + longest + " characters.");
        }
        return text;
    }
}
