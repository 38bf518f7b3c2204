package com.batoncrm.company;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What other currencies are worth in ours, by the dated rows of the settings. */
@Component
public class ExchangeRates {

    private final Company company;
    private final Rates rates;

    ExchangeRates(Company company, Rates rates) {
        this.company = company;
        this.rates = rates;
    }

    /**
     * The amount in the base currency, rounded to its digits.
     *
     * @throws Refused where there is no rate for that currency on that day
     */
    public Money toBase(Money money, LocalDate on) {
        if (money.currency().equals(company.baseCurrency())) {
            return money.rounded();
        }
        BigDecimal inBase = money.amount().multiply(rate(money.currency(), on));
        return new Money(inBase, company.baseCurrency()).rounded();
    }

    /** The base currency first, then every one that has a rate. */
    public Set<Currency> currencies() {
        Set<Currency> currencies = new LinkedHashSet<>();
        currencies.add(company.baseCurrency());
        rates.exchange().forEach(row -> currencies.add(row.currency()));
        return currencies;
    }

    private BigDecimal rate(Currency currency, LocalDate on) {
        return rates.exchange().stream()
                .filter(row -> row.currency().equals(currency) && !row.from().isAfter(on))
                .max(Comparator.comparing(Rates.Exchange::from))
                .map(Rates.Exchange::rate)
                .orElseThrow(() -> new Refused(say("company.refused.exchangeRate", currency, on)));
    }
}
