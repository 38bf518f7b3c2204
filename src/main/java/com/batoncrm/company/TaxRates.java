package com.batoncrm.company;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What tax is due on a category of goods, by the dated rows of the settings. */
@Component
public class TaxRates {

    private final Rates rates;

    TaxRates(Rates rates) {
        this.rates = rates;
    }

    /** @throws Refused where there is no such category or it has no rate on that day */
    public BigDecimal percent(String category, LocalDate on) {
        return rates.tax().stream()
                .filter(row -> row.category().equals(category) && !row.from().isAfter(on))
                .max(Comparator.comparing(Rates.Tax::from))
                .map(Rates.Tax::percent)
                .orElseThrow(() -> new Refused(say("company.refused.taxRate", category, on)));
    }

    public Set<String> categories() {
        return rates.tax().stream().map(Rates.Tax::category).collect(Collectors.toUnmodifiableSet());
    }
}
