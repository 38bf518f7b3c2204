package com.batoncrm.catalog;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The price of one unit from so many on, from a first to a last day; without a last day until further notice. */
@Embeddable
public record ListPrice(
        @Embedded Money money,
        BigDecimal fromQuantity,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public ListPrice {
        if (money.isNegative()) {
            throw new Refused("A price cannot be below zero.");
        }
        if (fromQuantity.signum() <= 0) {
            throw new Refused("A price's quantity must be above zero.");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new Refused("A price cannot end on " + validUntil + " before it begins on " + validFrom + ".");
        }
    }

    boolean isValid(Currency currency, LocalDate day) {
        return money.currency().equals(currency)
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
    }

    boolean isSame(ListPrice other) {
        return isOfSameSlot(other) && money.equals(other.money) && Objects.equals(validUntil, other.validUntil);
    }

    boolean isOfSameSlot(ListPrice other) {
        return money.currency().equals(other.money.currency())
                && fromQuantity.compareTo(other.fromQuantity) == 0
                && validFrom.equals(other.validFrom);
    }
}
