package com.batoncrm.receivable;

import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How customers have paid so far, out of the ledger. */
@Component
@Transactional(readOnly = true)
public class PaymentHistory {

    private final JdbcClient jdbc;
    private final Company company;

    PaymentHistory(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** What was paid of receivables in one currency; {@code late} where it came after their day. */
    public record Paid(Money amount, boolean late) {}

    /** As {@link #paidSince(String, LocalDate)}, of all customers by number. */
    public Map<String, List<Paid>> paidSince(LocalDate since) {
        Map<String, List<Paid>> paid = new HashMap<>();
        select("", since).query(row -> {
            paid.computeIfAbsent(row.getString("customer"), customer -> new ArrayList<>())
                    .add(paid(row));
        });
        return paid;
    }

    /** By number, all that ever owed us something. */
    public List<String> debtors() {
        return jdbc.sql("select distinct customer from ledger_entry where kind = 'RECEIVABLE' order by customer")
                .query(String.class)
                .list();
    }

    /**
     * What the customer's payments since that day went to, by currency. The day of a payment is the one on which it was
     * received: allocating it late is our fault.
     */
    public List<Paid> paidSince(String customer, LocalDate since) {
        return select(customer, since).query((row, number) -> paid(row)).list();
    }

    private JdbcClient.StatementSpec select(String customer, LocalDate since) {
        return jdbc.sql("""
                        select allocation.customer, allocation.currency, sum(allocation.amount) as amount,
                               (payment.at at time zone :zone)::date > receivable.due_on as late
                        from ledger_entry allocation
                        join ledger_entry payment on payment.payment = allocation.payment and payment.kind = 'PAYMENT'
                        join receivable on receivable.number = allocation.receivable
                        where allocation.kind = 'ALLOCATION' and (:customer = '' or allocation.customer = :customer)
                          and payment.at >= :since and receivable.due_on is not null
                          and not exists (select from ledger_entry undone where undone.reverses = allocation.id)
                        group by allocation.customer, allocation.currency, late""")
                .param("zone", company.zone().getId())
                .param("customer", customer)
                .param("since", since.atStartOfDay(company.zone()).toOffsetDateTime());
    }

    private static Paid paid(ResultSet row) throws SQLException {
        return new Paid(
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("late"));
    }
}
