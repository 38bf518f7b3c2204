package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ACCEPT_CUSTOMER;
import static com.batoncrm.handover.process.CustomerHandover.CHOOSE_SUCCESSOR;
import static com.batoncrm.handover.process.CustomerHandover.NO_ANSWER;
import static com.batoncrm.handover.process.CustomerHandover.REMINDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.customer.Customer;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A successor does not answer: he is reminded, then the manager chooses again. */
@BatonTest
class UnansweredBriefingTests {

    @Autowired
    private HandoverFixtures fixtures;

    @Autowired
    private AbsenceFixtures people;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String leaver = "";
    private String heir = "";

    @BeforeEach
    void hire() {
        leaver = fixtures.account("Lena Leaver", "sales");
        heir = fixtures.account("Henri Heir", "sales");
    }

    @AfterEach
    void forget() {
        fixtures.forget(leaver, heir);
    }

    @Test
    void aSuccessorIsRemindedOnceOfAllThatWaitsForHim() {
        Customer first = fixtures.customerOf(leaver);
        fixtures.customerOf(leaver);
        ProcessInstance handover = fixtures.handOver(leaver, heir);
        at("2026-11-04T08:00:00Z");
        assertThat(mails(handover, heir)).isEqualTo(1);
        assertThat(fixtures.mail(idOf(handover), heir))
                .contains(
                        "Your answer is waited for: what Lena Leaver hands over",
                        "briefings that wait for your answer: 2",
                        "What has no answer until 6 November 2026");
        assertThat(fixtures.caseOf(first)).hasPassed(REMINDED).isWaitingAt(ACCEPT_CUSTOMER);
    }

    @Test
    void whatNobodyAnswersGoesBackToTheManagerWhoChoosesAgain() {
        people.leads("management", leaver);
        Customer customer = fixtures.customerOf(leaver);
        ProcessInstance handover = fixtures.start(leaver, "MOVES");
        plan(handover, form -> form.set("planStep", "CHANGE").set("changeTo", heir));
        plan(handover, form -> form.set("planStep", "HAND_OVER"));
        at("2026-11-06T08:00:00Z");
        ProcessInstance one = fixtures.caseOf(customer);
        assertThat(one).hasPassed(NO_ANSWER).isWaitingAt(CHOOSE_SUCCESSOR);
        assertThat(processes.getVariable(one.getId(), "sentBackReason")).isEqualTo("No answer until 6 November 2026.");
        assertThat(fixtures.mail(idOf(handover), "management"))
                .contains("No answer from Henri Heir: please choose a successor");
        tasklist.submit(one, CHOOSE_SUCCESSOR, "management", form -> form.set("successorText", heir));
        fixtures.accept(one, heir);
        assertThat(one).isEnded();
    }

    @Test
    void aRoleThatNobodyAnswersForGoesBackAsWellAndHumanResourcesHearOfItWhereThereIsNoManager() {
        identity.createMembership(leaver, "service");
        ProcessInstance handover = fixtures.start(leaver, "MOVES");
        fixtures.change(handover, "ROLE service", heir);
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance role = fixtures.caseOfRole("After-sales service");
        at("2026-11-04T08:00:00Z");
        assertThat(role).hasPassed(RoleHandover.REMINDED).isWaitingAt(RoleHandover.ACCEPT_ROLE);
        at("2026-11-06T08:00:00Z");
        assertThat(role).isWaitingAt(RoleHandover.CHOOSE_SUCCESSOR);
        assertThat(fixtures.mail(idOf(handover), "hr")).contains("No answer from Henri Heir");
    }

    @ParameterizedTest
    @CsvSource({"-5, 1, 2", "1, 1, 2", "2, 2, 4", "14, 2, 4", "15, 3, 7"})
    void theNearerTheLastDayTheSoonerAnAnswerIsNeeded(int daysLeft, int remindAfter, int answerWithin) {
        assertThat(decisions
                        .evaluateDecisionTableByKey("handover-deadlines", Map.of("daysLeft", daysLeft))
                        .getSingleResult())
                .containsEntry("remindAfter", remindAfter)
                .containsEntry("answerWithin", answerWithin);
    }

    private void plan(ProcessInstance handover, Consumer<SubmittedForm> fill) {
        tasklist.submit(handover, EmployeeHandover.PLAN_HANDOVER, "management", fill);
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
        tasklist.runJobs();
    }

    private String idOf(ProcessInstance handover) {
        return (String) processes.getVariable(handover.getId(), "handoverId");
    }

    private int mails(ProcessInstance handover, String person) {
        return jdbc.sql("select count(*) from mail where about = ? and to_person = ?")
                .params(idOf(handover), person)
                .query(Integer.class)
                .single();
    }
}
