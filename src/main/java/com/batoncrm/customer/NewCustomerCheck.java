package com.batoncrm.customer;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Countries;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.engine.Refused;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether what we are told of a customer makes sense; each refusal names what to correct. */
@Component
class NewCustomerCheck {

    /** One @, something before it, a domain with a dot behind it; no spaces, commas or angle brackets. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"()\\[\\]\\p{Cntrl}]{1,64}@([\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}");

    private static final int LONGEST = 200;

    private final ExchangeRates rates;

    NewCustomerCheck(ExchangeRates rates) {
        this.rates = rates;
    }

    Profile profileOf(NewCustomer customer) {
        Contact contact = new Contact(
                needed(say("customer.label.contactName"), customer.contactName()),
                "",
                email(customer.contactEmail()),
                "");
        return new Profile(
                needed(say("customer.label.name"), customer.name()),
                "",
                customer.kind(),
                "",
                "",
                "",
                Address.in(country(customer.country())),
                List.of(contact),
                language(customer.language()),
                currency(customer.currency()));
    }

    String needed(String what, String text) {
        if (text.isBlank()) {
            throw new Refused(say("customer.refused.missing", what));
        }
        return text(what, text);
    }

    String text(String what, String text) {
        if (text.length() > LONGEST) {
            throw new Refused(say("customer.refused.tooLong", what, LONGEST));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(say("customer.refused.notOneLine", what));
        }
        return text.strip();
    }

    String email(String email) {
        String address = email.strip();
        if (!EMAIL.matcher(address).matches() || address.length() > LONGEST) {
            throw new Refused(say("customer.refused.email", shortened(email)));
        }
        return address;
    }

    String country(String country) {
        return Countries.code(country)
                .orElseThrow(() -> new Refused(say("customer.refused.country", shortened(country))));
    }

    Currency currency(String code) {
        return rates.currencies().stream()
                .filter(currency -> currency.getCurrencyCode().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(say("customer.refused.currency", shortened(code), rates.currencies())));
    }

    Locale language(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip());
        if (Arrays.binarySearch(LANGUAGES, locale.getLanguage()) < 0) {
            throw new Refused(say("customer.refused.language", shortened(tag)));
        }
        return locale;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private static final String[] LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).sorted().toArray(String[]::new);
}
