package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what employees fill in about themselves; nothing of it stays in a process or in the audit. */
@Component
class OwnDataStore {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private final JdbcClient jdbc;

    OwnDataStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String employee, OwnData data) {
        Map.of(
                        "onboarding.label.street", data.street(),
                        "onboarding.label.postalCode", data.postalCode(),
                        "onboarding.label.city", data.city())
                .forEach((label, value) -> {
                    if (value.isBlank()) {
                        throw new Refused(say("onboarding.refused.missing", say(label)));
                    }
                });
        String iban = data.iban().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!isIban(iban)) {
            throw new Refused(say("onboarding.refused.iban"));
        }
        jdbc.sql("""
                        insert into onboarding_own_data
                            (employee, street, postal_code, city, iban, tax_number, emergency_name, emergency_phone)
                        values (:employee, :street, :postalCode, :city, :iban, :taxNumber, :name, :phone)
                        on conflict (employee) do update set street = :street, postal_code = :postalCode, city = :city,
                            iban = :iban, tax_number = :taxNumber, emergency_name = :name, emergency_phone = :phone""")
                .param("employee", employee)
                .param("street", data.street().strip())
                .param("postalCode", data.postalCode().strip())
                .param("city", data.city().strip())
                .param("iban", iban)
                .param("taxNumber", data.taxNumber().strip())
                .param("name", data.emergencyName().strip())
                .param("phone", data.emergencyPhone().strip())
                .update();
    }

    /** ISO 13616: the first four signs behind the rest, letters as numbers, leaves 1 when divided by 97. */
    static boolean isIban(String text) {
        if (!text.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4))
                .chars()
                .forEach(sign -> digits.append(Character.getNumericValue(sign)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
