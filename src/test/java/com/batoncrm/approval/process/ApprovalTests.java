package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.APPROVED;
import static com.batoncrm.approval.process.ApprovalProcess.NAME_SIGNER;
import static com.batoncrm.approval.process.ApprovalProcess.REJECTED;
import static com.batoncrm.approval.process.ApprovalProcess.RETURNED;
import static com.batoncrm.approval.process.ApprovalProcess.SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.approval.Decision;
import com.batoncrm.approval.Signature;
import com.batoncrm.engine.BatonTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Rounds of signatures from the first to their outcome, for a calling process that knows no Java. */
@BatonTest
class ApprovalTests extends ApprovalFixture {

    @Test
    void whatNobodyHasToSignIsApproved() {
        var instance = caller.start();
        assertThat(outcome(instance)).isEqualTo("APPROVED");
        assertThat(isApproved()).isTrue();
        assertThat(endOf(instance)).isEqualTo(APPROVED);
    }

    @Test
    void whatEverybodyApprovesIsApproved() {
        var instance = caller.needs("sales-management", 1, "Discount over 10 %").start();
        assertThat(isApproved()).isFalse();

        sign(instance, "sales-management", "sales-manager", Decision.APPROVE, null);

        assertThat(outcome(instance)).isEqualTo("APPROVED");
        assertThat(endOf(instance)).isEqualTo(APPROVED);
        assertThat(isApproved()).isTrue();
        assertThat(approvals.isApproved("leave", caller.subject(), 1, "hash-2")).isFalse();
        assertThat(approvals.isApproved("leave", caller.subject(), 2, "hash-1")).isFalse();
        assertThat(signatures()).extracting(Signature::signer).containsExactly("sales-manager");
    }

    @Test
    void theListOfSignersComesFromADecisionTableAsWell() {
        var instance = caller.needs("legal", 1, "Clauses").startWithJavaList();
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void stagesAreSignedOneAfterAnotherAndAStageSideBySide() {
        var instance = caller.needs("management", 3, "Very large")
                .needs("legal", 2, "Clauses")
                .needs("finance", 2, "Long terms")
                .needs("sales-management", 1, "Discount")
                .start();
        assertThat(asked(instance)).containsExactly("sales-management");
        sign(instance, "sales-management", "sales-manager", Decision.APPROVE, null);
        assertThat(asked(instance)).containsExactly("finance", "legal");
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(asked(instance)).containsExactly("finance");
        sign(instance, "finance", "finance2", Decision.APPROVE, null);
        assertThat(asked(instance)).containsExactly("management");
        sign(instance, "management", "management", Decision.APPROVE, "Fine");
        assertThat(outcome(instance)).isEqualTo("APPROVED");
        assertThat(isApproved()).isTrue();
        assertThat(signatures()).extracting(Signature::comment).contains("Fine");
    }

    @Test
    void aGroupAskedTwiceInAStageSignsOnceForBothReasons() {
        var instance = caller.needs("legal", 1, "Clauses of the customer's own")
                .needs("legal", 1, "Payment after 60 days")
                .start();
        assertThat(asked(instance)).containsExactly("legal");
        assertThat(tasklist.open(signTask(instance, "legal")).variable("reasons"))
                .isEqualTo(List.of("Clauses of the customer's own", "Payment after 60 days"));
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void aReturnEndsTheRoundAndWhateverElseWaitsInIt() {
        var instance = caller.needs("sales-management", 1, "Discount")
                .needs("legal", 1, "Clauses")
                .needs("management", 2, "Large")
                .start();
        sign(instance, "legal", "legal", Decision.RETURN, "clause 4 is missing");
        assertThat(outcome(instance)).isEqualTo("RETURNED");
        assertThat(runtime.getVariable(instance.getId(), "approvalComment"))
                .isEqualTo("Leo Legal: clause 4 is missing");
        assertThat(endOf(instance)).isEqualTo(RETURNED);
        assertThat(tasklist.tasks(instance)).hasSize(1);
        assertThat(isApproved()).isFalse();
    }

    @Test
    void aRejectionEndsTheRound() {
        var instance = caller.needs("sales-management", 1, "Discount")
                .needs("legal", 1, "Clauses")
                .start();
        sign(instance, "sales-management", "sales-manager", Decision.REJECT, "not with this customer");
        assertThat(outcome(instance)).isEqualTo("REJECTED");
        assertThat(runtime.getVariable(instance.getId(), "approvalComment"))
                .isEqualTo("Marta Manager: not with this customer");
        assertThat(endOf(instance)).isEqualTo(REJECTED);
        assertThat(isApproved()).isFalse();
    }

    @Test
    void aDecisionStandsEvenBeforeTheProcessWentOn() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        Task task = signTask(instance, "legal");
        tasklist.as("legal", () -> tasks.complete(task.getId(), Map.of("decision", "APPROVE")));
        assertThat(isApproved()).isTrue();
        assertThat(tasklist.tasks(instance)).isEmpty();
        tasklist.runJobs();
        assertThat(outcome(instance)).isEqualTo("APPROVED");
    }

    @Test
    void aReturnStopsTheOthersEvenBeforeTheProcessWentOn() {
        var instance =
                caller.needs("legal", 1, "Clauses").needs("finance", 1, "Terms").start();
        Task legal = signTask(instance, "legal");
        tasklist.as("legal", () -> tasks.complete(legal.getId(), Map.of("decision", "RETURN", "comment", "clause 4")));
        assertRefused(
                () -> sign(instance, "finance", "finance", Decision.APPROVE, null),
                "Somebody has returned this for rework in the meantime.");
        tasklist.runJobs();
        assertThat(outcome(instance)).isEqualTo("RETURNED");
    }

    @Test
    void theFormSaysWhyAndWhatEarlierSignersSaid() {
        var first = caller.needs("legal", 1, "Clauses").start();
        sign(first, "legal", "legal", Decision.RETURN, "clause 4 is missing");
        var again = caller.needs("sales-management", 2, "Discount").start();
        sign(again, "legal", "legal", Decision.APPROVE, null);

        var form = tasklist.open(signTask(again, "sales-management"));

        assertThat(form.variable("askedAs")).isEqualTo("Sales management");
        assertThat(form.variable("reasons")).isEqualTo(List.of("Discount"));
        assertThat(form.variable("authorName")).isEqualTo("Sofia Sales");
        assertThat(form.shown("decision")).isNull();
        assertThat(form.shown("comment")).isNull();
        assertThat(form.variable("earlier"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(row -> row.get("who") + " " + row.get("decision") + " " + row.get("comment"))
                .containsExactlyInAnyOrder("Leo Legal approved ", "Leo Legal returned clause 4 is missing");
    }

    @Test
    void whatOneSignerEntersIsNotThereForTheNext() {
        var instance =
                caller.needs("legal", 1, "Clauses").needs("finance", 1, "Terms").start();
        sign(instance, "legal", "legal", Decision.APPROVE, "fine with me");
        var form = tasklist.open(signTask(instance, "finance"));
        assertThat(form.variable("decision")).isNull();
        assertThat(form.variable("comment")).isNull();
    }

    @Test
    void aCallerThatIsWithdrawnLeavesNoRoundOpen() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        runtime.createMessageCorrelation("Test leave withdrawn")
                .processInstanceId(instance.getId())
                .correlate();
        assertThat(tasklist.tasks(instance))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("UserTask_ReadOutcome");
        assertThat(roundOutcomes()).containsExactly("CANCELLED");
        assertThat(isApproved()).isFalse();
        assertThat(audited()).contains("approval.cancelled");
    }

    @Test
    void aRoundWhoseProcessWasDeletedIsInNobodysWay() {
        var deleted = caller.needs("legal", 1, "Clauses").start();
        runtime.deleteProcessInstance(deleted.getId(), "by an administrator", true, true, true, false);
        assertThat(roundOutcomes()).containsExactly("OPEN");
        var instance = caller.start();
        assertThat(roundOutcomes()).containsExactly("CANCELLED", "OPEN");
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void aSubjectIsSignedInOneRoundAtATime() {
        caller.needs("legal", 1, "Clauses").start();
        assertThatThrownBy(caller::start).hasMessageContaining(caller.subject() + " is being signed already");
        assertThat(roundOutcomes()).containsExactly("OPEN");
    }

    @Test
    void whoeverCallsCancelClosesTheRound() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        approvals.cancel("leave", caller.subject());
        assertThat(roundOutcomes()).containsExactly("CANCELLED");
        assertRefused(
                () -> sign(instance, "legal", "legal", Decision.APPROVE, null),
                "This has been withdrawn in the meantime.");
    }

    @Test
    void everyStepIsInTheAudit() {
        var instance = caller.needs("legal", 1, "Clauses")
                .needs("no-such-group", 1, "Typo")
                .start();
        sign(instance, "legal", "legal", Decision.APPROVE, "fine");
        tasklist.submit(instance, NAME_SIGNER, "process-admin", form -> form.set("person", "hr"));
        sign(instance, "no-such-group", "hr", Decision.REJECT, "no");
        assertThat(audited())
                .containsExactly("approval.opened", "approval.signed", "approval.signer-named", "approval.rejected");
        assertThat(jdbc.sql("select person from audit_entry where subject = ? order by id")
                        .param(caller.subject())
                        .query(String.class)
                        .list())
                .containsExactly("system", "legal", "process-admin", "hr");
        assertThat(jdbc.sql("select unnest(rules) from audit_entry where subject = ? order by id limit 2")
                        .param(caller.subject())
                        .query(String.class)
                        .list())
                .containsExactly("1 legal: Clauses", "1 no-such-group: Typo");
    }

    @Test
    void theTaskIsDueWhenItIsEscalated() {
        ProcessInstance instance = caller.needs("legal", 1, "Clauses").start();
        assertThat(signTask(instance, "legal").getDueDate()).isEqualTo("2026-11-09T08:00:00.000Z");
        assertThat(signTask(instance, "legal").getTaskDefinitionKey()).isEqualTo(SIGN);
    }
}
