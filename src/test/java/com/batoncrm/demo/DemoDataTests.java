package com.batoncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.catalog.Catalog;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.people.EmployeeService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** What a newcomer finds after the first start, and after the second. */
@BatonTest
@ActiveProfiles({"test", "demo"})
class DemoDataTests {

    @Autowired
    private CustomerService customers;

    @Autowired
    private Catalog catalog;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemoData data;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void twelveCustomersAreThereAndCanBeWrittenTo() {
        List<Customer> all = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> customers.get(String.format("K-%06d", i)))
                .toList();
        assertThat(all).allSatisfy(customer -> {
            assertThat(customer.owner().orElse("")).isIn("sales", "sales2");
            assertThat(customer.mainContact().orElseThrow().email()).endsWith(".example");
        });
        assertThat(all).extracting(Customer::creditStanding).contains(CreditStanding.WATCH, CreditStanding.STOP);
        assertThat(all.stream().filter(customer -> customer.overdue().isPositive()))
                .hasSize(3);
        assertThat(customers.get("K-000001").contacts()).hasSize(2);
        assertThat(customers.search("北斗")).hasSize(1);
    }

    @Test
    void fifteenProductsHavePricesInTwoCurrencies() {
        assertThat(catalog.activeProducts()).hasSize(15).allSatisfy(product -> {
            for (String currency : List.of("EUR", "USD")) {
                assertThat(product.listPrice(
                                Currency.getInstance(currency), BigDecimal.ONE, LocalDate.parse("2026-11-02")))
                        .isPresent();
            }
        });
        assertThat(catalog.paymentTerms()).hasSize(5);
    }

    @Test
    void everyDemoAccountIsAnEmployeeWithAManager() {
        assertThat(employees.meant("sales").manager())
                .contains(employees.meant("sales-manager").number());
        assertThat(accounts.everybody())
                .filteredOn(person -> !person.id().contains("."))
                .allSatisfy(person -> assertThat(employees.ofAccount(person.id()))
                        .as(person.id())
                        .isPresent());
    }

    @Test
    void startingAgainAddsNothing() {
        String before = counts();
        data.run();
        assertThat(counts()).isEqualTo(before);
    }

    private String counts() {
        return jdbc.queryForMap(
                        "select (select count(*) from customer) customers, (select count(*) from customer_contact) contacts,"
                                + " (select count(*) from product) products, (select count(*) from employee) employees, (select count(*) from product_price) prices,"
                                + " (select sum(version) from product) changes")
                .toString();
    }
}
