package com.batoncrm.quote;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.catalog.Catalog;
import com.batoncrm.catalog.Product;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.TaxRates;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.QuoteContent.PricedLine;
import com.batoncrm.quote.QuoteContent.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Prices lines: list price by tier, less discount, times quantity, rounded to the currency once per line; tax on the
 * rounded net. Net and cost also in the base currency, for the margin.
 */
@Component
class Prices {

    private final Catalog catalog;
    private final TaxRates taxes;
    private final ExchangeRates rates;
    private final WorkingDays days;

    Prices(Catalog catalog, TaxRates taxes, ExchangeRates rates, WorkingDays days) {
        this.catalog = catalog;
        this.taxes = taxes;
        this.rates = rates;
        this.days = days;
    }

    /** What could be priced, and a problem in words for each line that could not. */
    record Result(List<PricedLine> lines, List<String> problems) {}

    /** {@code lines} by their position. */
    Result price(SortedMap<Integer, QuoteLine> lines, Currency currency) {
        List<PricedLine> priced = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        LocalDate today = days.today();
        lines.forEach((position, line) -> {
            try {
                priced.add(priced(position, line, currency, today));
            } catch (Refused refused) {
                problems.add(say("quote.problem.line", position, refused.getMessage()));
            }
        });
        return new Result(priced, problems);
    }

    private PricedLine priced(int position, QuoteLine line, Currency currency, LocalDate today) {
        Product product = catalog.product(line.product())
                .filter(Product::active)
                .orElseThrow(() -> new Refused(say("quote.problem.noSuchProduct", line.product())));
        Money listPrice = catalog.listPrice(line.product(), currency, line.quantity(), today)
                .orElseThrow(() ->
                        new Refused(say("quote.problem.noPrice", product.name(), currency, plain(line.quantity()))));
        BigDecimal share = BigDecimal.valueOf(100).subtract(line.discount());
        Money net = listPrice.times(line.quantity()).percent(share).rounded();
        BigDecimal taxPercent = taxes.percent(product.taxCategory(), today);
        return new PricedLine(
                position,
                product.code(),
                product.name(),
                product.unit(),
                line.quantity(),
                listPrice,
                line.discount(),
                listPrice.times(line.quantity()).rounded(),
                net,
                taxPercent,
                net.percent(taxPercent).rounded(),
                rates.toBase(net, today),
                product.cost().times(line.quantity()).rounded());
    }

    Totals totals(List<PricedLine> lines, Currency currency) {
        Currency base = rates.toBase(Money.zero(currency), days.today()).currency();
        return new Totals(
                sum(lines, PricedLine::list, currency),
                sum(lines, PricedLine::net, currency),
                sum(lines, PricedLine::tax, currency),
                sum(lines, line -> line.net().plus(line.tax()), currency),
                sum(lines, PricedLine::netInBase, base),
                sum(lines, PricedLine::cost, base));
    }

    private static Money sum(List<PricedLine> lines, Function<PricedLine, Money> part, Currency currency) {
        return lines.stream().map(part).reduce(Money.zero(currency), Money::plus);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
