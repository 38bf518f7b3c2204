package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.quote.QuoteContent.TaxedAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What an invoice asks for: a part of a contract, with its part of each tax. */
public record Invoice(Money net, List<TaxedAmount> taxes, Money gross) {

    /**
     * The part between what was invoiced before and that plus {@code gross}. Rounding both ends rather than the part lets
     * the invoices of a contract add up to exactly its net amounts and taxes.
     */
    static Invoice of(QuoteContent contract, Money before, Money gross) {
        List<TaxedAmount> all = contract.taxes();
        List<TaxedAmount> taxes = new ArrayList<>();
        Money whole = contract.totals().gross();
        Money rest = gross;
        for (TaxedAmount rate : all) {
            Money tax = part(rate.tax(), whole, before, gross);
            Money net = part(rate.net(), whole, before, gross);
            rest = rest.minus(tax).minus(net);
            taxes.add(new TaxedAmount(rate.percent(), net, tax));
        }
        TaxedAmount last = taxes.remove(taxes.size() - 1);
        taxes.add(new TaxedAmount(last.percent(), last.net().plus(rest), last.tax()));
        Money net = taxes.stream().map(TaxedAmount::net).reduce(Money.zero(gross.currency()), Money::plus);
        return new Invoice(net, List.copyOf(taxes), gross);
    }

    private static Money part(Money amount, Money whole, Money before, Money gross) {
        return upTo(amount, whole, before.plus(gross)).minus(upTo(amount, whole, before));
    }

    private static Money upTo(Money amount, Money whole, Money reached) {
        BigDecimal exact = amount.amount().multiply(reached.amount()).divide(whole.amount(), 10, RoundingMode.HALF_UP);
        return new Money(exact, amount.currency()).rounded();
    }
}
