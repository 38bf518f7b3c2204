package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.NAME_SIGNER;
import static com.batoncrm.approval.process.ApprovalProcess.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.approval.Decision;
import com.batoncrm.engine.BatonTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signatures that take long: two working days to the reminder here, five to the escalation. */
@BatonTest
class DeadlinesTests extends ApprovalFixture {

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "quote, management, 3, 2, 4, process-admin",
        "leave, management, 1, 2, 4, process-admin",
        "quote, legal, 3, 1, 2, management",
        "leave, hr, 4, 1, 2, management",
        "quote, sales-management, 1, 1, 2, management",
        "quote, legal, 2, 2, 3, management",
        "quote, finance, 2, 1, 3, management",
        "leave, legal, 2, 2, 5, management"
    })
    void theDeadlinesAreRowsOfATable(
            String subjectType, String group, int stage, int remindAfter, int escalateAfter, String escalateTo) {
        var row = decisions
                .evaluateDecisionTableByKey("approval-deadlines")
                .variables(Map.of("subjectType", subjectType, "signerGroup", group, "stage", stage))
                .evaluate()
                .getSingleResult();
        assertThat(row.getEntryMap())
                .isEqualTo(
                        Map.of("remindAfter", remindAfter, "escalateAfter", escalateAfter, "escalateTo", escalateTo));
    }

    @Test
    void whoMaySignIsRemindedOnceAfterTheWeekend() {
        clock.set(Instant.parse("2026-11-06T08:00:00Z"));
        var instance =
                caller.by("finance").needs("finance", 1, "Long <b>terms</b>").start();
        at("2026-11-10T07:59:00Z");
        assertThat(told("approval-reminder")).isEmpty();
        at("2026-11-10T08:00:00Z");
        assertThat(told("approval-reminder")).containsExactly("finance2");
        assertThat(mail()).contains("Leave of Sofia Sales", "Long &lt;b&gt;terms&lt;/b&gt;", "Finance");
        at("2026-11-12T08:00:00Z");
        assertThat(told("approval-reminder")).containsExactly("finance2");
        assertThat(audited()).containsExactly("approval.opened", "approval.reminded");
        sign(instance, "finance", "finance2", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void christmasIsNoWorkingDayAndAnOverdueSignatureIsEscalated() {
        clock.set(Instant.parse("2026-12-24T09:00:00Z"));
        var instance = caller.needs("finance", 1, "Terms").start();
        at("2026-12-28T09:00:00Z");
        assertThat(told("approval-reminder")).isEmpty();
        at("2026-12-29T09:00:00Z");
        assertThat(told("approval-reminder")).containsExactly("finance", "finance2");
        at("2027-01-04T08:59:00Z");
        assertThat(told("approval-escalation")).isEmpty();
        at("2027-01-04T09:00:00Z");
        assertThat(told("approval-escalation")).containsExactly("management");
        assertThat(mail()).contains("Fiona Finance, Felix Finance");
        assertThat(audited()).containsExactly("approval.opened", "approval.reminded", "approval.escalated");
        sign(instance, "finance", "finance", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void whatIsSignedInTimeBothersNobody() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        at("2026-12-01T08:00:00Z");
        assertThat(told("approval-reminder")).isEmpty();
        assertThat(told("approval-escalation")).isEmpty();
    }

    @Test
    void anEscalationToNobodyGoesToProcessAdministration() {
        caller.needs("legal", 1, "Clauses").start();
        withoutMember("management", "management", () -> at("2026-11-09T08:00:00Z"));
        assertThat(told("approval-escalation")).containsExactly("process-admin");
    }

    @Test
    void theReminderNoticesThatEverybodyHasLeftTheGroup() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        withoutMember("legal", "legal", () -> at("2026-11-04T08:00:00Z"));
        assertThat(told("approval-reminder")).isEmpty();
        assertThat(elements(instance)).containsExactly(NAME_SIGNER);
    }

    @Test
    void theEscalationNoticesThatEverybodyHasLeftTheGroup() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        at("2026-11-04T08:00:00Z");
        withoutMember("legal", "legal", () -> at("2026-11-09T08:00:00Z"));
        assertThat(told("approval-escalation")).isEmpty();
        assertThat(elements(instance)).containsExactly(NAME_SIGNER);
    }

    @Test
    void aNamedPersonIsRemindedInHerOwnTime() {
        var instance = caller.needs("nobody-there", 1, "Typo").start();
        at("2026-11-05T08:00:00Z");
        tasklist.submit(instance, NAME_SIGNER, "process-admin", form -> form.set("person", "hr"));
        at("2026-11-06T08:00:00Z");
        assertThat(told("approval-reminder")).isEmpty();
        at("2026-11-09T08:00:00Z");
        assertThat(told("approval-reminder")).containsExactly("hr");
        assertThat(elements(instance)).containsExactly(SIGN);
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
        tasklist.runJobs();
    }

    private List<String> elements(ProcessInstance instance) {
        return tasklist.tasks(instance).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<String> told(String mail) {
        return jdbc.sql("select to_person from mail where about = ? and key like ? order by to_person")
                .params(caller.subject(), mail + ":%")
                .query(String.class)
                .list();
    }

    private String mail() {
        return jdbc.sql("select html from mail where about = ? order by position desc limit 1")
                .param(caller.subject())
                .query(String.class)
                .single();
    }
}
