package com.batoncrm.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.company.Money;
import com.batoncrm.dunning.DunningFixtures.Debt;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.receivable.Ledger;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes at the same moment: one writes the letter, the other books what the letter would ask for. */
@BatonTest
class MomentOfSendingTests {

    @Autowired
    private DunningFixtures fixtures;

    @Autowired
    private DunningService dunning;

    @Autowired
    private HoldService holds;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private Debt debt;

    @BeforeEach
    void somethingIsToBeAskedFor() {
        debt = fixtures.debt("6454.56 2026-11-10", "15060.64 2028-11-10");
        fixtures.on("2026-11-13");
    }

    @Test
    void aPaymentThatIsBookedFirstIsNotAskedFor() {
        Optional<Reminder> letter = oneAfterTheOther(this::pay, () -> dunning.write(debt.customer()));
        assertThat(letter).isEmpty();
    }

    @Test
    void aPaymentThatIsBookedAfterTheLetterWaitsForIt() {
        oneAfterTheOther(
                () -> {
                    assertThat(dunning.write(debt.customer()).orElseThrow().totals())
                            .containsExactly(Money.of("6454.56", "EUR"));
                },
                () -> {
                    pay();
                    return Optional.empty();
                });
        assertThat(ledger.receivable(debt.first()).open().isZero()).isTrue();
    }

    @Test
    void anAmountThatIsHeldBackFirstIsNotAskedFor() {
        Optional<Reminder> letter = oneAfterTheOther(this::complain, () -> dunning.write(debt.customer()));
        assertThat(letter.orElseThrow().totals()).containsExactly(Money.of("6000.00", "EUR"));
    }

    @Test
    void anAmountThatIsHeldBackAfterTheLetterWaitsForIt() {
        oneAfterTheOther(
                () -> {
                    assertThat(dunning.write(debt.customer()).orElseThrow().totals())
                            .containsExactly(Money.of("6454.56", "EUR"));
                },
                () -> {
                    complain();
                    return Optional.empty();
                });
        assertThat(holds.get(fixtures.lastHold(debt)).amount()).isEqualTo(Money.of("454.56", "EUR"));
    }

    /** The second begins before the first has committed, and waits for it. */
    private Optional<Reminder> oneAfterTheOther(Runnable first, Supplier<Optional<Reminder>> second) {
        CompletableFuture<Optional<Reminder>> other = transaction.execute(status -> {
            first.run();
            var started = CompletableFuture.supplyAsync(second);
            while (!started.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            assertThat(started).isNotDone();
            return started;
        });
        return Objects.requireNonNull(other).join();
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from pg_locks where not granted and pid <> pg_backend_pid())", Boolean.class));
    }

    private String pay() {
        fixtures.payWithoutJobs(debt, debt.first(), "6454.56");
        return "";
    }

    private String complain() {
        return holds.open(new HoldRequest(
                debt.customer(),
                Reason.COMPLAINT,
                "B-1",
                "",
                "Two sensors are broken",
                Map.of(debt.first(), Money.of("454.56", "EUR"))));
    }
}
