package com.batoncrm.year;

import com.batoncrm.company.Money;
import com.batoncrm.dunning.CustomerReplies;
import com.batoncrm.dunning.Reply;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.payment.StatementLoading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The people of Baton Instruments at their desks: they do what waits for them, through the forms. */
@Component
class Office {

    private static final String DUNNING = "dunning";

    private final Tasklist tasklist;
    private final TaskService tasks;
    private final ManagementService management;
    private final StatementLoading statements;
    private final CustomerReplies replies;
    private final Links links;
    private final CurrentPerson person;
    private final JdbcTemplate jdbc;
    private final ObjectProvider<MovableClock> clock;

    Office(
            Tasklist tasklist,
            TaskService tasks,
            ManagementService management,
            StatementLoading statements,
            CustomerReplies replies,
            Links links,
            CurrentPerson person,
            JdbcTemplate jdbc,
            ObjectProvider<MovableClock> clock) {
        this.tasklist = tasklist;
        this.tasks = tasks;
        this.management = management;
        this.statements = statements;
        this.replies = replies;
        this.links = links;
        this.person = person;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs what is due but the letters of dunning, which come last. */
    void runJobsBeforeDunning() {
        run(job -> !DUNNING.equals(job.process()));
    }

    void runJobs() {
        do {
            runJobsBeforeDunning();
        } while (runOnce(job -> true));
    }

    private void run(Predicate<Job> wanted) {
        while (runOnce(wanted)) {
            // What that made due follows.
        }
    }

    private boolean runOnce(Predicate<Job> wanted) {
        List<Job> due = due().stream().filter(wanted).toList();
        for (Job job : due) {
            if (isThere(job)) {
                management.executeJob(job.id());
            }
        }
        return !due.isEmpty();
    }

    /** A job that is due. */
    private record Job(String id, String process) {}

    private List<Job> due() {
        return jdbc.query(
                "select id_, coalesce(process_def_key_, '') from act_ru_job where retries_ > 0"
                        + " and (duedate_ is null or duedate_ <= ?) order by create_time_, id_",
                (row, number) -> new Job(row.getString(1), row.getString(2)),
                clock.getObject().instant().atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    /** Those that others do away with are not. */
    private boolean isThere(Job job) {
        return jdbc.queryForObject("select count(*) from act_ru_job where id_ = ?", Integer.class, job.id()) > 0;
    }

    List<Task> tasks(String element) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(element)
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList();
    }

    List<Task> tasks(String element, String businessKey) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(element)
                .processInstanceBusinessKey(businessKey)
                .unlimitedList();
    }

    /** The accounts and groups for whom any task waits. */
    Set<String> waitedFor() {
        return Set.copyOf(jdbc.queryForList("""
                select assignee_ from act_ru_task where assignee_ is not null
                union select 'group ' || l.group_id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                    where t.assignee_ is null and l.group_id_ is not null""", String.class));
    }

    String text(Task task, String variable) {
        return String.valueOf(tasks.getVariable(task.getId(), variable));
    }

    void complete(Task task, String account, Consumer<SubmittedForm> fill) {
        tasklist.complete(task, account, fill);
    }

    /** Finance loads the bank's lines of a day. */
    void loadStatement(LocalDate day, Collection<Transfer> lines) {
        StringBuilder file = new StringBuilder("date;amount;payer;payer-account;reference\n");
        lines.forEach(line -> file.append(day)
                .append(';')
                .append(Letter.written(line.amount()))
                .append(';')
                .append(line.payer())
                .append(';')
                .append(line.iban())
                .append(';')
                .append(line.reference())
                .append('\n'));
        try (var acting = person.as("finance")) {
            statements.load(
                    new ByteArrayResource(file.toString().getBytes(StandardCharsets.UTF_8)), "bank-" + day + ".csv");
        }
    }

    void allocate(Task task, Transfer transfer) {
        complete(task, "finance", form -> {
            if (transfer.shares().isEmpty()) {
                form.set("allocationDecision", "ON_ACCOUNT").set("accountCustomer", transfer.debtor().number);
            } else {
                form.set("allocationDecision", "ALLOCATE")
                        .set(
                                "shares",
                                transfer.shares().entrySet().stream()
                                        .map(share -> row(share.getKey(), share.getValue(), transfer.lets()))
                                        .toList());
            }
        });
    }

    void keep(Task task, Debtor debtor) {
        complete(task, "finance", form -> form.set("allocationDecision", "ON_ACCOUNT")
                .set("accountCustomer", debtor.number));
    }

    private static Map<String, Object> row(Claim claim, long share, boolean lets) {
        Map<String, Object> row = new HashMap<>();
        row.put("receivable", claim.number);
        row.put("share", Letter.written(share));
        row.put("settled", lets);
        return row;
    }

    /** Takes back what was decided on a payment, so that it can be allocated anew. */
    void undo(String payment) {
        tasklist.begin("undo-allocation", "finance", form -> form.set("paymentNumber", payment)
                .set("undoReason", "The customer owes something by now"));
    }

    /** The customer answers by the link of his letter. */
    void answer(String letter, Reply reply) {
        String token = links.create(
                        CustomerReplies.LINK,
                        letter,
                        1,
                        clock.getObject().instant().plus(Duration.ofDays(60)))
                .token();
        replies.reply(token, reply);
    }

    /** The number of the customer's last complaint. */
    String complaint(String customer) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select number from complaint where customer_number = ? order by number desc limit 1",
                String.class,
                customer));
    }

    void takeOn(Task task) {
        complete(task, "service", form -> {
            if (form.open().contains("matter")) {
                form.set("matter", "NEW");
            }
            form.set("firstAnswer", "We look into it.");
        });
    }

    /** A credit note over so many cents, or for nothing an explanation. */
    void propose(String complaint, long cents) {
        complete(tasks("UserTask_ProposeSolution", complaint).get(0), "finance", form -> {
            form.set("nextStep", "PROPOSE").set("solutionText", "So it is.");
            if (cents > 0) {
                form.set("solutionKind", "CREDIT_NOTE").set("compensation", Letter.written(cents));
            } else {
                form.set("solutionKind", "EXPLANATION");
            }
        });
        runJobsBeforeDunning();
    }

    void agreeAndClose(String complaint) {
        complete(tasks("UserTask_AgreeWithCustomer", complaint).get(0), "service", form -> form.set(
                        "agreement", "ACCEPTED")
                .set("answeredBy", "Somebody"));
        runJobsBeforeDunning();
        complete(tasks("UserTask_CloseComplaint", complaint).get(0), "service", form -> form.set(
                        "outlook", "WILL_BUY_AGAIN")
                .set("outlookReason", "It was solved"));
        runJobsBeforeDunning();
    }

    static Money money(long cents) {
        return Money.of(Letter.written(cents), "EUR");
    }
}
