package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.quote.QuoteContent.TaxedAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** An amount with its part of each tax, the lowest rate first: what an invoice asks for, or a credit note takes back. */
public record Invoice(Money net, List<TaxedAmount> taxes, Money gross) {

    static Invoice of(List<TaxedAmount> taxes, Currency currency) {
        Money net = taxes.stream().map(TaxedAmount::net).reduce(Money.zero(currency), Money::plus);
        Money tax = taxes.stream().map(TaxedAmount::tax).reduce(Money.zero(currency), Money::plus);
        return new Invoice(net, List.copyOf(taxes), net.plus(tax));
    }

    /** All that a contract brings in. */
    static Invoice of(QuoteContent contract) {
        return of(contract.taxes(), contract.totals().gross().currency());
    }

    static Invoice nothing(Currency currency) {
        return of(List.of(), currency);
    }

    /**
     * The part between {@code before} and that plus {@code partGross}. Rounding both ends rather than the part lets the
     * parts of an amount add up to exactly its net amounts and taxes.
     */
    Invoice part(Money before, Money partGross) {
        List<TaxedAmount> parts = new ArrayList<>();
        Money rest = partGross;
        for (TaxedAmount rate : taxes) {
            Money tax = between(rate.tax(), before, partGross);
            Money partNet = between(rate.net(), before, partGross);
            rest = rest.minus(tax).minus(partNet);
            parts.add(new TaxedAmount(rate.percent(), partNet, tax));
        }
        TaxedAmount last = parts.remove(parts.size() - 1);
        parts.add(new TaxedAmount(last.percent(), last.net().plus(rest), last.tax()));
        return of(parts, partGross.currency());
    }

    private Money between(Money amount, Money before, Money partGross) {
        return upTo(amount, before.plus(partGross)).minus(upTo(amount, before));
    }

    private Money upTo(Money amount, Money reached) {
        BigDecimal exact = amount.amount().multiply(reached.amount()).divide(gross.amount(), 10, RoundingMode.HALF_UP);
        return new Money(exact, amount.currency()).rounded();
    }

    Invoice plus(Invoice other) {
        return byRate(other, Money::plus);
    }

    /** Rate by rate; may be below zero. */
    Invoice minus(Invoice other) {
        return byRate(other, Money::minus);
    }

    /** Rate by rate the smaller of both, net and tax each. */
    Invoice atMost(Invoice other) {
        return byRate(other, (one, limit) -> one.compareTo(limit) <= 0 ? one : limit);
    }

    /** Without what is below zero. */
    Invoice aboveZero() {
        return byRate(nothing(gross.currency()), (one, zero) -> one.isNegative() ? zero : one);
    }

    private Invoice byRate(Invoice other, BinaryOperator<Money> operation) {
        Money zero = Money.zero(gross.currency());
        SortedMap<BigDecimal, TaxedAmount> result = new TreeMap<>();
        Stream.concat(taxes.stream(), other.taxes.stream())
                .map(TaxedAmount::percent)
                .forEach(percent -> {
                    TaxedAmount one = at(percent, zero);
                    TaxedAmount two = other.at(percent, zero);
                    result.put(
                            percent,
                            new TaxedAmount(
                                    percent,
                                    operation.apply(one.net(), two.net()),
                                    operation.apply(one.tax(), two.tax())));
                });
        return of(
                result.values().stream()
                        .filter(rate -> !rate.net().isZero() || !rate.tax().isZero())
                        .toList(),
                gross.currency());
    }

    private TaxedAmount at(BigDecimal percent, Money zero) {
        return taxes.stream()
                .filter(rate -> rate.percent().compareTo(percent) == 0)
                .findFirst()
                .orElse(new TaxedAmount(percent, zero, zero));
    }
}
