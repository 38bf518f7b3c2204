package com.batoncrm.complaint;

import com.batoncrm.customer.Customer;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.quote.QuoteFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Complaints, and the usual way to deal with them. */
@Component
public class ComplaintFixtures {

    /** A product of the series "Bench". */
    public static final String ANALYZER = "TEST-ANALYZER";

    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    private final QuoteFixtures quotes;
    private final Tasklist tasklist;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Links links;
    private final ObjectProvider<MovableClock> clock;
    private final JdbcTemplate jdbc;

    ComplaintFixtures(
            QuoteFixtures quotes,
            Tasklist tasklist,
            RuntimeService runtime,
            TaskService tasks,
            Links links,
            ObjectProvider<MovableClock> clock,
            JdbcTemplate jdbc) {
        this.quotes = quotes;
        this.tasklist = tasklist;
        this.runtime = runtime;
        this.tasks = tasks;
        this.links = links;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public Customer customer() {
        product(ANALYZER, "Bench");
        return quotes.customer();
    }

    /** The code of a product of a series of its own. */
    public String productOfItsOwn() {
        String code = "TEST-" + PRODUCTS.incrementAndGet();
        product(code, "Series " + code);
        return code;
    }

    private void product(String code, String series) {
        jdbc.update("""
                insert into product (version, code, name, series, unit, cost_amount, cost_currency, tax_category, active)
                values (0, ?, 'Analyzer', ?, 'piece', 100, 'EUR', 'standard', true) on conflict do nothing""", code, series);
    }

    /** What service hears: a product that does not work, which can wait; {@code change} makes it another. */
    public ProcessInstance start(String customer, Consumer<SubmittedForm> change) {
        return tasklist.start("complaint", "service", form -> {
            form.set("customerText", customer)
                    .set("description", "The display stays dark")
                    .set("category", "DEFECT")
                    .set("urgency", "NORMAL");
            change.accept(form);
        });
    }

    public ProcessInstance start() {
        return start(customer().number(), form -> {});
    }

    /** Service answers, and asks nobody. */
    public void takeOn(ProcessInstance complaint) {
        takeOn(complaint, form -> {});
    }

    public void takeOn(ProcessInstance complaint, Consumer<SubmittedForm> change) {
        tasklist.submit(task(complaint.getBusinessKey(), "UserTask_TakeOnComplaint"), "service", form -> {
            if (form.open().contains("matter")) {
                form.set("matter", "NEW");
            }
            form.set("firstAnswer", "We look into it.");
            change.accept(form);
        });
    }

    /** What costs nothing, so that nobody signs it. */
    public void propose(ProcessInstance complaint, String person, Consumer<SubmittedForm> change) {
        tasklist.submit(task(complaint.getBusinessKey(), "UserTask_ProposeSolution"), person, form -> {
            form.set("nextStep", "PROPOSE").set("solutionKind", "REPAIR").set("solutionText", "We repair it.");
            change.accept(form);
        });
    }

    /** What the customer has to tell before anything can be proposed. */
    public void ask(ProcessInstance complaint, String question) {
        submit(complaint, "UserTask_ProposeSolution", "service", form -> form.set("nextStep", "ASK")
                .set("question", question));
    }

    public void agreeByPhone(ProcessInstance complaint) {
        submit(complaint, "UserTask_AgreeWithCustomer", "service", form -> form.set("agreement", "ACCEPTED")
                .set("answeredBy", "Anna Muster"));
    }

    public void carryOut(ProcessInstance complaint, String person) {
        submit(complaint, "UserTask_CarryOutSolution", person, form -> form.set("remark", "Done"));
    }

    public void close(ProcessInstance complaint) {
        submit(complaint, "UserTask_CloseComplaint", "service", form -> form.set("outlook", "WILL_BUY_AGAIN")
                .set("outlookReason", "It was solved quickly"));
    }

    public void findRootCause(ProcessInstance complaint, String person, String owner) {
        submit(complaint, "UserTask_FindRootCause", person, form -> form.set("causeCategory", "SUPPLIER")
                .set("cause", "A bad batch of displays")
                .set("prevention", "A test on arrival")
                .set("action", "Test every display on arrival")
                .set("actionOwner", owner)
                .set("actionDue", "2026-11-20"));
    }

    /** From the first word to the task "Close complaint". */
    public ProcessInstance solved(String customer, Consumer<SubmittedForm> change) {
        ProcessInstance complaint = start(customer, change);
        takeOn(complaint);
        propose(complaint, "service", form -> {});
        agreeByPhone(complaint);
        carryOut(complaint, "service");
        return complaint;
    }

    public void submit(ProcessInstance complaint, String element, String person, Consumer<SubmittedForm> fill) {
        tasklist.submit(task(complaint.getBusinessKey(), element), person, fill);
    }

    /** The only open task of that element of the complaint. */
    public Task task(String number, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(element)
                .singleResult();
    }

    public List<Task> tasks(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    public ProcessInstance process(String key, String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    /** The token of a link to the customer's page. */
    public String link(String number) {
        Instant until = clock.getObject().instant().plus(Duration.ofDays(1));
        return links.create(ComplaintService.LINK, number, 1, until).token();
    }

    /** Then, and everything that is due by then. */
    public void at(String moment) {
        clock.getObject().set(Instant.parse(moment));
        tasklist.runJobs();
    }

    public void runJobs() {
        tasklist.runJobs();
    }

    /** Subjects of the mails about it, in their order; those to groups with their reader. */
    public List<String> mails(String number) {
        return jdbc.queryForList(
                "select subject || case when to_person is null then '' else ' > ' || to_person end from mail"
                        + " where about_type = 'complaint' and about = ? order by position",
                String.class,
                number);
    }

    public String lastText(String number) {
        return jdbc.queryForObject(
                "select plain_text from mail where about_type = 'complaint' and about = ? and to_person is null"
                        + " order by position desc limit 1",
                String.class,
                number);
    }
}
