package com.batoncrm.receivable;

import static com.batoncrm.receivable.ReceivableFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.company.Money;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger adds up to, and what it refuses, by itself and by the tables. */
@BatonTest
@RecordApplicationEvents
class LedgerTests {

    private static final String ALLOCATE =
            "insert into ledger_entry (key, kind, currency, amount, receivable, payment, reason, person, at)"
                    + " values (?, 'ALLOCATION', 'EUR', ?::numeric, ?, ?, 'Test', 'finance', now())";

    @Autowired
    private ReceivableFixtures fixtures;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private Ledger ledger;

    @Autowired
    private VerifyLedger verification;

    @Autowired
    private CurrentPerson people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationEvents events;

    private Receivable first;
    private Receivable second;

    @BeforeEach
    void aContractWithTwoReceivables() {
        List<Receivable> recorded = fixtures.recorded();
        first = recorded.get(0);
        second = recorded.get(1);
    }

    @Test
    void balancesDeriveFromTheEntries() {
        String payment = fixtures.payment("10000");
        ledger.allocate(payment, first.number(), eur("6454.56"), "Invoice number", key());
        ledger.allocate(payment, second.number(), eur("1000.01"), "The rest", key());
        ledger.credit(second.number(), eur("60.64"), "Scratches", key());
        ledger.fee(second.number(), eur("5"), "Reminder", key());
        ledger.writeOff(second.number(), eur("0.99"), "Too little to ask for", key());
        Balance balance = ledger.receivable(second.number());
        assertThat(balance.amount()).isEqualTo(eur("15060.64"));
        assertThat(balance.fees()).isEqualTo(eur("5"));
        assertThat(balance.paid()).isEqualTo(eur("1000.01"));
        assertThat(balance.credited()).isEqualTo(eur("60.64"));
        assertThat(balance.writtenOff()).isEqualTo(eur("0.99"));
        assertThat(balance.open()).isEqualTo(eur("14004.00"));
        assertThat(ledger.receivable(first.number()).isSettled()).isTrue();
        Balance contract = ledger.contract(first.contractNumber()).orElseThrow();
        assertThat(contract.amount()).isEqualTo(eur("21515.20"));
        assertThat(contract.open()).isEqualTo(eur("14004.00"));
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("2545.43"));
        assertThat(ledger.customer(balance.customer()))
                .containsExactly(new CustomerBalance(balance.customer(), eur("14004.00"), eur("0")));
        assertThat(verification.verify("").message())
                .startsWith("Ledger intact")
                .contains("trial balance 0.00 EUR");
    }

    @Test
    void whatACustomerPaidTooMuchIsOnHisAccount() {
        String customer = ledger.receivable(first.number()).customer();
        String payment = "Z-" + UUID.randomUUID().toString().substring(0, 8);
        ledger.receive(payment, eur("7000"), customer, "Bank statement");
        ledger.allocate(payment, first.number(), eur("6454.56"), "Invoice number", key());
        assertThat(ledger.customer(customer))
                .containsExactly(new CustomerBalance(customer, eur("15060.64"), eur("545.44")));
    }

    @Test
    void theSameKeyTwiceChangesNothing() {
        String payment = fixtures.payment("100");
        String key = key();
        long entry = ledger.allocate(payment, first.number(), eur("60"), "Invoice number", key);
        assertThat(ledger.allocate(payment, first.number(), eur("60"), "Invoice number", key))
                .isEqualTo(entry);
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("40"));
        assertThat(events.stream(AllocationMade.class).filter(made -> made.entry() == entry))
                .hasSize(1);
        assertThatThrownBy(() -> ledger.allocate(payment, first.number(), eur("6"), "Invoice number", key))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void settledReceivablesAndContractsTellOnce() {
        String payment = fixtures.payment("21515.20");
        ledger.allocate(payment, first.number(), eur("6454.55"), "Part", key());
        assertThat(settled()).isEmpty();
        ledger.allocate(payment, first.number(), eur("0.01"), "Cent", key());
        assertThat(settled())
                .containsExactly(new ReceivableSettled(
                        first.number(),
                        first.contractNumber(),
                        ledger.receivable(first.number()).customer(),
                        Settlement.PAID));
        assertThat(events.stream(ContractSettled.class)).isEmpty();
        ledger.writeOff(second.number(), eur("15060.64"), "Insolvent", key());
        assertThat(settled()).last().extracting(ReceivableSettled::how).isEqualTo(Settlement.WRITTEN_OFF);
        assertThat(events.stream(ContractSettled.class))
                .extracting(ContractSettled::contract)
                .containsExactly(first.contractNumber());
    }

    @Test
    void aWrongAllocationIsUndoneByAReversal() {
        String payment = fixtures.payment("6454.56");
        long entry = ledger.allocate(payment, first.number(), eur("6454.56"), "Name", key());
        long reversal = ledger.undo(entry, "Another customer of that name");
        assertThat(ledger.undo(entry, "Again")).isEqualTo(reversal);
        assertThat(ledger.receivable(first.number()).open()).isEqualTo(eur("6454.56"));
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("6454.56"));
        assertThat(events.stream(ReceivableReopened.class)).hasSize(1);
        assertThat(events.stream(AllocationUndone.class))
                .extracting(AllocationUndone::entry)
                .containsExactly(entry);
        assertThat(ledger.entries(first.number()))
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.RECEIVABLE, EntryKind.ALLOCATION, EntryKind.REVERSAL);
        assertThatThrownBy(() -> ledger.undo(reversal, "Once more"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot be taken back itself");
        assertThat(verification.verify("").intact()).isTrue();
    }

    @Test
    void everyKindCanBeTakenBackAsLongAsItIsUnused() {
        String payment = fixtures.payment("50");
        long fee = ledger.fee(first.number(), eur("5"), "Reminder", key());
        long credit = ledger.credit(first.number(), eur("7"), "Scratches", key());
        long loss = ledger.writeOff(first.number(), eur("6452.56"), "Insolvent", key());
        assertThatThrownBy(() -> ledger.undo(fee, "Wrong"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only 0.00 EUR are open");
        ledger.undo(loss, "He paid after all");
        ledger.undo(credit, "No scratches");
        ledger.undo(fee, "Goodwill");
        assertThat(ledger.receivable(first.number()).open()).isEqualTo(eur("6454.56"));
        long allocation = ledger.allocate(payment, first.number(), eur("50"), "Name", key());
        long received = ledger.entries(payment).get(0).id();
        assertThatThrownBy(() -> ledger.undo(received, "Bounced"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only 0.00 EUR are left");
        ledger.undo(allocation, "Bounced");
        ledger.undo(received, "Bounced");
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("0"));
        assertThat(verification.verify("").intact()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        String payment = fixtures.payment("100");
        refused(payment, first.number(), eur("100.01"), "Of " + payment + " only 100.00 EUR are left");
        refused(payment, first.number(), eur("0"), "above zero");
        refused(payment, first.number(), eur("-1"), "above zero");
        refused(payment, first.number(), eur("1.005"), "fractions of the smallest coin");
        refused(payment, first.number(), Money.of("1", "USD"), "EUR and USD cannot be put together");
        refused("Z-0", first.number(), eur("1"), "knows no Z-0");
        refused(payment, "F-0", eur("1"), "knows no F-0");
        assertThatThrownBy(() -> ledger.credit(first.number(), eur("6454.57"), "All", key()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Of " + first.number() + " only 6,454.56 EUR are open");
        assertThatThrownBy(() -> ledger.credit(first.number(), eur("1"), " ", key()))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> receivables.record(
                        first.contractNumber(),
                        List.of(new PlannedInstalment("All", eur("21515.20"), Milestone.DELIVERY, 0, null))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("recorded already");
    }

    @Test
    void thePersonWhoActsIsNoted() {
        try (var acting = people.as("finance")) {
            ledger.credit(first.number(), eur("1"), "Goodwill", key());
        }
        assertThat(ledger.entries(first.number()))
                .extracting(LedgerEntry::person)
                .last()
                .isEqualTo("finance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount = 1",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update ledger_posting set amount = 0",
                "delete from ledger_posting",
                "insert into ledger_posting select max(id), 'SALES', 'EUR', 1 from ledger_entry",
                "update ledger_item set open = 0",
                "delete from ledger_item",
                "insert into ledger_item values ('X', 'PAYMENT', 'EUR', 1)",
                "update receivable set amount = 1",
                "delete from receivable"
            })
    void theTablesAreOnlyAddedToByEntries(String sql) {
        assertThatThrownBy(() -> jdbc.update(sql)).hasStackTraceContaining("the ledger is only ever added to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_posting set amount = amount + 1 where account = 'SALES'",
                "update ledger_posting set amount = amount * 2",
                "update ledger_entry set amount = amount + 1",
                "update ledger_item set open = open + 1 where kind = 'RECEIVABLE'",
                "delete from ledger_item where kind = 'CONTRACT'",
                "delete from ledger_posting",
                "update receivable set amount = amount + 1"
            })
    void theVerificationFindsWhatWasTamperedWith(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            assertThat(jdbc.update(sql)).isPositive();
            status.setRollbackOnly();
            assertThat(jdbc.queryForList("select problem from ledger_problem")).isNotEmpty();
        });
        assertThat(verification.verify("").intact()).isTrue();
    }

    @Test
    void theTablesThemselvesAllocateNoCentTooMuch() {
        String payment = fixtures.payment("100");
        assertThatThrownBy(() -> jdbc.update(ALLOCATE, key(), "100.01", first.number(), payment))
                .hasMessageContaining("ledger_item_not_overdrawn");
        assertThatThrownBy(() -> jdbc.update(ALLOCATE, key(), "-1", first.number(), payment))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update(ALLOCATE.replace("EUR", "USD"), key(), "1", first.number(), payment))
                .hasMessageContaining("in USD");
    }

    @Test
    void aThousandAllocationsOfOnePaymentAtOnceAllocateNoCentTooMuch() throws Exception {
        String payment = fixtures.payment("100");
        try (HikariDataSource other = new HikariDataSource();
                Workers workers = new Workers()) {
            other.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
            other.setMaximumPoolSize(8);
            JdbcTemplate otherNode = new JdbcTemplate(other);
            List<Callable<Boolean>> attempts = IntStream.range(0, 1000)
                    .<Callable<Boolean>>mapToObj(number -> number % 2 == 0
                            ? () -> succeeds(() -> ledger.allocate(payment, first.number(), eur("0.37"), "Race", key()))
                            : () -> succeeds(() -> otherNode.update(ALLOCATE, key(), "0.37", first.number(), payment)))
                    .toList();
            assertThat(workers.run(attempts)).isEqualTo(270);
        }
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("0.10"));
        assertThat(ledger.receivable(first.number()).paid()).isEqualTo(eur("99.90"));
        assertThat(verification.verify("").intact()).isTrue();
    }

    @Test
    void twoReceivablesSettledAtOnceSettleTheContractOnce() throws Exception {
        String payment = fixtures.payment("21515.20");
        try (Workers workers = new Workers()) {
            assertThat(workers.run(List.of(
                            () -> succeeds(() -> ledger.allocate(payment, first.number(), eur("6454.56"), "A", key())),
                            () -> succeeds(
                                    () -> ledger.allocate(payment, second.number(), eur("15060.64"), "B", key())))))
                    .isEqualTo(2);
        }
        assertThat(ledger.isSettledForNow(first.contractNumber())).isTrue();
    }

    private void refused(String payment, String receivable, Money amount, String why) {
        assertThatThrownBy(() -> ledger.allocate(payment, receivable, amount, "Test", key()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    private List<ReceivableSettled> settled() {
        return events.stream(ReceivableSettled.class).toList();
    }

    private static boolean succeeds(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refused | DataAccessException refused) {
            assertThat(refused.getMessage()).containsAnyOf("are left", "ledger_item_not_overdrawn");
            return false;
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Sixteen threads. */
    private static final class Workers implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(16);

        long run(List<Callable<Boolean>> attempts) throws Exception {
            long successful = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                successful += attempt.get() ? 1 : 0;
            }
            return successful;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
