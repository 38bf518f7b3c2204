package com.batoncrm.engine;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link StartUpStep}, one node after another where several start at once. */
@Component
@Order(0)
class StartUp implements ApplicationRunner {

    /** Any number, as long as nothing else takes this advisory lock. */
    private static final long LOCK = 0x6261746f6eL;

    private final List<StartUpStep> steps;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    StartUp(List<StartUpStep> steps, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (StartUpStep step : steps) {
            transaction.executeWithoutResult(status -> {
                jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
                step.run();
            });
        }
    }
}
