package com.batoncrm.company;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Ourselves, as {@code baton.company} in the settings says: {@code country} by ISO 3166 (two letters), {@code region} a
 * part of it with holidays of its own (ISO 3166-2 without the country) or empty, {@code language} that in which our people
 * speak among themselves, {@code publicUrl} where links in mails lead to.
 */
@Validated
@ConfigurationProperties("baton.company")
public record Company(
        @NotBlank String name,
        @NotBlank String legalName,
        @NotEmpty List<String> address,
        @NotBlank String taxNumber,
        @DefaultValue List<BankAccount> bankAccounts,
        @NotNull Currency baseCurrency,
        @NotNull ZoneId zone,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @DefaultValue("") String region,
        @DefaultValue("en") Locale language,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @NotBlank @Email String email,
        @DefaultValue("") String phone) {

    public record BankAccount(String bank, String iban, String bic) {}
}
