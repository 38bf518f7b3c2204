package com.batoncrm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are written with the work they tell of, and never changed. */
@BatonTest
class AuditTests {

    @Autowired
    private Audit audit;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = "Q-" + UUID.randomUUID();

    private AuditEntry entry() {
        return AuditEntry.of("quote.signed", "quote", subject)
                .version(2)
                .onBehalfOf("sales2")
                .rules(List.of("Discount over 15 %"))
                .text("comment", "Ann O'Neil asked for it");
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from audit_entry where subject = ?")
                .param(subject)
                .query()
                .singleRow();
    }

    @Test
    void anEntryNamesThePersonWhoActs() {
        identity.setAuthenticatedUserId("sales-manager");
        transaction.executeWithoutResult(status -> audit.record(entry()));
        assertThat(row())
                .containsEntry("person", "sales-manager")
                .containsEntry("on_behalf_of", "sales2")
                .containsEntry("action", "quote.signed")
                .containsEntry("version", 2);
        assertThat(row().toString()).doesNotContain("O'Neil");
    }

    @Test
    void aJobActsAsTheSystem() {
        transaction.executeWithoutResult(status -> audit.record(entry()));
        assertThat(row()).containsEntry("person", "system");
    }

    @Test
    void workThatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            audit.record(entry());
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ?")
                        .param(subject)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anEntryOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record(entry())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set person = 'somebody'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_text set texts = '{}'",
                "truncate audit_text",
                "update audit_seal set hash = repeat('0', 64)",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void theDatabaseRefusesToChangeOrRemoveWhatWasRecorded(String statement) {
        transaction.executeWithoutResult(status -> audit.record(entry()));
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("the audit is only ever added to");
    }
}
