package com.batoncrm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.info.Info;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes what was recorded is found out, at exactly that row. */
@BatonTest
class AuditChainTests {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditChain chain;

    @Autowired
    private Sealer sealer;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private VerifyAudit start;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private long record(String text) {
        String subject = "Q-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.of("quote.signed", "quote", subject)
                .rules(List.of("Discount over 15 %", "Margin below 10 %"))
                .text("comment", text)));
        return jdbc.sql("select id from audit_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    /** What only a superuser of the database can do; undone afterwards. */
    private AuditVerification.Result afterTampering(String statement, long entry) {
        AuditVerification.Result result = transaction.execute(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(statement).param(entry).update()).isPositive();
            status.setRollbackOnly();
            return verification.verify("");
        });
        assertThat(result).isNotNull();
        assertThat(verification.verify("").intact()).isTrue();
        return result;
    }

    private long sealedBetweenOthers() {
        record("before");
        long entry = record("the one");
        record("after");
        sealer.run();
        return entry;
    }

    private void breaksAt(long entry, String statement, String why) {
        AuditVerification.Result result = afterTampering(statement, entry);
        assertThat(result.intact()).isFalse();
        assertThat(result.entry()).isEqualTo(entry);
        assertThat(result.message()).contains(why);
    }

    @Test
    void everyCommittedEntryIsSealedAndTheChainIsIntact() {
        long entry = sealedBetweenOthers();
        assertThat(jdbc.sql("select count(*) from audit_seal where entry = ?")
                        .param(entry)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from audit_unsealed")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(start.verify("").intact()).isTrue();
        assertThat(start.verify(chain.head().hash()).intact()).isTrue();
    }

    @Test
    void aChangedRowIsNamed() {
        breaksAt(sealedBetweenOthers(), "update audit_entry set person = 'somebody-else' where id = ?", "was changed");
    }

    @Test
    void aChangedRuleIsNamed() {
        breaksAt(sealedBetweenOthers(), "update audit_entry set rules[2] = 'Margin fine' where id = ?", "was changed");
    }

    @Test
    void aRemovedRowIsNamed() {
        breaksAt(sealedBetweenOthers(), "delete from audit_entry where id = ?", "was removed");
    }

    @Test
    void aChangedSealIsNamed() {
        breaksAt(sealedBetweenOthers(), "update audit_seal set hash = repeat('a', 64) where entry = ?", "was changed");
    }

    @Test
    void aRemovedSealIsNoticedAtTheNextOne() {
        long entry = sealedBetweenOthers();
        AuditVerification.Result result = afterTampering("delete from audit_seal where entry = ?", entry);
        assertThat(result.intact()).isFalse();
        assertThat(result.message()).contains("seals before it were removed");
    }

    @Test
    void aChangedTextIsNamed() {
        breaksAt(
                sealedBetweenOthers(),
                "update audit_text set texts = '{\"comment\":\"another\"}' where entry = ?",
                "names or text");
    }

    @Test
    void aRowThatWasSlippedInIsNamed() {
        record("one");
        sealer.run();
        AuditVerification.Result result = transaction.execute(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("""
                            insert into audit_entry (at, person, action, subject_type, subject, rules)
                            values (now(), 'sales', 'quote.signed', 'quote', 'Q-1', '{}')""").update();
            status.setRollbackOnly();
            return verification.verify("");
        });
        assertThat(result).isNotNull();
        assertThat(result.message()).contains("it has no seal");
    }

    @Test
    void aChainCutOffAtItsEndLacksThePublishedHead() {
        long entry = sealedBetweenOthers();
        String head = chain.head().hash();
        AuditVerification.Result result = transaction.execute(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from audit_seal where entry >= ?").param(entry).update();
            jdbc.sql("delete from audit_entry where id >= ?").param(entry).update();
            status.setRollbackOnly();
            assertThat(verification.verify("").intact()).isTrue();
            return verification.verify(head);
        });
        assertThat(result).isNotNull();
        assertThat(result.intact()).isFalse();
    }

    @Test
    void erasingNamesAndTextLeavesTheChainIntact() {
        long entry = sealedBetweenOthers();
        String subject = jdbc.sql("select subject from audit_entry where id = ?")
                .param(entry)
                .query(String.class)
                .single();
        audit.eraseTexts("quote", subject);
        assertThat(jdbc.sql("select count(*) from audit_text where entry = ?")
                        .param(entry)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(start.verify("").intact()).isTrue();
    }

    @Test
    void anEntryCommittedLateIsSealedAfterThoseThatOvertookIt() throws Exception {
        var recorded = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var late = new Thread(() -> transaction.executeWithoutResult(status -> {
            audit.record(AuditEntry.of("quote.signed", "quote", "late"));
            recorded.countDown();
            await(goOn);
        }));
        late.start();
        await(recorded);
        long overtaking = record("overtakes");
        sealer.run();
        long position = position(overtaking);
        goOn.countDown();
        late.join(TimeUnit.SECONDS.toMillis(10));
        sealer.run();
        long lateEntry = jdbc.sql("select max(id) from audit_entry where subject = 'late'")
                .query(Long.class)
                .single();
        assertThat(lateEntry).isLessThan(overtaking);
        assertThat(position(lateEntry)).isGreaterThan(position);
        assertThat(verification.verify("").intact()).isTrue();
    }

    @Test
    void theHeadIsPublished() {
        record("one");
        sealer.run();
        Info.Builder info = new Info.Builder();
        sealer.contribute(info);
        AuditHead head = chain.head();
        assertThat(info.build().getDetails())
                .containsEntry("audit", Map.of("sealed", head.position(), "head", head.hash()));
    }

    private long position(long entry) {
        return jdbc.sql("select position from audit_seal where entry = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
