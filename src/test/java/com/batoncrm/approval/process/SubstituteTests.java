package com.batoncrm.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.approval.Decision;
import com.batoncrm.approval.Signature;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in somebody's place: with both names, and four eyes for the two together. */
@BatonTest
class SubstituteTests extends ApprovalFixture {

    private static final String TWICE =
            "You have signed this already for another group; a second person has to sign here.";

    @Autowired
    private AbsenceFixtures absences;

    @Autowired
    private Accounts accounts;

    @AfterEach
    void comeBack() {
        absences.everybodyIsBack();
    }

    @Test
    void aSignatureInSomebodysPlaceShowsBothNamesAndTheAuditForWhom() {
        absences.away("legal", "hr");
        var instance = caller.needs("legal", 1, "Clauses").start();
        sign(instance, "legal", "hr", Decision.APPROVE, null);

        assertThat(isApproved()).isTrue();
        Signature given = signatures().get(0);
        assertThat(given.signer()).isEqualTo("hr");
        assertThat(given.signedFor()).isEqualTo("legal");
        assertThat(given.signedBy(accounts)).isEqualTo(accounts.nameOf("hr") + " for Leo Legal");
        assertThat(jdbc.sql("select person || ' for ' || on_behalf_of from audit_entry"
                                + " where subject = ? and action = 'approval.signed'")
                        .param(caller.subject())
                        .query(String.class)
                        .single())
                .isEqualTo("hr for legal");
    }

    @Test
    void aSubstituteTakesTheTaskAndSignsIt() {
        absences.away("legal", "hr");
        var instance = caller.needs("legal", 1, "Clauses").start();
        Task task = signTask(instance, "legal");
        tasklist.as("hr", () -> tasks.claim(task.getId(), "hr"));
        sign(instance, "legal", "hr", Decision.RETURN, "clause 4 is missing");
        assertThat(runtime.getVariable(instance.getId(), "approvalComment"))
                .isEqualTo(accounts.nameOf("hr") + " for Leo Legal: clause 4 is missing");
    }

    @Test
    void nobodySignsHisOwnInSomebodysPlace() {
        absences.away("legal", "hr");
        var instance = caller.by("hr").needs("legal", 1, "Clauses").start();
        assertRefused(
                () -> sign(instance, "legal", "hr", Decision.APPROVE, null),
                "You are the author of this; somebody else has to sign it.");
        assertThat(isApproved()).isFalse();
    }

    @Test
    void nobodySignsWhatTheOneHeStandsInForMayNotSignHimself() {
        absences.away("finance", "hr");
        var instance = caller.by("finance").needs("finance", 1, "Terms").start();
        assertRefused(
                () -> sign(instance, "finance", "hr", Decision.APPROVE, null),
                "Whom you stand in for is the author of this; somebody else has to sign it.");
        sign(instance, "finance", "finance2", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void nobodySignsTwiceOnceAsHimselfAndOnceInSomebodysPlace() {
        absences.away("legal", "business");
        var instance = caller.needs("legal", 1, "Clauses")
                .needs("business", 1, "Large")
                .start();
        sign(instance, "business", "business", Decision.APPROVE, null);
        assertRefused(() -> sign(instance, "legal", "business", Decision.APPROVE, null), TWICE);

        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void whoWasSignedForDoesNotSignInTheRoundHimself() {
        asMember("legal", "business", () -> {
            absences.away("legal", "hr");
            var instance = caller.needs("legal", 1, "Clauses")
                    .needs("business", 1, "Large")
                    .start();
            sign(instance, "legal", "hr", Decision.APPROVE, null);
            assertRefused(() -> sign(instance, "business", "legal", Decision.APPROVE, null), TWICE);
            assertRefused(() -> sign(instance, "business", "hr", Decision.APPROVE, null), TWICE);
            sign(instance, "business", "business", Decision.APPROVE, null);
            assertThat(isApproved()).isTrue();
        });
    }
}
