package com.batoncrm.engine.outage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from everything else that goes wrong. */
final class Outage {

    /** SQLSTATE: no connection, shut down, crashed, starting up, too many connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    /** What the pool says, without SQLSTATE, where a connection broke and then could not even be rolled back. */
    private static final String BROKEN = "Connection is closed";

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        List<Throwable> causes = ExceptionUtils.getThrowableList(failure);
        return causes.stream().anyMatch(Outage::isAway);
    }

    private static boolean isAway(Throwable cause) {
        // What failed first stands beside the chain of causes when its rollback failed, too.
        return cause instanceof SQLException sql && isAway(sql)
                || cause instanceof TransactionSystemException rollback
                        && rollback.getApplicationException() != null
                        && isBehind(rollback.getApplicationException());
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || BROKEN.equals(failure.getMessage())
                || state != null && (state.startsWith("08") || AWAY.contains(state));
    }
}
