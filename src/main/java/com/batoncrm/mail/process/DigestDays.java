package com.batoncrm.mail.process;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days whose digest is written. */
@Component
class DigestDays {

    private final JdbcClient jdbc;

    DigestDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the day's digest is written already or another node is writing it */
    boolean begin(LocalDate day) {
        return jdbc.sql("insert into mail_digest (day) values (?) on conflict do nothing")
                        .param(day)
                        .update()
                > 0;
    }
}
