package com.batoncrm.catalog;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;

/** Something we sell. */
@Entity
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String code;
    private String name;
    private String series;
    private String unit;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "cost_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "cost_currency"))
    private Money cost;

    private String taxCategory;
    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "product_price", joinColumns = @JoinColumn(name = "product_id"))
    private List<ListPrice> prices = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    @SuppressWarnings("NullAway.Init")
    Product(String code, Description description, Money cost) {
        this.code = code;
        this.name = description.name();
        this.series = description.series();
        this.unit = description.unit();
        this.taxCategory = description.taxCategory();
        this.active = description.active();
        if (cost.isNegative()) {
            throw new Refused("The cost of " + code + " cannot be below zero.");
        }
        this.cost = cost;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Empty where the product belongs to none. */
    public String series() {
        return series;
    }

    /** What one of it is called: "piece", "hour". */
    public String unit() {
        return unit;
    }

    /** Of one unit, in the base currency. */
    public Money cost() {
        return cost;
    }

    /** One of {@link com.batoncrm.company.TaxRates#categories()}. */
    public String taxCategory() {
        return taxCategory;
    }

    /** False for what is no longer sold. */
    public boolean active() {
        return active;
    }

    public List<ListPrice> prices() {
        return List.copyOf(prices);
    }

    /**
     * The price of one unit when so many are bought on that day: of the highest tier that the quantity reaches, the newest
     * price that is valid then.
     */
    public Optional<Money> listPrice(Currency currency, BigDecimal quantity, LocalDate on) {
        return prices.stream()
                .filter(price ->
                        price.isValid(currency, on) && price.fromQuantity().compareTo(quantity) <= 0)
                .max(Comparator.comparing(ListPrice::fromQuantity).thenComparing(ListPrice::validFrom))
                .map(ListPrice::money);
    }

    /** Whether the price in force on that day for exactly that tier is this one. */
    boolean costsAlready(Money price, BigDecimal fromQuantity, LocalDate on) {
        return prices.stream()
                .filter(known -> known.isValid(price.currency(), on)
                        && known.fromQuantity().compareTo(fromQuantity) == 0)
                .max(Comparator.comparing(ListPrice::validFrom))
                .filter(known -> known.money().equals(price))
                .isPresent();
    }

    /** Takes the place of the price of the same currency, tier and first day; false where it is that already. */
    boolean putPrice(ListPrice price) {
        if (prices.stream().anyMatch(price::isSame)) {
            return false;
        }
        prices.removeIf(price::isOfSameSlot);
        return prices.add(price);
    }
}
