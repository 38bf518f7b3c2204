package com.batoncrm.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the chain from its beginning. */
@Component
class AuditVerification {

    /** {@code entry} is the first broken one, or none; {@code message} says what was found. */
    record Result(boolean intact, @Nullable Long entry, String message) {

        static Result broken(long entry, String what) {
            return new Result(false, entry, "Audit broken at entry " + entry + ": " + what);
        }
    }

    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    AuditVerification(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(FETCHED_AT_ONCE);
    }

    /** @param published a head that was published once and must be part of the chain, or empty */
    @Transactional(readOnly = true)
    public Result verify(String published) {
        AuditHead head = AuditHead.START;
        boolean found = published.isEmpty();
        try (Stream<Sealed> seals = seals()) {
            for (Iterator<Sealed> each = seals.iterator(); each.hasNext(); ) {
                Sealed sealed = each.next();
                Optional<Result> broken = sealed.brokenAfter(head);
                if (broken.isPresent()) {
                    return broken.get();
                }
                head = new AuditHead(sealed.position, sealed.hash);
                found |= published.equals(sealed.hash);
            }
        }
        Optional<Long> unknown = neverSealed();
        if (unknown.isPresent()) {
            return Result.broken(unknown.get(), "it has no seal.");
        }
        if (!found) {
            return new Result(false, null, "Audit broken: the published head " + published + " is not in the chain.");
        }
        return new Result(
                true,
                null,
                "Audit intact: " + head.position() + " entries sealed, " + waiting() + " waiting, head " + head.hash());
    }

    /** Neither sealed nor waiting for it. */
    private Optional<Long> neverSealed() {
        return jdbc.sql("""
                        select id from audit_entry
                        where not exists (select 1 from audit_seal where entry = id)
                          and not exists (select 1 from audit_unsealed where entry = id)
                        order by id limit 1""").query(Long.class).optional();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from audit_unsealed").query(Long.class).single();
    }

    private Stream<Sealed> seals() {
        return streaming.queryForStream("""
                with forgotten as materialized (select distinct subject from audit_entry where action = '%s')
                select audit_entry.*, position, audit_seal.entry as sealed_entry, hash, salt, texts,
                    audit_entry.person in (select subject from forgotten) as person_forgotten,
                    audit_entry.on_behalf_of in (select subject from forgotten) as on_behalf_of_forgotten
                from audit_seal
                left join audit_entry on audit_entry.id = audit_seal.entry
                left join audit_text on audit_text.entry = audit_seal.entry
                order by position""".formatted(Audit.FORGOTTEN), (row, number) -> sealed(row));
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return new Sealed(
                row.getLong("position"),
                row.getLong("sealed_entry"),
                row.getString("hash"),
                row.getObject("id") == null ? null : AuditRow.of(row),
                salt == null ? null : new AuditText(salt, row.getString("texts")),
                isIntact(row, "person") && isIntact(row, "on_behalf_of"));
    }

    private static boolean isIntact(ResultSet row, String who) throws SQLException {
        String id = row.getString(who);
        return id == null
                || new SealedPerson(id, row.getBytes(who + "_salt"), row.getString(who + "_digest"))
                        .isIntact(row.getBoolean(who + "_forgotten"));
    }

    /** A seal with what it seals, as far as that is still there. */
    private record Sealed(
            long position,
            long entry,
            String hash,
            @Nullable AuditRow row,
            @Nullable AuditText text,
            boolean peopleIntact) {

        Optional<Result> brokenAfter(AuditHead head) {
            if (position != head.position() + 1) {
                return Optional.of(Result.broken(entry, "the seals before it were removed."));
            }
            if (row == null) {
                return Optional.of(Result.broken(entry, "it was removed."));
            }
            if (!row.hash(head.hash()).equals(hash)) {
                return Optional.of(Result.broken(entry, "it or its seal was changed."));
            }
            if (!peopleIntact) {
                return Optional.of(Result.broken(entry, "who acted was changed."));
            }
            if (text != null && !text.digest().equals(row.textDigest())) {
                return Optional.of(Result.broken(entry, "its names or text were changed."));
            }
            return Optional.empty();
        }
    }
}
