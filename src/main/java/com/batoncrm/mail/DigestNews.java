package com.batoncrm.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the next digests will tell besides the tasks that wait. */
@Component
public class DigestNews {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    DigestNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String person, String sentence, Instant now) {
        jdbc.sql("insert into mail_digest_news (person, text, written_at) values (?, ?, ?)")
                .params(
                        person,
                        sentence.substring(0, Math.min(LONGEST, sentence.length())),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What there is to tell the person, in its order; from now on it counts as told. */
    public List<String> take(String person) {
        return jdbc.sql("with told as (delete from mail_digest_news where person = ? returning id, text)"
                        + " select text from told order by id")
                .param(person)
                .query(String.class)
                .list();
    }
}
