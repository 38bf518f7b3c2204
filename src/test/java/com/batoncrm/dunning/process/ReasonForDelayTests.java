package com.batoncrm.dunning.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.dunning.DunningFixtures;
import com.batoncrm.dunning.DunningFixtures.Debt;
import com.batoncrm.dunning.HoldService;
import com.batoncrm.dunning.Reply;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** Reasons not to ask: found, told by the customer, cleared, and gone by themselves. */
@BatonTest
class ReasonForDelayTests {

    @Autowired
    private DunningFixtures fixtures;

    @Autowired
    private HoldService holds;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Test
    void nobodyIsAskedWhereDeliveryIsLate() {
        Debt debt = fixtures.debtForDelivery("2026-11-12", "6454.56 2026-11-10", "15060.64 DELIVERY");
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        assertThat(fixtures.letters(debt)).isEmpty();
        assertThat(fixtures.reasons(debt)).singleElement().satisfies(task -> {
            assertThat(task.getAssignee()).isEqualTo("sales");
            assertThat(tasks.getVariable(task.getId(), "reason")).isEqualTo("MILESTONE");
            assertThat(tasks.getVariable(task.getId(), "amount")).isEqualTo("6,454.56 EUR");
        });
    }

    @Test
    void beforeTheWantedDeliveryTheFirstInstalmentIsAskedFor() {
        Debt debt = fixtures.debtForDelivery("2026-12-31", "6454.56 2026-11-10", "15060.64 DELIVERY");
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        assertThat(fixtures.letters(debt)).hasSize(1);
        assertThat(fixtures.reasons(debt)).isEmpty();
    }

    @Test
    void nobodyWritesToAnAddressWhoseMailsComeBack() {
        Debt debt = debt();
        fixtures.lastMailComesBack();
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        assertThat(fixtures.letters(debt)).isEmpty();
        assertThat(fixtures.reasons(debt)).singleElement().satisfies(task -> {
            assertThat(task.getAssignee()).isEqualTo("sales");
            assertThat(tasks.getVariable(task.getId(), "explanation"))
                    .asString()
                    .contains("anna@muster.example");
        });
        fixtures.clear(
                fixtures.reasons(debt).get(0),
                "sales",
                form -> form.set("remark", "The mailbox was full, and is not now"));
        assertThat(fixtures.letters(debt)).hasSize(1);
    }

    @Test
    void exactlyTheDisputedAmountIsNotAskedFor() {
        Debt debt = asked();
        fixtures.dispute(debt, "454.56");
        assertThat(fixtures.reasons(debt)).isEmpty();
        fixtures.on("2026-11-24");
        assertThat(fixtures.lastLetter(debt))
                .contains("Not asked for now: 454.56 EUR; your complaint about it is open");
        // 6,000.00 + 40 + 6,000.00 x 11.27 % x 14 days / 365
        assertThat(fixtures.lastLetter(debt)).contains("6,065.94 EUR");
    }

    @Test
    void nobodyDisputesMoreThanIsOpen() {
        Debt debt = asked();
        refused(() -> fixtures.dispute(debt, "6454.57"), "at most 6,454.56 EUR");
        refused(() -> fixtures.dispute(debt, "0.00"), "above zero");
        assertThat(fixtures.reasons(debt)).isEmpty();
    }

    @Test
    void aReasonThatGoesBeforeAnybodyLooksNeedsNobody() {
        Debt debt = asked();
        ProcessInstance reason = fixtures.askForDelayWithoutJobs(debt, LocalDate.parse("2026-12-20"));
        fixtures.payWithoutJobs(debt, debt.first(), "6454.56");
        holds.look(debt.customer());
        tasklist.runJobs();
        assertThat(reason)
                .isEnded()
                .hasPassed(ReasonForDelay.REASON_GONE)
                .hasNotPassed(ReasonForDelay.GONE_BY_ITSELF, ReasonForDelay.REASON_CLEARED);
    }

    @Test
    void anAnnouncedPaymentWaitsForFinanceUntilItIsHere() {
        Debt debt = asked();
        fixtures.reply(debt, new Reply(Reply.Kind.PAID, "", null, LocalDate.parse("2026-11-12"), "Anna Muster", ""));
        Task task = fixtures.reasons(debt).get(0);
        assertThat(task).hasCandidateGroup("finance");
        ProcessInstance reason = instanceOf(task);
        fixtures.pay(debt, debt.first(), "6454.56");
        fixtures.on("2026-11-16");
        assertThat(reason).isEnded().hasPassed(ReasonForDelay.REASON_GONE);
    }

    @Test
    void financeGrantsADelay() {
        Debt debt = asked();
        Task task = askForDelay(debt);
        ProcessInstance reason = instanceOf(task);
        refused(
                () -> tasklist.submit(task, "finance", form -> form.set("delayDecision", "GRANT")
                        .set("delayUntil", "2026-11-13")
                        .set("remark", "Good customer")),
                "a day after today");
        tasklist.submit(task, "finance", form -> form.set("delayDecision", "GRANT")
                .set("delayUntil", "2026-12-31")
                .set("remark", "Good customer"));
        assertThat(reason).isEnded().hasPassed(ReasonForDelay.REASON_CLEARED);
        fixtures.on("2026-12-31");
        assertThat(fixtures.letters(debt)).hasSize(1);
        fixtures.on("2027-01-04");
        assertThat(fixtures.letters(debt)).hasSize(2);
    }

    @Test
    void financeRefusesADelay() {
        Debt debt = asked();
        Task task = askForDelay(debt);
        fixtures.on("2026-11-24");
        assertThat(fixtures.letters(debt)).hasSize(1);
        tasklist.submit(
                task, "finance", form -> form.set("delayDecision", "REFUSE").set("remark", "Three times already"));
        assertThat(fixtures.letters(debt)).hasSize(2);
    }

    @Test
    void aDelayNobodyNeedsAnyMoreIsNotDecided() {
        Debt debt = asked();
        ProcessInstance reason = instanceOf(askForDelay(debt));
        fixtures.pay(debt, debt.first(), "6454.56");
        fixtures.on("2026-11-16");
        assertThat(reason).isEnded().hasPassed(ReasonForDelay.GONE_BY_ITSELF, ReasonForDelay.REASON_GONE);
    }

    private Task askForDelay(Debt debt) {
        fixtures.reply(
                debt, new Reply(Reply.Kind.DELAY, "", null, LocalDate.parse("2026-12-20"), "Anna Muster", "Holidays"));
        Task task = fixtures.reasons(debt).get(0);
        assertThat(task.getTaskDefinitionKey()).isEqualTo(ReasonForDelay.DECIDE_ON_DELAY);
        assertThat(task).hasCandidateGroup("finance");
        assertThat(tasks.getVariable(task.getId(), "wishedUntil")).isEqualTo("20 December 2026");
        return task;
    }

    private Debt debt() {
        return fixtures.debt("6454.56 2026-11-10", "15060.64 2028-11-10");
    }

    private Debt asked() {
        Debt debt = debt();
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        return debt;
    }

    private ProcessInstance instanceOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(action)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }
}
