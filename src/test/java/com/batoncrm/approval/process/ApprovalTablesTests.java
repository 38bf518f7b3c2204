package com.batoncrm.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.approval.Decision;
import com.batoncrm.engine.BatonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** What the database refuses whoever asks, and what is approved only as long as the tables say so. */
@BatonTest
class ApprovalTablesTests extends ApprovalFixture {

    private static final String SIGNATURE =
            " where round_id = (select id from approval_round where subject_id = ?) and signer_group = 'legal'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decision = 'APPROVE', signer = 'sales', decided_at = now() | approval_signature_not_by_author",
                "author = 'hr', decision = 'APPROVE', signer = 'sales', decided_at = now() | foreign key",
                "decision = 'APPROVE', signer = 'finance', decided_at = now() | approval_signature_once_a_person",
                "decision = 'APPROVE' | approval_signature_whole",
                "signer = 'legal' | approval_signature_whole",
                "decision = 'RETURN', signer = 'legal', decided_at = now() | approval_signature_refusal_says_why",
                "decision = 'MAYBE', signer = 'legal', decided_at = now(), comment = 'x' | approval_signature_decision_check",
                "decision = 'REJECT', signer = 'legal', decided_at = now(), comment = repeat('x', 2001) | approval_signature_comment_check",
                "named_person = 'sales' | approval_signature_author_not_named",
                "comment = 'Nothing was signed' | approval_signature_comment_with_decision"
            })
    void theDatabaseRefuses(String change, String constraint) {
        var instance =
                caller.needs("legal", 1, "Clauses").needs("finance", 1, "Terms").start();
        sign(instance, "finance", "finance", Decision.APPROVE, null);
        assertThatThrownBy(() -> jdbc.sql("update approval_signature set " + change + SIGNATURE)
                        .param(caller.subject())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void whatHasBeenSignedStaysAsItWasSigned() {
        signed();
        for (String change : new String[] {
            "update approval_signature set comment = 'Something else'", "delete from approval_signature"
        }) {
            assertThatThrownBy(() ->
                            jdbc.sql(change + SIGNATURE).param(caller.subject()).update())
                    .hasMessageContaining("A signature that has been given cannot be changed");
        }
    }

    @Test
    void aSecondOpenRoundIsRefused() {
        caller.needs("legal", 1, "Clauses").start();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into approval_round select gen_random_uuid(), 0, subject_type, subject_id, 2, 2, 'other',
                                    author, 'x', 0, 'OPEN', now(), null from approval_round where subject_id = ?""").param(caller.subject()).update())
                .hasMessageContaining("approval_round_open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"content_hash = 'other'", "required_signatures = 2", "outcome = 'RETURNED'", "subject_version = 2"
            })
    void itIsApprovedOnlyAsTheTablesSay(String change) {
        signed();
        assertThat(isApproved()).isTrue();
        jdbc.sql("update approval_round set " + change + " where subject_id = ?")
                .param(caller.subject())
                .update();
        assertThat(isApproved()).isFalse();
    }

    @Test
    void whatAProcessVariableSaysApprovesNothing() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        var task = signTask(instance, "legal");
        runtime.setVariable(task.getProcessInstanceId(), "approvalOutcome", "APPROVED");
        assertThat(isApproved()).isFalse();
    }

    private void signed() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        sign(instance, "legal", "legal", Decision.APPROVE, null);
    }
}
