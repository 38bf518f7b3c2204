package com.batoncrm.quote;

import com.batoncrm.company.Money;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerKind;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.customer.NewCustomer;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A customer, a few products, and the usual way to start and submit a quote. */
@Component
public class QuoteFixtures {

    /** 100 EUR, from 10 pieces on 90 EUR, 110 USD; costs 60 EUR. */
    public static final String SENSOR = "SENSOR";

    /** 10,000 EUR; costs 6,000 EUR. */
    public static final String MACHINE = "MACHINE";

    /** 100 EUR; costs 85 EUR. */
    public static final String SPARE_PART = "SPARE-PART";

    private final CustomerService customers;
    private final Tasklist tasklist;
    private final JdbcTemplate jdbc;

    QuoteFixtures(CustomerService customers, Tasklist tasklist, JdbcTemplate jdbc) {
        this.customers = customers;
        this.tasklist = tasklist;
        this.jdbc = jdbc;
    }

    /** A new customer in good standing, with a contact. */
    public Customer customer() {
        products();
        return customers.create(new NewCustomer(
                "Muster " + UUID.randomUUID(),
                "DE",
                CustomerKind.COMPANY,
                "Anna Muster",
                "anna@muster.example",
                "EUR",
                "en"));
    }

    public Customer customer(CreditStanding standing, String overdue) {
        Customer customer = customer();
        customers.changeStanding(customer.number(), standing, "As the test wants it");
        customers.changeOverdue(customer.number(), Money.of(overdue, "EUR"));
        return customers.get(customer.number());
    }

    private void products() {
        product(SENSOR, "Pressure sensor", "60", "EUR:1:100", "EUR:10:90", "USD:1:110");
        product(MACHINE, "Packing machine", "6000", "EUR:1:10000");
        product(SPARE_PART, "Conveyor belt", "85", "EUR:1:100");
    }

    private void product(String code, String name, String cost, String... prices) {
        int added = jdbc.update(
                "insert into product (version, code, name, series, unit, cost_amount, cost_currency, tax_category, active)"
                        + " values (0, ?, ?, '', 'piece', ?::numeric, 'EUR', 'standard', true) on conflict do nothing",
                code,
                name,
                cost);
        if (added == 1) {
            Arrays.stream(prices)
                    .map(price -> price.split(":"))
                    .forEach(price -> jdbc.update(
                            "insert into product_price (product_id, currency, from_quantity, amount, valid_from)"
                                    + " select id, ?, ?::numeric, ?::numeric, date '2020-01-01' from product where code = ?",
                            price[0],
                            price[1],
                            price[2],
                            code));
        }
    }

    /** A quote of {@code sales} for the customer, waiting at "Prepare quote". */
    public ProcessInstance start(Customer customer) {
        return tasklist.start("quote-approval", "sales", form -> form.set("customerText", customer.number())
                .set("title", "Sensors for the new hall"));
    }

    /** Submits with one sensor, or what {@code change} makes of it. */
    public void submit(ProcessInstance quote, Consumer<SubmittedForm> change) {
        tasklist.submit(quote, "UserTask_PrepareQuote", "sales", form -> {
            form.set("lines", List.of(line(SENSOR, "1", "0"))).set("nextStep", "SUBMIT");
            change.accept(form);
        });
    }

    /** A quote over one sensor, which nobody has to sign, with the customer. */
    public ProcessInstance sentQuote() {
        ProcessInstance quote = start(customer());
        submit(quote, form -> {});
        return quote;
    }

    public static Map<String, Object> line(String product, String quantity, String discount) {
        return Map.of("product", product, "quantity", quantity, "discount", discount);
    }
}
