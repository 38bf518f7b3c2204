package com.batoncrm.mail;

import com.batoncrm.engine.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links that work without login: bound to a purpose, a subject and its version, good once and until they expire. */
@Component
public class Links {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link to {@code /purpose/TOKEN}; only the token's hash is kept. */
    @Transactional
    public Link create(String purpose, String subject, int version, Instant expiresAt) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into mail_link (purpose, subject, version, token_hash, created_at, expires_at)
                        values (:purpose, :subject, :version, :hash, :now, :expiresAt)""")
                .param("purpose", purpose)
                .param("subject", subject)
                .param("version", version)
                .param("hash", hash(token))
                .param("now", now())
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return Link.of(purpose, token);
    }

    /** What the token stands for; changes nothing. Empty for a token that never was. */
    @Transactional(readOnly = true)
    public Optional<LinkTarget> find(String purpose, String token) {
        return jdbc.sql("select * from mail_link where purpose = :purpose and token_hash = :hash")
                .param("purpose", purpose)
                .param("hash", hash(token))
                .query((row, number) -> new LinkTarget(row.getString("subject"), row.getInt("version"), state(row)))
                .optional();
    }

    /** Uses the link up together with the caller's work; empty where it is unknown, used, expired or revoked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LinkTarget> redeem(String purpose, String token) {
        return jdbc.sql("""
                        update mail_link set used_at = :now
                        where purpose = :purpose and token_hash = :hash
                          and used_at is null and revoked_at is null and expires_at > :now
                        returning subject, version""")
                .param("now", now())
                .param("purpose", purpose)
                .param("hash", hash(token))
                .query((row, number) ->
                        new LinkTarget(row.getString("subject"), row.getInt("version"), LinkTarget.State.USED))
                .optional();
    }

    /** Ends every open link to the subject. */
    @Transactional
    public void revoke(String purpose, String subject) {
        jdbc.sql("""
                        update mail_link set revoked_at = :now
                        where purpose = :purpose and subject = :subject and used_at is null and revoked_at is null""")
                .param("now", now())
                .param("purpose", purpose)
                .param("subject", subject)
                .update();
    }

    private LinkTarget.State state(ResultSet row) throws SQLException {
        if (row.getObject("used_at") != null) {
            return LinkTarget.State.USED;
        }
        if (row.getObject("revoked_at") != null) {
            return LinkTarget.State.REVOKED;
        }
        return row.getObject("expires_at", OffsetDateTime.class).isAfter(now())
                ? LinkTarget.State.OPEN
                : LinkTarget.State.EXPIRED;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
