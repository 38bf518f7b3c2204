package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ACCEPT_CUSTOMER;
import static com.batoncrm.handover.process.EmployeeHandover.PLAN_HANDOVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.absence.AbsenceService;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.LessonService;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.QuoteAnswer;
import com.batoncrm.quote.QuoteService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside customers, quotes and contracts: complaints, corrective actions, what belongs to no customer, and absences. */
@BatonTest
class WhatElseIsHandedOverTests {

    @Autowired
    private HandoverFixtures fixtures;

    @Autowired
    private ComplaintFixtures complaints;

    @Autowired
    private AbsenceFixtures away;

    @Autowired
    private CustomerService customers;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private CustomerAnswers answers;

    @Autowired
    private Links links;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String leaver = "";
    private String heir = "";

    @BeforeEach
    void hire() {
        leaver = fixtures.account("Lena Leaver", "sales", "service");
        heir = fixtures.account("Henri Heir", "sales");
    }

    @AfterEach
    void forget() {
        away.everybodyIsBack();
        fixtures.forget(leaver, heir);
    }

    @Test
    void whatHeHasToDoInComplaintsMovesAndTheCustomerStaysWithWhoLooksAfterHim() {
        Customer customer = fixtures.customerOf("sales2");
        ProcessInstance learned = complaints.solved(customer.number(), form -> form.set("urgency", "STANDSTILL"));
        complaints.close(learned);
        complaints.findRootCause(learned, "service", leaver);
        ProcessInstance heard = complaints.start(customer.number(), form -> {});
        Task takeOn = complaints.task(heard.getBusinessKey(), "UserTask_TakeOnComplaint");
        tasklist.as(leaver, () -> tasks.claim(takeOn.getId(), leaver));

        ProcessInstance handover = fixtures.start(leaver, "LEAVES");
        assertThat(tasklist.open(tasklist.task(handover, PLAN_HANDOVER)).text("facts"))
                .contains(
                        learned.getBusinessKey() + ": Test every display on arrival",
                        heard.getBusinessKey() + ": Take on complaint");
        fixtures.change(handover, customer.number(), "it");
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance one = fixtures.caseOf(customer);
        assertThat(tasklist.open(tasklist.task(one, ACCEPT_CUSTOMER)).text("facts"))
                .contains("Test every display on arrival", "Take on complaint");
        fixtures.accept(one, "it");

        assertThat(lessons.of(learned.getBusinessKey())).singleElement().satisfies(lesson -> assertThat(lesson.owner())
                .isEqualTo("it"));
        assertThat(complaints.task(learned.getBusinessKey(), "UserTask_TakeCorrectiveAction"))
                .isAssignedTo("it");
        assertThat(complaints.task(heard.getBusinessKey(), "UserTask_TakeOnComplaint"))
                .as("who is not asked takes nothing from a group")
                .isNotAssigned()
                .hasCandidateGroup("service");
        assertThat(customers.get(customer.number()).owner()).contains("sales2");
        complaints.submit(learned, "UserTask_TakeCorrectiveAction", "it", form -> form.set("remark", "Done"));
    }

    @Test
    void aTaskThatHeTookFromAGroupGoesToASuccessorWhoIsAskedAsWell() {
        Customer customer = fixtures.customerOf(leaver);
        ProcessInstance heard = complaints.start(customer.number(), form -> {});
        Task takeOn = complaints.task(heard.getBusinessKey(), "UserTask_TakeOnComplaint");
        tasklist.as(leaver, () -> tasks.claim(takeOn.getId(), leaver));
        String colleague = fixtures.account("Carla Colleague", "sales", "service");
        fixtures.handOver(leaver, colleague);
        fixtures.accept(fixtures.caseOf(customer), colleague);
        assertThat(complaints.task(heard.getBusinessKey(), "UserTask_TakeOnComplaint"))
                .isAssignedTo(colleague);
        fixtures.forget(colleague);
    }

    @Test
    void whatBelongsToNoCustomerIsAnItemOfItsOwn() {
        ProcessInstance quote = fixtures.newQuote(leaver, "Somebody nobody knows yet");
        away.away("hr", "legal", AbsenceFixtures.TODAY, AbsenceFixtures.TODAY.plusDays(3), leaver);
        ProcessInstance handover = fixtures.start(leaver, "MOVES");
        SubmittedForm plan = tasklist.open(tasklist.task(handover, PLAN_HANDOVER));
        assertThat(plan.text("plan")).contains("Other: what belongs to no customer");
        assertThat(plan.text("facts")).contains("Leo Legal from 2 November 2026 to 5 November 2026");
        assertThatThrownBy(() -> fixtures.change(handover, "other", "it")).hasMessageContaining("may not make quotes");
        fixtures.change(handover, "other", heir);
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance rest = fixtures.caseOf("");
        assertThat(tasklist.open(tasklist.task(rest, ACCEPT_CUSTOMER)).text("facts"))
                .contains("being prepared", "Leo Legal");
        fixtures.accept(rest, heir);

        assertThat(rest).isEnded();
        assertThat(tasklist.task(quote, "UserTask_PrepareQuote").getAssignee()).isEqualTo(heir);
        assertThat(processes.getVariable(quote.getId(), "author")).isEqualTo(heir);
        assertThat(absences.coveredBy(heir)).hasSize(1);
        assertThat(absences.coveredBy(leaver)).isEmpty();
    }

    @Test
    void aQuoteOnlyStartedGoesWithTheCustomerWhomItsWordsMean() {
        Customer customer = fixtures.customerOf("sales2");
        ProcessInstance quote = fixtures.newQuote(leaver, customer.name());
        ProcessInstance handover = fixtures.start(leaver, "MOVES");
        assertThat(tasklist.open(tasklist.task(handover, PLAN_HANDOVER)).text("plan"))
                .contains(customer.number())
                .doesNotContain("OTHER");
        fixtures.change(handover, customer.number(), heir);
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance one = fixtures.caseOf(customer);
        assertThat(tasklist.open(tasklist.task(one, ACCEPT_CUSTOMER)).text("facts"))
                .contains("being prepared");
        fixtures.accept(one, heir);
        assertThat(tasklist.task(quote, "UserTask_PrepareQuote").getAssignee()).isEqualTo(heir);
        assertThat(customers.get(customer.number()).owner())
                .as("who looks after the customer")
                .contains("sales2");
    }

    @Test
    void whoIsAwayHandsOverWhatHisSubstituteHadTakenAndNothingComesBackToHim() {
        Customer customer = fixtures.customerOf(leaver);
        ProcessInstance quote = fixtures.sentQuote(customer);
        away.away(leaver, "legal");
        Task waiting = tasklist.task(quote, "UserTask_AwaitAnswer");
        tasklist.as("legal", () -> tasks.setAssignee(waiting.getId(), null));
        assertThat(tasklist.task(quote, "UserTask_AwaitAnswer").getOwner()).isEqualTo(leaver);

        fixtures.handOver(leaver, heir);
        fixtures.accept(fixtures.caseOf(customer), heir);
        away.back(leaver, "");
        Task moved = tasklist.task(quote, "UserTask_AwaitAnswer");
        assertThat(moved.getAssignee()).isEqualTo(heir);
        assertThat(moved.getOwner()).isNull();
        assertThat(tasks.getIdentityLinksForTask(moved.getId()))
                .noneMatch(link -> leaver.equals(link.getUserId()) || "legal".equals(link.getUserId()));
    }

    @Test
    void whoIsAwayOnTheLastDayTakesNothingOver() {
        fixtures.customerOf(leaver);
        away.away(heir, "", HandoverFixtures.LAST_DAY, HandoverFixtures.LAST_DAY.plusDays(9), "");
        ProcessInstance handover = fixtures.start(leaver, "LEAVES");
        assertThat(tasklist.open(tasklist.task(handover, PLAN_HANDOVER)).text("plan"))
                .doesNotContain("successor=Henri Heir");
        assertThatThrownBy(() -> fixtures.change(handover, "", heir))
                .hasMessageContaining("Henri Heir is away from 13 November 2026 to 22 November 2026");
    }

    @Test
    void whoLeavesSoonHimselfTakesNothingOver() {
        Customer customer = fixtures.customerOf(leaver);
        ProcessInstance handover = fixtures.start(leaver, "MOVES");
        ProcessInstance other = fixtures.start(heir, "LEAVES");
        String refusal = "Henri Heir is to leave as well: the last day is 13 November 2026.";
        assertThatThrownBy(() -> fixtures.change(handover, "", heir)).hasMessageContaining(refusal);
        fixtures.plan(other, form -> form.set("planStep", "CALL_OFF"));
        fixtures.change(handover, "", heir);
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER"));
        fixtures.start(heir, "LEAVES");
        ProcessInstance one = fixtures.caseOf(customer);
        assertThatThrownBy(() -> fixtures.accept(one, heir)).hasMessageContaining(refusal);
        assertThat(customers.get(customer.number()).owner()).contains(leaver);
    }

    @Test
    void whoStandsInForTheSuccessorAcceptsNothingInThatPlaceButCanSendItBack() {
        Customer customer = fixtures.customerOf(leaver);
        fixtures.handOver(leaver, heir);
        away.away(heir, "sales2");
        ProcessInstance one = fixtures.caseOf(customer);
        assertThatThrownBy(() -> fixtures.accept(one, "sales2"))
                .hasMessageContaining("Henri Heir is to take this over, and nobody can accept it in that place.");
        assertThat(customers.get(customer.number()).owner()).contains(leaver);
        fixtures.answer(
                one, "sales2", form -> form.set("acceptance", "SEND_BACK").set("sentBackReason", "Henri is away"));
        assertThat(one).isWaitingAt(CustomerHandover.CHOOSE_SUCCESSOR);
    }

    @Test
    void aCustomerWhoIsAcceptedOnlyAfterTheLastDayHasHisTasksFollowAllTheSame() {
        Customer customer = fixtures.customerOf(leaver);
        ProcessInstance quote = fixtures.sentQuote(customer);
        fixtures.handOver(leaver, "sales2");
        complaints.at(LocalDate.parse("2026-11-14") + "T00:00:00Z");
        assertThat(tasklist.task(quote, "UserTask_AwaitAnswer").getAssignee()).isEqualTo("sales2");
        ProcessInstance one = fixtures.caseOf(customer);
        tasklist.submit(one, CustomerHandover.CHOOSE_SUCCESSOR, "hr", form -> form.set("successorText", heir));
        fixtures.accept(one, heir);
        assertThat(tasklist.task(quote, "UserTask_AwaitAnswer").getAssignee()).isEqualTo(heir);
    }

    @Test
    void mailsAndTheCustomersLinkLeadToTheSuccessor() {
        Customer customer = fixtures.customerOf(leaver);
        ProcessInstance quote = fixtures.sentQuote(customer);
        fixtures.handOver(leaver, heir);
        fixtures.accept(fixtures.caseOf(customer), heir);
        assertThat(jdbc.sql("select distinct owner from mail join mail_way_back on mail = id where customer = ?")
                        .param(customer.number())
                        .query(String.class)
                        .list())
                .containsExactly(heir);
        String number = quote.getBusinessKey();
        Instant until = clock.instant().plus(Duration.ofDays(30));
        String token = links.create(
                        CustomerAnswers.LINK, number, quotes.get(number).version(), until)
                .token();
        answers.answerByLink(
                token,
                new QuoteAnswer(
                        QuoteAnswer.Kind.CHANGE_REQUESTED, "Anna Muster", "", "Two sensors", QuoteAnswer.Channel.LINK));
        tasklist.runJobs();
        assertThat(tasklist.task(quote, "UserTask_PrepareQuote").getAssignee()).isEqualTo(heir);
    }
}
