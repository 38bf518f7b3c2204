package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.NAME_SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.approval.Decision;
import com.batoncrm.approval.Signature;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Worklist;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    @Autowired
    private Worklist worklist;

    @AfterEach
    void comeBack() {
        absences.everybodyIsBack();
    }

    @Test
    void aSignatureInSomebodysPlaceShowsBothNamesAndTheAuditForWhom() {
        asMember("hr", "legal", () -> {
            var instance = takenByLegal();
            absences.away("legal", "hr");
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
        });
    }

    @Test
    void aSubstituteTakesTheTaskOverAndSignsIt() {
        asMember("hr", "legal", () -> {
            var instance = takenByLegal();
            absences.away("legal", "hr");
            Task task = signTask(instance, "legal");
            tasklist.as("hr", () -> tasks.setAssignee(task.getId(), null));
            sign(instance, "legal", "hr", Decision.RETURN, "clause 4 is missing");
            assertThat(runtime.getVariable(instance.getId(), "approvalComment"))
                    .isEqualTo(accounts.nameOf("hr") + " for Leo Legal: clause 4 is missing");
        });
    }

    @Test
    void whoMayNotSignHimselfNeitherSeesNorSignsItForWhomHeStandsIn() {
        asMember("it", "legal", () -> {
            var instance = takenByLegal();
            Task task = signTask(instance, "legal");
            absences.away("legal", "hr");
            assertThat(listed("hr")).doesNotContain(task.getId());
            assertThat(worklist.of("hr")).noneMatch(waiting -> waiting.id().equals(task.getId()));
            assertRefused(
                    () -> sign(instance, "legal", "hr", Decision.APPROVE, null),
                    "This task is not among yours. It may have been done meanwhile; look at your Tasklist.");
            assertThat(signTask(instance, "legal").getAssignee())
                    .as("who is there sees it again")
                    .isNull();
            sign(instance, "legal", "it", Decision.APPROVE, null);
            assertThat(signatures().get(0).signedFor()).isNull();
        });
    }

    @Test
    void whereAllWhoMaySignAreAwayTheManagerNamesSomebody() {
        absences.leads("management", "legal");
        absences.away("legal", "hr");
        var instance = caller.needs("legal", 1, "Clauses").start();
        Task name = tasklist.task(instance, NAME_SIGNER);
        assertThat(name.getAssignee()).isEqualTo("management");
        assertThat(String.valueOf(tasklist.open(name).variable("whyNobody")))
                .startsWith(
                        "Away: Leo Legal from 2 November 2026 to 6 November 2026. Nobody stands in who may sign this himself.");
        tasklist.submit(name, "management", form -> form.set("person", "management"));
        sign(instance, "legal", "management", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void whatWaitsWhenTheLastSignerGoesAwayIsHisAgainWhenHeIsBack() {
        absences.leads("management", "legal");
        var instance = caller.needs("legal", 1, "Clauses").start();
        absences.away("legal", "hr");
        assertThat(tasklist.task(instance, NAME_SIGNER).getAssignee()).isEqualTo("management");
        absences.back("legal", "");
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void aManagerWhoWroteItNamesNobodyWhoSignsIt() {
        absences.leads("management", "legal");
        absences.away("legal", "hr");
        var instance = caller.by("management").needs("legal", 1, "Clauses").start();
        assertThat(tasklist.task(instance, NAME_SIGNER).getAssignee()).isNull();
    }

    @Test
    void nobodySignsHisOwnInSomebodysPlace() {
        asMember(
                "hr",
                "legal",
                () -> asMember("it", "legal", () -> {
                    absences.away("legal", "hr");
                    var instance = caller.by("hr").needs("legal", 1, "Clauses").start();
                    assertRefused(
                            () -> sign(instance, "legal", "hr", Decision.APPROVE, null),
                            "You are the author of this; somebody else has to sign it.");
                    assertThat(isApproved()).isFalse();
                }));
    }

    @Test
    void nobodySignsWhatTheOneHeStandsInForMayNotSignHimself() {
        asMember("hr", "legal", () -> {
            var instance = caller.by("legal").needs("legal", 1, "Clauses").start();
            Task task = signTask(instance, "legal");
            tasks.setOwner(task.getId(), "legal");
            tasks.setAssignee(task.getId(), "hr");
            absences.away("legal", "hr");
            assertRefused(
                    () -> sign(instance, "legal", "hr", Decision.APPROVE, null),
                    "Whom you stand in for is the author of this; somebody else has to sign it.");
        });
    }

    @Test
    void whoWasSignedForDoesNotSignInTheRoundHimself() {
        asMember(
                "hr",
                "legal",
                () -> asMember("legal", "business", () -> {
                    var instance = caller.needs("legal", 1, "Clauses")
                            .needs("business", 1, "Large")
                            .start();
                    Task task = signTask(instance, "legal");
                    tasklist.as("legal", () -> tasks.claim(task.getId(), "legal"));
                    absences.away("legal", "hr");
                    sign(instance, "legal", "hr", Decision.APPROVE, null);
                    assertRefused(() -> sign(instance, "business", "legal", Decision.APPROVE, null), TWICE);
                    sign(instance, "business", "business", Decision.APPROVE, null);
                    assertThat(isApproved()).isTrue();
                }));
    }

    private ProcessInstance takenByLegal() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        Task task = signTask(instance, "legal");
        tasklist.as("legal", () -> tasks.claim(task.getId(), "legal"));
        return instance;
    }

    private List<String> listed(String person) {
        List<String> found = new ArrayList<>();
        tasklist.as(person, () -> tasks.createTaskQuery().listPage(0, 1000).forEach(task -> found.add(task.getId())));
        return found;
    }
}
