package com.batoncrm.quote;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quote with everything that is signed: what approvers see, the customer gets and the contract repeats.
 * {@code amends} is the contract that it amends, or null. Amounts are in the quote's currency; percentages are plain numbers (12.5 for 12.5 %).
 */
public record QuoteContent(
        String number,
        int version,
        String title,
        Party customer,
        Party contact,
        String author,
        String currency,
        String paymentTerm,
        String paymentTermText,
        @Nullable LocalDate wantedDelivery,
        LocalDate validUntil,
        String specialClauses,
        List<PricedLine> lines,
        Totals totals,
        @Nullable String amends) {

    /** What is taxed at each rate, the lowest first; sums of the lines, so that they add up to the totals. */
    public List<TaxedAmount> taxes() {
        SortedMap<BigDecimal, TaxedAmount> byRate = new TreeMap<>();
        for (PricedLine line : lines) {
            byRate.merge(
                    line.taxPercent(),
                    new TaxedAmount(line.taxPercent(), line.net(), line.tax()),
                    (sum, next) -> new TaxedAmount(
                            sum.percent(), sum.net().plus(next.net()), sum.tax().plus(next.tax())));
        }
        return List.copyOf(byRate.values());
    }

    /** The net amount of all lines at one rate, and the tax on it. */
    public record TaxedAmount(BigDecimal percent, Money net, Money tax) {}

    /** A customer by number and name, or a contact by e-mail and name. */
    public record Party(String id, String name, List<String> address) {}

    /**
     * A line with its prices: {@code listPrice} per unit, the other amounts for the whole line, {@code netInBase} and
     * {@code cost} in the base currency.
     */
    public record PricedLine(
            int position,
            String product,
            String name,
            String unit,
            BigDecimal quantity,
            Money listPrice,
            BigDecimal discount,
            Money list,
            Money net,
            BigDecimal taxPercent,
            Money tax,
            Money netInBase,
            Money cost) {

        /** In percent of the net amount. */
        public BigDecimal margin() {
            return Percent.of(netInBase.minus(cost), netInBase);
        }
    }

    /** Sums over the lines; {@code netInBase} and {@code cost} in the base currency. */
    public record Totals(Money list, Money net, Money tax, Money gross, Money netInBase, Money cost) {

        public Money discount() {
            return list.minus(net);
        }

        /** In percent of the list amount. */
        public BigDecimal discountPercent() {
            return Percent.of(discount(), list);
        }

        public Money margin() {
            return netInBase.minus(cost);
        }

        /** In percent of the net amount. */
        public BigDecimal marginPercent() {
            return Percent.of(margin(), netInBase);
        }
    }
}
