package com.batoncrm.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that finance loaded. */
@Component
class BankStatements {

    private static final int LATEST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    BankStatements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long begin(String fileName, LocalDate first, LocalDate last, String person) {
        return jdbc.sql("insert into bank_statement (file_name, first_day, last_day, loaded_by, loaded_at)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(fileName, first, last, person, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void count(long id, int added, int known, int ours, int takenBack) {
        jdbc.sql("update bank_statement set added = added + ?, known = known + ?, ours = ours + ?,"
                        + " taken_back = taken_back + ? where id = ?")
                .params(added, known, ours, takenBack, id)
                .update();
    }

    LoadedStatement complete(long id) {
        jdbc.sql("update bank_statement set complete = true where id = ?")
                .param(id)
                .update();
        return jdbc.sql("select * from bank_statement where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .single();
    }

    /** The newest first. */
    List<LoadedStatement> latest() {
        return jdbc.sql("select * from bank_statement order by id desc limit " + LATEST)
                .query((row, i) -> read(row))
                .list();
    }

    private static LoadedStatement read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new LoadedStatement(
                row.getString("file_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("added"),
                row.getInt("known"),
                row.getInt("ours"),
                row.getInt("taken_back"),
                row.getBoolean("complete"),
                row.getString("loaded_by"),
                row.getObject("loaded_at", java.time.OffsetDateTime.class).toInstant());
    }
}
