package com.batoncrm.mail;

import com.batoncrm.engine.Sha256;
import com.batoncrm.engine.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leads from what a mail's reader holds back to the mail: from the link to its page, and from the address for replies. */
@Component
public class WaysBack {

    /** Where the link in a mail leads: {@code /complain/TOKEN}, as often as wanted. */
    public static final String PAGE = "complain";

    private static final String WRITTEN = """
            select mail.*, mail_way_back.customer from mail_way_back join mail on mail.id = mail_way_back.mail
            where\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    WaysBack(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The mail with that link; empty for a token that never was. */
    @Transactional(readOnly = true)
    public Optional<Written> byPage(String token) {
        return jdbc.sql(WRITTEN + "page_hash = ?")
                .param(hash(token))
                .query(WaysBack::written)
                .optional();
    }

    /** As {@link #byPage}; who comes by the same link waits until the caller's work is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Written> lockByPage(String token) {
        return jdbc.sql(WRITTEN + "page_hash = ? for update of mail_way_back")
                .param(hash(token))
                .query(WaysBack::written)
                .optional();
    }

    /** The mail whose replies go to the address with that token, in whatever case; empty for one that never was. */
    @Transactional(readOnly = true)
    public Optional<Written> byReply(String token) {
        return jdbc.sql(WRITTEN + "reply_hash = ?")
                .param(hash(token.toLowerCase(Locale.ROOT)))
                .query(WaysBack::written)
                .optional();
    }

    void add(UUID mail, String customer, WayBack wayBack) {
        jdbc.sql("insert into mail_way_back (mail, customer, page_hash, reply_hash, token) values (?, ?, ?, ?, ?)")
                .params(
                        mail,
                        customer,
                        hash(wayBack.page()),
                        hash(wayBack.reply()),
                        vault.lock(wayBack.page(), placeholder(mail)))
                .update();
    }

    /** Until the mail is sent or given up. */
    Optional<WayBack> find(UUID mail) {
        return jdbc.sql("select token from mail_way_back where mail = ? and token is not null")
                .param(mail)
                .query((row, number) -> row.getBytes("token"))
                .optional()
                .map(token -> WayBack.of(vault.unlock(token, placeholder(mail))));
    }

    /** What stands in a mail's bodies for the token of its page. */
    static String placeholder(UUID mail) {
        return mail.toString().replace("-", "");
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getObject("id", UUID.class),
                row.getString("customer"),
                row.getString("about_type"),
                row.getString("about"),
                row.getString("subject"),
                row.getString("to_name"),
                row.getString("to_address"),
                row.getString("owner"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
