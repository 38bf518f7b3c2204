package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and adds to the tables and views of the ledger. */
@Component
class LedgerTables {

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open of each of the items, all of them locked until the transaction ends. */
    Map<String, Money> lock(List<String> numbers) {
        Map<String, Money> open = new LinkedHashMap<>();
        jdbc.sql("""
                        select number, open, currency from ledger_item where number in (:numbers)
                        order by kind, number for update""").param("numbers", numbers).query(row -> {
            open.put(row.getString("number"), money(row, "open"));
        });
        return open;
    }

    /** In the order in which entries lock, whatever of the customer is open. */
    void lockOpenOf(String customer) {
        jdbc.sql("""
                        select number from ledger_item where open > 0 and number in
                            (select number from contract where customer_number = :customer
                             union all
                             select r.number from receivable r join contract c on c.number = r.contract_number
                             where c.customer_number = :customer)
                        order by kind, number for update""").param("customer", customer).query(String.class).list();
    }

    /** @return the entry's id, or empty where there is one of that key already */
    Optional<Long> add(NewEntry entry, String person, Instant at) {
        return jdbc.sql("""
                        insert into ledger_entry (key, kind, currency, amount, receivable, payment, customer, reverses, reason,
                                                  person, at)
                        values (:key, :kind, :currency, :amount, :receivable, :payment, :customer, :reverses, :reason,
                                :person, :at)
                        on conflict (key) do nothing returning id""")
                .param("key", entry.key())
                .param("kind", entry.kind().name())
                .param("currency", entry.money().currency().getCurrencyCode())
                .param("amount", entry.money().amount())
                .param("receivable", entry.receivable())
                .param("payment", entry.payment())
                .param("customer", entry.customer())
                .param("reverses", entry.reverses())
                .param("reason", entry.reason())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    Optional<LedgerEntry> entry(long id) {
        return jdbc.sql("select * from ledger_entry where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    Optional<LedgerEntry> entry(String key) {
        return jdbc.sql("select * from ledger_entry where key = ?")
                .param(key)
                .query((row, number) -> entry(row))
                .optional();
    }

    boolean isReversed(long entry) {
        return jdbc.sql("select count(*) from ledger_entry where reverses = ?")
                        .param(entry)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<LedgerEntry> about(String number) {
        return jdbc.sql("""
                        select * from ledger_entry where receivable = :number or payment = :number or contract = :number
                        order by id""")
                .param("number", number)
                .query((row, index) -> entry(row))
                .list();
    }

    Optional<Balance> receivable(String number) {
        return jdbc.sql("select * from receivable_balance where number = ?")
                .param(number)
                .query((row, index) -> balance(row, row.getString("contract")))
                .optional();
    }

    Optional<Balance> contract(String number) {
        return jdbc.sql("select * from contract_balance where number = ?")
                .param(number)
                .query((row, index) -> balance(row, number))
                .optional();
    }

    List<Balance> receivablesOf(String contract) {
        return jdbc.sql("select * from receivable_balance where contract = ? order by number")
                .param(contract)
                .query((row, index) -> balance(row, contract))
                .list();
    }

    Optional<PaymentBalance> payment(String number) {
        return jdbc.sql("select * from payment_balance where number = ?")
                .param(number)
                .query((row, index) ->
                        new PaymentBalance(number, row.getString("customer"), money(row, "amount"), money(row, "open")))
                .optional();
    }

    List<PaymentBalance> openPayments() {
        return jdbc.sql("select * from payment_balance where open > 0 order by number")
                .query((row, index) -> new PaymentBalance(
                        row.getString("number"), row.getString("customer"), money(row, "amount"), money(row, "open")))
                .list();
    }

    List<CustomerBalance> customer(String number) {
        return jdbc.sql("select * from customer_balance where number = ? order by currency")
                .param(number)
                .query((row, index) -> new CustomerBalance(number, money(row, "open"), money(row, "on_account")))
                .list();
    }

    List<Money> onAccount(String customer) {
        return jdbc.sql("""
                        select i.currency, sum(i.open) as open
                        from (select payment from ledger_payer where customer = :customer
                              union select payment from ledger_entry where kind = 'PAYMENT' and customer = :customer) as his
                        join ledger_item i on i.number = his.payment and i.open > 0
                        join payment_customer c on c.payment = his.payment and c.customer = :customer
                        group by i.currency order by i.currency""")
                .param("customer", customer)
                .query((row, index) -> money(row, "open"))
                .list();
    }

    void belongs(String payment, @Nullable String customer) {
        jdbc.sql("insert into ledger_payer (payment, customer) values (?, ?)")
                .params(payment, customer)
                .update();
    }

    /** The first due first; of one customer by number, or of all where that is empty. */
    List<OpenReceivable> open(String customer) {
        return jdbc.sql("""
                        select r.number, r.contract_number, c.customer_number, c.customer_name, c.owner, r.invoice_number,
                               r.due_on, i.open, i.currency
                        from receivable r
                        join ledger_item i on i.number = r.number
                        join contract c on c.number = r.contract_number
                        where i.open > 0 and (:customer = '' or c.customer_number = :customer)
                        order by r.due_on nulls last, r.number""")
                .param("customer", customer)
                .query((row, index) -> new OpenReceivable(
                        row.getString("number"),
                        row.getString("contract_number"),
                        row.getString("customer_number"),
                        row.getString("customer_name"),
                        row.getString("owner"),
                        row.getString("invoice_number"),
                        row.getObject("due_on", LocalDate.class),
                        money(row, "open")))
                .list();
    }

    List<String> problems() {
        return jdbc.sql("select problem from ledger_problem order by problem limit 20")
                .query(String.class)
                .list();
    }

    /** By currency what all accounts add up to. */
    Map<Currency, Money> trialBalance() {
        Map<Currency, Money> sums = new LinkedHashMap<>();
        jdbc.sql("select currency, sum(amount) as sum from ledger_posting group by currency order by currency")
                .query(row -> {
                    Money sum = money(row, "sum");
                    sums.put(sum.currency(), sum);
                });
        return sums;
    }

    long entries() {
        return jdbc.sql("select count(*) from ledger_entry").query(Long.class).single();
    }

    private static Balance balance(ResultSet row, String contract) throws SQLException {
        return new Balance(
                row.getString("number"),
                contract,
                row.getString("customer"),
                money(row, "amount"),
                money(row, "fees"),
                money(row, "paid"),
                money(row, "credited"),
                money(row, "written_off"),
                money(row, "open"));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                EntryKind.valueOf(row.getString("kind")),
                money(row, "amount"),
                row.getString("receivable"),
                row.getString("payment"),
                row.getString("contract"),
                row.getString("customer"),
                row.getObject("reverses", Long.class),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return new Money(amount, Currency.getInstance(row.getString("currency")));
    }

    /** An entry to be: the table completes what follows from the receivable or the entry that is reversed. */
    record NewEntry(
            String key,
            EntryKind kind,
            Money money,
            @Nullable String receivable,
            @Nullable String payment,
            @Nullable String customer,
            @Nullable Long reverses,
            String reason) {}
}
