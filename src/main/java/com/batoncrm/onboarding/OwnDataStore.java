package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import com.batoncrm.engine.StartUpStep;
import com.batoncrm.engine.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what employees fill in about themselves; locked with Baton's secret, and nothing of it stays in a process or in the audit. */
@Component
@Order(StartUpStep.DATA)
class OwnDataStore implements StartUpStep {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private static final String OWNER = "own data of ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectMapper json;

    OwnDataStore(JdbcClient jdbc, Vault vault, ObjectMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
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
        OwnData kept = new OwnData(
                data.street().strip(),
                data.postalCode().strip(),
                data.city().strip(),
                iban,
                data.taxNumber().strip(),
                data.emergencyName().strip(),
                data.emergencyPhone().strip());
        jdbc.sql("""
                        insert into onboarding_own_data (employee, street, postal_code, city, iban, tax_number,
                            emergency_name, emergency_phone, locked)
                        values (:employee, '', '', '', '', '', '', '', :locked)
                        on conflict (employee) do update set street = '', postal_code = '', city = '', iban = '',
                            tax_number = '', emergency_name = '', emergency_phone = '', locked = :locked""")
                .param("employee", employee)
                .param("locked", vault.lock(write(kept), OWNER + employee))
                .update();
    }

    /** Empty where the employee has not filled them in. */
    Optional<OwnData> find(String employee) {
        return jdbc.sql("select locked from onboarding_own_data where employee = ?")
                .param(employee)
                .query((row, number) -> row.getBytes("locked"))
                .optional()
                .map(locked -> read(vault.unlock(locked, OWNER + employee)));
    }

    /** Locks what is open still, as it was kept before. */
    @Override
    public void run() {
        jdbc.sql("select * from onboarding_own_data where locked is null")
                .query((row, number) -> Map.entry(
                        row.getString("employee"),
                        new OwnData(
                                row.getString("street"),
                                row.getString("postal_code"),
                                row.getString("city"),
                                row.getString("iban"),
                                row.getString("tax_number"),
                                row.getString("emergency_name"),
                                row.getString("emergency_phone"))))
                .list()
                .forEach(row -> keep(row.getKey(), row.getValue()));
    }

    private String write(OwnData data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OwnData read(String text) {
        try {
            return json.readValue(text, OwnData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
