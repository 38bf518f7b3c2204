package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ACCEPT_CUSTOMER;
import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.customer.Customer;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Three hundred customers with five hundred running quotes change hands while people work on them. */
@BatonTest
class ManyCustomersTests {

    private static final int CUSTOMERS = 300;
    private static final int BEING_PREPARED = 450;
    private static final int BEING_SIGNED = 30;
    private static final int SENT = 20;

    @Autowired
    private HandoverFixtures fixtures;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final List<Customer> customers = new ArrayList<>();
    private final List<String> numbers = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, AtomicInteger> done = Map.of(
            "accepted", new AtomicInteger(),
            "moved", new AtomicInteger(),
            "submitted", new AtomicInteger(),
            "answered", new AtomicInteger(),
            "signed", new AtomicInteger());

    private String leaver = "";
    private String heir = "";

    @AfterEach
    void forget() {
        fixtures.forget(leaver, heir);
    }

    @Test
    void nothingIsLostNothingIsDoubleAndFourEyesHold() throws Exception {
        leaver = fixtures.account("Lena Leaver", "sales");
        heir = fixtures.account("Henri Heir", "sales", "sales-management");
        prepare();
        fixtures.handOver(leaver, heir);
        workAllAtOnce();
        assertThat(done.values()).as("everybody got through, some of the time").allMatch(count -> count.get() > 0);
        finish();

        assertThat(count("select count(*) from customer where owner = ? and number = any(?)", heir, customers()))
                .isEqualTo(CUSTOMERS);
        assertThat(count("select count(*) from quote where author = ? and number = any(?)", heir, numbers()))
                .isEqualTo(numbers.size());
        assertThat(quotes.underWay(leaver)).isEmpty();
        assertEachOnce("customer.handed-over", customers());
        assertEachOnce("quote.handed-over", numbers());
        assertThat(count(
                        "select count(*) from mail where key like 'handover:%' and about = any(?) and owner = ?",
                        customers(), heir))
                .as("each contact is told once")
                .isEqualTo(CUSTOMERS);
        assertThat(running()).as("each goes on, with one thing to do").isEqualTo(numbers.size());
        assertThat(tasks.createTaskQuery().taskAssignee(leaver).count()).isZero();
        assertThat(count("""
                        select count(*) from act_ru_task t join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_
                        where v.name_ = 'author' and v.text_ = ?
                          and t.task_def_key_ in ('UserTask_PrepareQuote', 'UserTask_AwaitAnswer')
                          and t.assignee_ is distinct from v.text_""", heir)).as("who owns it has the task").isZero();
        assertThat(count("select count(*) from act_ru_job where retries_ = 0")).isZero();
        assertThat(count("""
                        select count(*) from approval_signature s join approval_round r on r.id = s.round_id
                        where s.decision is not null and (s.signer in (r.author, r.successor)
                           or s.signed_for in (r.author, r.successor))""")).as("four eyes").isZero();
    }

    private void prepare() throws InterruptedException {
        transactions.executeWithoutResult(
                all -> IntStream.range(0, CUSTOMERS).forEach(number -> customers.add(fixtures.customerOf(leaver))));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int number = 0; number < BEING_PREPARED + BEING_SIGNED + SENT; number++) {
            int which = number;
            work.add(() -> numbers.add(begun(which)));
        }
        together(work);
        // As it is once their authors have chosen the customer.
        jdbc.sql("update quote set customer_number = wanted_customer where number = any(?) and customer_number is null")
                .param(numbers())
                .update();
        runJobsTogether();
    }

    private void runJobsTogether() throws InterruptedException {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            together(due.stream()
                    .<Callable<Boolean>>map(job -> () -> {
                        management.executeJob(job.getId());
                        return true;
                    })
                    .toList());
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().unlimitedList();
    }

    private String begun(int which) {
        ProcessInstance quote =
                fixtures.newQuote(leaver, customers.get(which % CUSTOMERS).number());
        if (which >= BEING_PREPARED) {
            Task prepare =
                    tasksOf("UserTask_PrepareQuote", quote.getBusinessKey()).get(0);
            submit(prepare, which < BEING_PREPARED + BEING_SIGNED ? "15" : "0");
        }
        return quote.getBusinessKey();
    }

    private static void together(List<Callable<Boolean>> work) throws InterruptedException {
        var people = Executors.newFixedThreadPool(6);
        try {
            for (Future<Boolean> done : people.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdown();
        }
    }

    private void submit(Task task, String discount) {
        tasklist.complete(task, leaver, form -> form.set("lines", List.of(line(SENSOR, "1", discount)))
                .set("nextStep", "SUBMIT"));
    }

    private List<Task> tasksOf(String element, String businessKey) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(element)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    /** The successor accepts, jobs run, the old owner goes on as if nothing were, and others sign, all in any order. */
    private void workAllAtOnce() throws InterruptedException {
        List<Callable<Boolean>> work = new ArrayList<>();
        tasks.createTaskQuery()
                .taskDefinitionKey(ACCEPT_CUSTOMER)
                .taskAssignee(heir)
                .list()
                .forEach(task -> work.add(tried("accepted", () -> accept(task))));
        for (int round = 0; round < 60; round++) {
            work.add(this::runSomeJobs);
        }
        open("UserTask_PrepareQuote").stream()
                .limit(40)
                .forEach(task -> work.add(tried("submitted", () -> submit(task, "0"))));
        open("UserTask_AwaitAnswer")
                .forEach(task -> work.add(tried(
                        "answered",
                        () -> tasklist.complete(task, leaver, form -> form.set("answer", "CHANGE_REQUESTED")
                                .set("answeredBy", "Anna Muster")
                                .set("answerText", "Two of them")))));
        tasks.createTaskQuery().taskDefinitionKey("UserTask_Sign").list().forEach(task -> List.of(heir, "sales-manager")
                .forEach(signer -> work.add(tried("signed", () -> sign(task, signer)))));
        Collections.shuffle(work, new Random(7));
        together(work);
    }

    private List<Task> open(String element) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(element)
                .taskAssignee(leaver)
                .list();
    }

    private void accept(Task task) {
        tasklist.as(heir, () -> tasks.complete(task.getId(), Map.of("acceptance", "ACCEPT")));
    }

    private void sign(Task task, String signer) {
        tasklist.complete(task, signer, form -> form.set("decision", "APPROVE"));
    }

    private boolean runSomeJobs() {
        List<Job> due = new ArrayList<>(management.createJobQuery().executable().listPage(0, 30));
        Collections.shuffle(due);
        due.stream().limit(10).forEach(job -> call(tried("moved", () -> management.executeJob(job.getId()))));
        return true;
    }

    private static void call(Callable<Boolean> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody else may have been faster. */
    private Callable<Boolean> tried(String what, Runnable action) {
        return () -> {
            try {
                action.run();
                Objects.requireNonNull(done.get(what)).incrementAndGet();
                return true;
            } catch (RuntimeException | AssertionError faster) {
                return false;
            }
        };
    }

    /**
     * What failed because two did the same at once is tried again, as it would be some seconds later. What four eyes kept the
     * successor from accepting is signed first; then he accepts the rest.
     */
    private void finish() {
        jdbc.sql("update act_ru_job set retries_ = 3, duedate_ = null where handler_type_ = 'async-continuation'")
                .update();
        tasklist.runJobs();
        for (int round = 0; round < 3; round++) {
            tasks.createTaskQuery()
                    .taskDefinitionKey("UserTask_Sign")
                    .list()
                    .forEach(task -> call(tried("signed", () -> sign(task, "sales-manager"))));
            tasklist.runJobs();
            tasks.createTaskQuery()
                    .taskDefinitionKey(ACCEPT_CUSTOMER)
                    .taskAssignee(heir)
                    .list()
                    .forEach(task -> call(tried("accepted", () -> accept(task))));
            tasklist.runJobs();
        }
    }

    private void assertEachOnce(String action, String[] subjects) {
        assertThat(count("select count(*) from audit_entry where action = ? and subject = any(?)", action, subjects))
                .isEqualTo(subjects.length);
        assertThat(count(
                        "select count(distinct subject) from audit_entry where action = ? and subject = any(?)",
                        action,
                        subjects))
                .isEqualTo(subjects.length);
    }

    private long running() {
        return count("""
                select count(*) from (
                    select root.business_key_ from act_ru_execution root
                    join act_ru_execution part on part.root_proc_inst_id_ = root.id_
                    and part.parent_id_ is null
                    join act_ru_task t on t.proc_inst_id_ = part.id_
                    where root.id_ = root.root_proc_inst_id_ and root.business_key_ = any(?)
                    group by root.business_key_ having count(*) = 1) one""", (Object) numbers());
    }

    private String[] customers() {
        return customers.stream().map(Customer::number).toArray(String[]::new);
    }

    private String[] numbers() {
        return numbers.toArray(String[]::new);
    }

    private long count(String sql, Object... values) {
        return jdbc.sql(sql).params(List.of(values)).query(Long.class).single();
    }
}
