package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.CHOOSE_SUCCESSOR;
import static com.batoncrm.handover.process.CustomerHandover.CUSTOMER_MOVED;
import static com.batoncrm.handover.process.EmployeeHandover.PLAN_HANDOVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.AccountDates.State;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody hands over what hangs on him: from the plan to the last review. */
@BatonTest
class HandoverTests {

    private static final LocalDate LAST_DAY = HandoverFixtures.LAST_DAY;

    @Autowired
    private HandoverFixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService management;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AccountDates dates;

    @Autowired
    private Accounts accounts;

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
    void whoLeavesHandsOverCustomerByCustomerAndNothingIsLost() {
        Customer first = customer();
        ProcessInstance sent = fixtures.sentQuote(first);
        ProcessInstance signing = fixtures.quoteToSign(customer());
        ProcessInstance handover = start("LEAVES");
        String handoverId = (String) processes.getVariable(handover.getId(), "handoverId");
        SubmittedForm plan = tasklist.open(tasklist.task(handover, PLAN_HANDOVER));
        assertThat(plan.text("facts")).contains("1 being signed, 1 with the customer");
        fixtures.plan(handover, form -> form.set("planStep", "CHANGE").set("changeTo", heir));
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER").set("contactText", "A word from us."));

        ProcessInstance ofFirst = fixtures.caseOf(first);
        assertThat(author(sent)).as("nothing moves before it is accepted").isEqualTo(leaver);
        fixtures.accept(ofFirst, heir);
        assertThat(ofFirst).isEnded().hasPassed(CUSTOMER_MOVED);
        assertThat(customers.get(first.number()).owner()).contains(heir);
        assertThat(author(sent)).isEqualTo(heir);
        assertThat(tasklist.task(sent, "UserTask_AwaitAnswer").getAssignee()).isEqualTo(heir);
        assertThat(author(signing)).isEqualTo(leaver);
        assertThat(jdbc.sql("select plain_text from mail where about_type = 'customer' and about = ?")
                        .param(first.number())
                        .query(String.class)
                        .single())
                .contains("A word from us.", "Henri Heir", heir + "@baton.example");

        clock.set(Instant.parse("2026-11-13T17:00:00Z"));
        assertThat(dates.state(leaver)).isEqualTo(State.LOCKED);
        tasklist.runJobs();
        assertThat(accounts.groupsOf(leaver)).isEmpty();
        assertThat(tasks.createTaskQuery().taskAssignee(leaver).count()).isZero();
        for (int day : List.of(30, 60, 90)) {
            clock.set(LAST_DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
            tasklist.runJobs();
            assertThat(fixtures.mail(handoverId, "hr"))
                    .contains(
                            day + " days after Lena Leaver handed over",
                            "Customers: 2. Not taken over yet: 1. Lost: 1. Complained since: 0. More overdue than before: 0.",
                            "lost, or a quote came to nothing");
        }
        assertThat(handover).isEnded().hasPassed(EmployeeHandover.HANDED_OVER);
    }

    @Test
    void whoSendsACustomerBackSaysWhyAndTheManagerChoosesAgain() {
        Customer customer = customer();
        ProcessInstance handover = start("MOVES");
        fixtures.plan(handover, form -> form.set("planStep", "CHANGE")
                .set("changeWhich", customer.number())
                .set("changeTo", heir));
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance one = fixtures.caseOf(customer);
        assertThatThrownBy(() -> fixtures.answer(one, heir, form -> form.set("acceptance", "SEND_BACK")))
                .hasMessageContaining("Please say why you send it back");
        fixtures.answer(
                one, heir, form -> form.set("acceptance", "SEND_BACK").set("sentBackReason", "I know nobody there"));
        assertThat(one).isWaitingAt(CHOOSE_SUCCESSOR);
        tasklist.submit(one, CHOOSE_SUCCESSOR, "hr", form -> form.set("successorText", "sales2"));
        fixtures.accept(one, "sales2");
        assertThat(one).isEnded().hasPassed(CUSTOMER_MOVED);
        assertThat(customers.get(customer.number()).owner()).contains("sales2");
        clock.set(Instant.parse("2026-11-14T12:00:00Z"));
        tasklist.runJobs();
        assertThat(dates.state(leaver)).as("who moves keeps his account").isEqualTo(State.WORKS);
        assertThat(accounts.groupsOf(leaver)).contains("sales");
    }

    @Test
    void aHandoverThatIsCalledOffChangesNothing() {
        Customer customer = customer();
        ProcessInstance handover = start("LEAVES");
        fixtures.plan(handover, form -> form.set("planStep", "CALL_OFF"));
        assertThat(handover).isEnded().hasPassed(EmployeeHandover.CALLED_OFF);
        assertThat(customers.get(customer.number()).owner()).contains(leaver);
        assertThat(start("LEAVES")).isWaitingAt(PLAN_HANDOVER);
    }

    @Test
    void whatIsBeingSignedIsNoMoreTheSuccessorsToSignThanItWasTheAuthors() {
        identity.createMembership(heir, "sales-management");
        Customer customer = customer();
        ProcessInstance quote = fixtures.quoteToSign(customer);
        handOver();
        fixtures.accept(fixtures.caseOf(customer), heir);
        Task sign = tasklist.task(quote, "UserTask_Sign");
        assertThatThrownBy(() -> tasklist.submit(sign, heir, form -> form.set("decision", "APPROVE")))
                .hasMessageContaining("You are the author of this");
        tasklist.submit(
                sign, "sales-manager", form -> form.set("decision", "RETURN").set("comment", "Too cheap"));
        assertThat(tasklist.task(quote, "UserTask_PrepareQuote").getAssignee()).isEqualTo(heir);
    }

    @Test
    void whoHasSignedAQuoteThatIsStillBeingSignedDoesNotTakeItOver() {
        identity.createMembership(heir, "sales-management");
        Customer customer = customer();
        ProcessInstance quote = fixtures.quote(customer, "15", "We pay when we like.");
        handOver();
        tasklist.submit(signOf(quote, "sales-management"), heir, form -> form.set("decision", "APPROVE"));
        ProcessInstance one = fixtures.caseOf(customer);
        assertThatThrownBy(() -> fixtures.accept(one, heir)).hasMessageContaining("You have signed Q-2026-");
        assertThat(customers.get(customer.number()).owner()).contains(leaver);
    }

    @ParameterizedTest
    @CsvSource({
        "151, true,  true,  9, Has more than 150 customers already",
        "150, true,  true,  1, Same sector and place",
        "0,   true,  false, 2, Knows the sector",
        "0,   false, true,  3, Same place",
        "0,   false, false, 4, Has the fewest customers"
    })
    void theTableRanksWhoFits(int load, boolean sector, boolean place, int rank, String why) {
        assertThat(decisions
                        .evaluateDecisionTableByKey(
                                SuccessorTable.KEY,
                                Map.of("candidateLoad", load, "sameSector", sector, "samePlace", place))
                        .getSingleResult())
                .containsEntry("rank", rank)
                .containsEntry("why", why);
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        customer();
        assertRefused(form -> form.set("personText", "stranger"), "'stranger'");
        assertRefused(form -> form.set("handoverOn", "2026-11-01"), "Please give a last day between today and");
        assertThatThrownBy(() -> fixtures.start("it", leaver, form -> {}))
                .hasMessageContaining("is handed over by the manager or human resources, not by others");
        assertThatThrownBy(() -> fixtures.start(leaver, leaver, form -> {}))
                .hasMessageContaining("is handed over by the manager or human resources, not by others");
        ProcessInstance handover = start("LEAVES");
        assertRefused(form -> {}, "A handover of Lena Leaver is under way already.");
        assertNotPlanned(handover, "", leaver, "Nobody hands over to himself.");
        assertNotPlanned(handover, "", "legal", "may not make quotes");
        assertNotPlanned(handover, "", "process-admin", "may not make quotes");
        assertThat(tasklist.open(tasklist.task(handover, PLAN_HANDOVER)).text("plan"))
                .as("who operates takes no customers")
                .doesNotContain("Adam Admin", "Paula Process");
        assertNotPlanned(handover, "", "stranger", "'stranger'");
        assertNotPlanned(handover, "", "", "Please say who is to take over.");
        assertNotPlanned(handover, "Nowhere", heir, "This names nothing in the list.");
        dates.lockFrom(heir, clock.instant());
        assertNotPlanned(handover, "", heir, "cannot log in to Baton at present");
    }

    private Customer customer() {
        return fixtures.customerOf(leaver);
    }

    private Task signOf(ProcessInstance quote, String group) {
        return tasklist.tasks(quote).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("UserTask_Sign")
                        && tasks.getIdentityLinksForTask(task.getId()).stream()
                                .anyMatch(link -> group.equals(link.getGroupId())))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance start(String why) {
        return fixtures.start(leaver, why);
    }

    private void handOver() {
        fixtures.handOver(leaver, heir);
    }

    private void assertRefused(Consumer<SubmittedForm> change, String message) {
        assertThatThrownBy(() -> fixtures.start("hr", leaver, change)).hasMessageContaining(message);
    }

    private void assertNotPlanned(ProcessInstance handover, String which, String to, String message) {
        assertThatThrownBy(() -> fixtures.change(handover, which, to)).hasMessageContaining(message);
    }

    private String author(ProcessInstance quote) {
        return quotes.get(
                        quote.getBusinessKey() == null
                                ? (String) processes.getVariable(quote.getId(), "number")
                                : quote.getBusinessKey())
                .author();
    }
}
