package com.batoncrm.quote;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerKind;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.customer.NewCustomer;
import com.batoncrm.engine.Refused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds or creates the customer that was meant and the contact there, or says what is missing or wrong. */
@Component
class CustomerCheck {

    private final CustomerService customers;
    private final WorkingDays days;

    CustomerCheck(CustomerService customers, WorkingDays days) {
        this.customers = customers;
        this.days = days;
    }

    /** The customer as far as found, those to choose from, and whom the quote goes to. */
    record Result(@Nullable Customer customer, List<Customer> candidates, String contactName, String contactEmail) {}

    Result check(QuoteInput input, List<String> problems) {
        List<Customer> candidates = new ArrayList<>();
        Customer customer = customer(input, candidates, problems);
        String name = input.contactName().strip();
        String email = input.contactEmail().strip();
        if (customer != null) {
            if (customer.isStopped(days.today())) {
                problems.add(say("quote.problem.customerStopped", customer.name()));
            }
            Optional<Contact> known = customer.mainContact()
                    .filter(contact -> input.contactEmail().isBlank());
            name = name.isEmpty() ? known.map(Contact::name).orElse("") : name;
            email = known.map(Contact::email).orElse(email);
            checkContact(name, email, problems);
        }
        return new Result(customer, candidates, name, email);
    }

    private @Nullable Customer customer(QuoteInput input, List<Customer> candidates, List<String> problems) {
        if (!input.customerSearch().isBlank()) {
            candidates.addAll(customers.search(input.customerSearch()));
            if (candidates.size() == 1) {
                return candidates.get(0);
            }
            problems.add(
                    candidates.isEmpty()
                            ? say("quote.problem.customerUnknown", input.customerSearch())
                            : say("quote.problem.customersFound", candidates.size(), input.customerSearch()));
            return null;
        }
        if (input.customerNumber().equals(QuoteInput.NEW_CUSTOMER)) {
            return newCustomer(input, problems);
        }
        Optional<Customer> chosen = customers.find(input.customerNumber());
        chosen.ifPresentOrElse(candidates::add, () -> problems.add(say("quote.problem.customer")));
        return chosen.orElse(null);
    }

    private @Nullable Customer newCustomer(QuoteInput input, List<String> problems) {
        String name = input.newCustomerName();
        Optional<Customer> known = customers.search(name).stream()
                .filter(other -> other.name().equalsIgnoreCase(name.strip()))
                .findFirst();
        if (known.isPresent()) {
            problems.add(say(
                    "quote.problem.customerKnown",
                    known.get().name(),
                    known.get().number()));
            return null;
        }
        try {
            return customers.create(new NewCustomer(
                    name,
                    input.newCustomerCountry(),
                    kind(input.newCustomerKind()),
                    input.contactName(),
                    input.contactEmail(),
                    input.currency(),
                    "en"));
        } catch (Refused refused) {
            problems.add(say("quote.problem.newCustomer", refused.getMessage()));
            return null;
        }
    }

    private static CustomerKind kind(String name) {
        return Arrays.stream(CustomerKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(CustomerKind.COMPANY);
    }

    private static void checkContact(String name, String email, List<String> problems) {
        if (name.isEmpty()) {
            problems.add(say("quote.problem.contactName"));
        }
        if (email.isEmpty()) {
            problems.add(say("quote.problem.contactEmail"));
            return;
        }
        try {
            new InternetAddress(email, true).validate();
        } catch (AddressException e) {
            problems.add(say("quote.problem.notAnAddress", email));
        }
    }
}
