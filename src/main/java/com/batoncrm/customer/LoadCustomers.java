package com.batoncrm.customer;

import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.load.LoadTarget;
import com.batoncrm.load.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers out of a table. A known one stays as it is, but for contacts it did not have. */
@Component
@EnableConfigurationProperties(CountryNames.class)
class LoadCustomers implements LoadTarget {

    private final Customers customers;
    private final CustomerService service;
    private final NewCustomerCheck check;
    private final CountryNames countries;
    private final Accounts accounts;
    private final Company company;

    LoadCustomers(
            Customers customers,
            CustomerService service,
            NewCustomerCheck check,
            CountryNames countries,
            Accounts accounts,
            Company company) {
        this.customers = customers;
        this.service = service;
        this.check = check;
        this.countries = countries;
        this.accounts = accounts;
        this.company = company;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    @Transactional
    public Outcome load(Row row) {
        Profile profile = profile(row);
        Optional<String> number = row.find("number", LoadCustomers::number);
        String owner = row.find("owner", this::account).orElse("");
        CreditStanding standing = row.value("standing", Row.choice(CreditStanding.class));
        Optional<Money> overdue = row.find("overdue", this::overdue);
        Optional<Customer> known = known(number, profile);
        if (known.isPresent()) {
            return known.get().addContacts(profile.contacts()) ? Outcome.CHANGED : Outcome.UNCHANGED;
        }
        Customer customer = service.add(number, profile, owner);
        customer.changeStanding(standing);
        overdue.ifPresent(customer::changeOverdue);
        return Outcome.ADDED;
    }

    private Optional<Customer> known(Optional<String> number, Profile profile) {
        return number.flatMap(customers::findByNumber)
                .or(() -> customers.findByRegistrationNumberAndRegistrationNumberNot(profile.registrationNumber(), ""))
                .or(() -> number.isEmpty() && profile.registrationNumber().isEmpty()
                        ? customers.findFirstByNameKeyOrderById(NameKey.of(profile.name()))
                        : Optional.empty());
    }

    private Profile profile(Row row) {
        return new Profile(
                row.value("name", text("name")),
                row.value("legal-name", text("legal name")),
                row.value("kind", Row.choice(CustomerKind.class)),
                row.value("registration-number", text("registration number")),
                row.value("tax-number", text("tax number")),
                row.value("sector", text("sector")),
                new Address(
                        row.value("street", text("street")),
                        row.value("postal-code", text("postal code")),
                        row.value("city", text("city")),
                        row.find("country", text -> check.country(countries.known(text)))
                                .orElse(company.country())),
                contacts(row),
                row.value("language", check::language),
                row.find("currency", check::currency).orElse(company.baseCurrency()));
    }

    private List<Contact> contacts(Row row) {
        var contact = new Contact(
                row.value("contact-name", text("contact's name")),
                row.value("contact-role", text("contact's role")),
                row.find("contact-email", check::email).orElse(""),
                row.value("contact-phone", text("contact's phone number")));
        return contact.name().isEmpty()
                        && contact.email().isEmpty()
                        && contact.phone().isEmpty()
                ? List.of()
                : List.of(contact);
    }

    private Function<String, String> text(String what) {
        return text -> check.text(what, text);
    }

    private Money overdue(String text) {
        BigDecimal amount = Row.decimal(text);
        if (amount.signum() < 0) {
            throw new Refused("'" + text + "' is below zero.");
        }
        return new Money(amount, company.baseCurrency());
    }

    private String account(String id) {
        return accounts.person(id)
                .orElseThrow(() -> new Refused("There is no account '" + id + "'."))
                .id();
    }

    private static String number(String text) {
        if (!text.matches("K-\\d{6,9}")) {
            throw new Refused("'" + text + "' is not a customer number as in K-000001.");
        }
        return text;
    }
}
