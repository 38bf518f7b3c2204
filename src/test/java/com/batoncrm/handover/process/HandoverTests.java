package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ACCEPT_CUSTOMER;
import static com.batoncrm.handover.process.CustomerHandover.CHOOSE_SUCCESSOR;
import static com.batoncrm.handover.process.CustomerHandover.CUSTOMER_MOVED;
import static com.batoncrm.handover.process.EmployeeHandover.PLAN_HANDOVER;
import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
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
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
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

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-13");

    @Autowired
    private QuoteFixtures fixtures;

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
        String number = String.valueOf(System.nanoTime());
        leaver = account("leaver" + number, "Lena Leaver", "sales");
        heir = account("heir" + number, "Henri Heir", "sales");
    }

    private String account(String id, String name, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName(name.substring(0, name.indexOf(' ')));
        user.setLastName(name.substring(name.indexOf(' ') + 1));
        user.setEmail(id + "@baton.example");
        user.setPassword("Sesame-123-open");
        identity.saveUser(user);
        identity.createMembership(id, "staff");
        List.of(groups).forEach(group -> identity.createMembership(id, group));
        return id;
    }

    @AfterEach
    void forget() {
        List.of(leaver, heir).forEach(person -> {
            dates.lockFrom(person, null);
            identity.deleteUser(person);
        });
        jdbc.sql("update handover set state = 'DONE'").update();
    }

    @Test
    void whoLeavesHandsOverCustomerByCustomerAndNothingIsLost() {
        Customer first = customer();
        ProcessInstance sent = sentQuote(first);
        ProcessInstance signing = quoteToSign(customer());
        ProcessInstance handover = start("LEAVES");
        SubmittedForm plan = tasklist.open(tasklist.task(handover, PLAN_HANDOVER));
        assertThat(plan.text("facts")).contains("1 being signed, 1 with the customer");
        plan(handover, form -> form.set("planStep", "CHANGE").set("changeTo", heir));
        plan(handover, form -> form.set("planStep", "HAND_OVER").set("contactText", "A word from us."));

        ProcessInstance ofFirst = caseOf(first);
        assertThat(author(sent)).as("nothing moves before it is accepted").isEqualTo(leaver);
        accept(ofFirst, heir);
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
            assertThat(told("hr"))
                    .anyMatch(text -> text.startsWith(day + " days after Lena Leaver handed over 2"
                            + " customers (1 not taken over yet): owing more: none; lost quotes: "));
        }
        assertThat(handover).isEnded().hasPassed(EmployeeHandover.HANDED_OVER);
    }

    @Test
    void whoSendsACustomerBackSaysWhyAndTheManagerChoosesAgain() {
        Customer customer = customer();
        ProcessInstance handover = start("MOVES");
        plan(handover, form -> form.set("planStep", "CHANGE")
                .set("changeWhich", customer.number())
                .set("changeTo", heir));
        plan(handover, form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance one = caseOf(customer);
        assertThatThrownBy(() -> answer(one, heir, form -> form.set("acceptance", "SEND_BACK")))
                .hasMessageContaining("Please say why you send it back");
        answer(one, heir, form -> form.set("acceptance", "SEND_BACK").set("sentBackReason", "I know nobody there"));
        assertThat(one).isWaitingAt(CHOOSE_SUCCESSOR);
        tasklist.submit(one, CHOOSE_SUCCESSOR, "hr", form -> form.set("successorText", "sales2"));
        accept(one, "sales2");
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
        plan(handover, form -> form.set("planStep", "CALL_OFF"));
        assertThat(handover).isEnded().hasPassed(EmployeeHandover.CALLED_OFF);
        assertThat(customers.get(customer.number()).owner()).contains(leaver);
        assertThat(start("LEAVES")).isWaitingAt(PLAN_HANDOVER);
    }

    @Test
    void whatIsBeingSignedIsNoMoreTheSuccessorsToSignThanItWasTheAuthors() {
        identity.createMembership(heir, "sales-management");
        Customer customer = customer();
        ProcessInstance quote = quoteToSign(customer);
        handOver();
        accept(caseOf(customer), heir);
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
        ProcessInstance quote = quote(customer, "15", "We pay when we like.");
        handOver();
        tasklist.submit(signOf(quote, "sales-management"), heir, form -> form.set("decision", "APPROVE"));
        ProcessInstance one = caseOf(customer);
        assertThatThrownBy(() -> accept(one, heir)).hasMessageContaining("You have signed Q-2026-");
        assertThat(customers.get(customer.number()).owner()).contains(leaver);
    }

    @Test
    void nobodyLeavesAGroupEmptyWithoutAWarningThatNamesWhatWouldHang() {
        ProcessInstance handover = tasklist.start("employee-handover", "hr", form -> form.set("personText", "legal")
                .set("why", "LEAVES")
                .set("handoverOn", LAST_DAY.toString()));
        assertThat(tasklist.open(tasklist.task(handover, PLAN_HANDOVER)).text("warnings"))
                .contains("Legal has no other member.", "Signers of a quote");
        plan(handover, form -> form.set("planStep", "CALL_OFF"));
        ProcessInstance ofMany = start("LEAVES");
        assertThat(tasklist.open(tasklist.task(ofMany, PLAN_HANDOVER)).variable("warnings"))
                .isEqualTo(List.of());
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
        assertThatThrownBy(() -> tasklist.start("employee-handover", "it", filled(form -> {})))
                .hasMessageContaining("is handed over by the manager or human resources, not by others");
        assertThatThrownBy(() -> tasklist.start("employee-handover", leaver, filled(form -> {})))
                .hasMessageContaining("is handed over by the manager or human resources, not by others");
        ProcessInstance handover = start("LEAVES");
        assertRefused(form -> {}, "A handover of Lena Leaver is under way already.");
        assertNotPlanned(handover, "", leaver, "Nobody hands over to himself.");
        assertNotPlanned(handover, "", "legal", "may not make quotes");
        assertNotPlanned(handover, "", "stranger", "'stranger'");
        assertNotPlanned(handover, "", "", "Please say who is to take over.");
        assertNotPlanned(handover, "Nowhere", heir, "This names none of the customers in the list.");
        dates.lockFrom(heir, clock.instant());
        assertNotPlanned(handover, "", heir, "cannot log in to Baton at present");
    }

    @Test
    void manyCustomersMoveWhileTheirQuotesAreWorkedOnAndNothingIsLostOrDouble() throws Exception {
        List<Customer> all = new ArrayList<>();
        List<ProcessInstance> sent = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Customer customer = customer();
            all.add(customer);
            sent.add(sentQuote(customer));
        }
        handOver();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            ProcessInstance one = caseOf(all.get(number));
            ProcessInstance quote = sent.get(number);
            work.add(() -> tried(() -> complete(tasklist.task(one, ACCEPT_CUSTOMER), heir, "acceptance", "ACCEPT")));
            work.add(() -> tried(() -> runOnce(one)));
            work.add(() -> tried(() ->
                    complete(tasklist.task(quote, "UserTask_AwaitAnswer"), leaver, "answer", "CHANGE_REQUESTED")));
        }
        var people = Executors.newFixedThreadPool(4);
        try {
            people.invokeAll(work);
        } finally {
            people.shutdown();
        }
        all.forEach(customer -> processes
                .createProcessInstanceQuery()
                .processDefinitionKey(CustomerHandover.KEY)
                .variableValueEquals("number", customer.number())
                .list()
                .stream()
                .filter(open -> !tasklist.tasks(open).isEmpty())
                .forEach(open -> accept(open, heir)));
        tasklist.runJobs();

        for (Customer customer : all) {
            assertThat(customers.get(customer.number()).owner()).contains(heir);
            assertThat(jdbc.sql(
                                    "select count(*) from audit_entry where action = 'customer.handed-over' and subject = ?")
                            .param(customer.number())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        sent.forEach(quote -> assertThat(author(quote)).isEqualTo(heir));
        assertThat(quotes.underWay(leaver)).isEmpty();
        assertThat(tasks.createTaskQuery().taskAssignee(leaver).count()).isZero();
    }

    private void runOnce(ProcessInstance instance) {
        management.createJobQuery().processInstanceId(instance.getId()).list().stream()
                .filter(job -> job.getDuedate() == null)
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void complete(Task task, String person, String field, String value) {
        tasklist.as(person, () -> tasks.complete(task.getId(), Map.of(field, value)));
    }

    /** Somebody else may have been faster. */
    private static boolean tried(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException | AssertionError faster) {
            return false;
        }
    }

    private Customer customer() {
        Customer[] made = new Customer[1];
        tasklist.as(leaver, () -> made[0] = fixtures.customer());
        return made[0];
    }

    private ProcessInstance sentQuote(Customer customer) {
        return quote(customer, "0", "");
    }

    private ProcessInstance quoteToSign(Customer customer) {
        return quote(customer, "15", "");
    }

    private ProcessInstance quote(Customer customer, String discount, String clauses) {
        ProcessInstance quote =
                tasklist.start("quote-approval", leaver, form -> form.set("customerText", customer.number())
                        .set("title", "Sensors"));
        tasklist.submit(
                quote, "UserTask_PrepareQuote", leaver, form -> form.set("lines", List.of(line(SENSOR, "1", discount)))
                        .set("specialClauses", clauses)
                        .set("nextStep", "SUBMIT"));
        return quote;
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
        return tasklist.start("employee-handover", "hr", filled(form -> form.set("why", why)));
    }

    private Consumer<SubmittedForm> filled(Consumer<SubmittedForm> change) {
        return form -> {
            form.set("personText", leaver).set("why", "LEAVES").set("handoverOn", LAST_DAY.toString());
            change.accept(form);
        };
    }

    private void handOver() {
        ProcessInstance handover = start("LEAVES");
        plan(handover, form -> form.set("planStep", "CHANGE").set("changeTo", heir));
        plan(handover, form -> form.set("planStep", "HAND_OVER"));
    }

    private void plan(ProcessInstance handover, Consumer<SubmittedForm> fill) {
        tasklist.submit(handover, PLAN_HANDOVER, "hr", fill);
    }

    private void assertRefused(Consumer<SubmittedForm> change, String message) {
        assertThatThrownBy(() -> tasklist.start("employee-handover", "hr", filled(change)))
                .hasMessageContaining(message);
    }

    private void assertNotPlanned(ProcessInstance handover, String which, String to, String message) {
        assertThatThrownBy(() -> plan(handover, form -> form.set("planStep", "CHANGE")
                        .set("changeWhich", which)
                        .set("changeTo", to)))
                .hasMessageContaining(message);
    }

    private ProcessInstance caseOf(Customer customer) {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey(CustomerHandover.KEY)
                .variableValueEquals("number", customer.number())
                .singleResult();
    }

    private void accept(ProcessInstance one, String person) {
        answer(one, person, form -> form.set("acceptance", "ACCEPT"));
    }

    private void answer(ProcessInstance one, String person, Consumer<SubmittedForm> fill) {
        tasklist.submit(one, ACCEPT_CUSTOMER, person, fill);
    }

    private String author(ProcessInstance quote) {
        return quotes.get(
                        quote.getBusinessKey() == null
                                ? (String) processes.getVariable(quote.getId(), "number")
                                : quote.getBusinessKey())
                .author();
    }

    private List<String> told(String person) {
        return jdbc.sql("select text from mail_digest_news where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
