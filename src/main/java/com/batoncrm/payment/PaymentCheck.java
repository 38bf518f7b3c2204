package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what finance records can be a payment. */
@Component
class PaymentCheck {

    private static final int OLDEST_YEARS = 5;

    private final ExchangeRates rates;
    private final WorkingDays days;

    PaymentCheck(ExchangeRates rates, WorkingDays days) {
        this.rates = rates;
        this.days = days;
    }

    /** @throws Refused where something is missing or wrong, saying what */
    PaymentInput check(RecordedPayment typed) {
        if (typed.payer().isBlank()) {
            throw new Refused(say("payment.refused.payer"));
        }
        Money amount = amount(typed.amount(), typed.currency());
        return new PaymentInput(
                amount,
                day(typed.date()),
                text(typed.payer(), 200),
                text(typed.account(), 70).replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT),
                text(typed.reference(), 1000));
    }

    private Money amount(BigDecimal amount, String code) {
        Currency currency = rates.currencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused(say("payment.refused.currency", code.strip(), currencies())));
        if (amount.signum() <= 0) {
            throw new Refused(say("payment.refused.amount", amount.toPlainString()));
        }
        Money money = new Money(amount, currency);
        if (!money.equals(money.rounded())) {
            throw new Refused(say("payment.refused.fraction", money));
        }
        return money;
    }

    private String currencies() {
        return rates.currencies().stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", "));
    }

    private LocalDate day(LocalDate day) {
        LocalDate today = days.today();
        if (day.isAfter(today)) {
            throw new Refused(say("payment.refused.future", day));
        }
        if (day.isBefore(today.minusYears(OLDEST_YEARS))) {
            throw new Refused(say("payment.refused.old", day));
        }
        return day;
    }

    private static String text(String typed, int most) {
        String text = typed.strip();
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new Refused(say("payment.refused.controls"));
        }
        if (text.length() > most) {
            throw new Refused(say("payment.refused.long", most));
        }
        return text.replaceAll("\\s+", " ");
    }
}
