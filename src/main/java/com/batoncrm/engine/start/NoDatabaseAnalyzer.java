package com.batoncrm.engine.start;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** The database of {@code spring.datasource.url} is not there or does not let Baton in. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> implements Ordered {

    /** SQLSTATE classes: no connection, wrong account, no such database, shutting down or starting. */
    private static final Set<String> NOT_REACHED = Set.of("08", "28", "3D", "57");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        SQLException last = cause;
        while (last.getCause() instanceof SQLException deeper) {
            last = deeper;
        }
        String state = last.getSQLState();
        if (state == null || state.length() < 2 || !NOT_REACHED.contains(state.substring(0, 2))) {
            return null;
        }
        return new FailureAnalysis(
                "The database does not answer: " + last.getMessage(),
                "Check spring.datasource.url, username and password, and that PostgreSQL runs.",
                cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
