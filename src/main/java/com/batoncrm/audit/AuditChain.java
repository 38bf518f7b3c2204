package com.batoncrm.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals committed entries one onto the other, in whatever order they were committed. */
@Component
class AuditChain {

    /** Any number, as long as nothing else takes this advisory lock. */
    private static final long LOCK = 0x6175646974L;

    private static final int MOST_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false where nothing is left to seal, or another node is sealing */
    @Transactional
    public boolean sealSome() {
        boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!ours) {
            return false;
        }
        List<AuditRow> unsealed = jdbc.sql("""
                        select audit_entry.* from audit_entry join audit_unsealed on audit_unsealed.entry = audit_entry.id
                        order by audit_entry.id limit ?""")
                .param(MOST_AT_ONCE)
                .query((row, number) -> AuditRow.of(row))
                .list();
        AuditHead head = head();
        for (AuditRow row : unsealed) {
            head = seal(row, head);
        }
        return unsealed.size() == MOST_AT_ONCE;
    }

    @Transactional(readOnly = true)
    public AuditHead head() {
        return jdbc.sql("select position, hash from audit_seal order by position desc limit 1")
                .query((row, number) -> new AuditHead(row.getLong("position"), row.getString("hash")))
                .optional()
                .orElse(AuditHead.START);
    }

    private AuditHead seal(AuditRow row, AuditHead before) {
        var head = new AuditHead(before.position() + 1, row.hash(before.hash()));
        jdbc.sql("insert into audit_seal (position, entry, hash, sealed_at) values (?, ?, ?, ?)")
                .params(head.position(), row.id(), head.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from audit_unsealed where entry = ?").param(row.id()).update();
        return head;
    }
}
