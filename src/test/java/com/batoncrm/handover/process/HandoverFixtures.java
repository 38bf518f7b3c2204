package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ACCEPT_CUSTOMER;
import static com.batoncrm.handover.process.EmployeeHandover.PLAN_HANDOVER;
import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;

import com.batoncrm.customer.Customer;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteFixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with customers, and the usual way to hand them over. */
@Component
public class HandoverFixtures {

    /** Of every handover. */
    static final LocalDate LAST_DAY = LocalDate.parse("2026-11-13");

    private final QuoteFixtures quotes;
    private final Tasklist tasklist;
    private final RuntimeService processes;
    private final TaskService tasks;
    private final IdentityService identity;
    private final AccountDates dates;
    private final JdbcClient jdbc;

    HandoverFixtures(
            QuoteFixtures quotes,
            Tasklist tasklist,
            RuntimeService processes,
            TaskService tasks,
            IdentityService identity,
            AccountDates dates,
            JdbcClient jdbc) {
        this.quotes = quotes;
        this.tasklist = tasklist;
        this.processes = processes;
        this.tasks = tasks;
        this.identity = identity;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    /** Somebody new of these groups; the id of the account. */
    String account(String name, String... groups) {
        String id = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT) + System.nanoTime();
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

    /** Neither they nor their handovers last into the next test. */
    void forget(String... people) {
        List.of(people).forEach(person -> {
            dates.lockFrom(person, null);
            identity.deleteUser(person);
        });
        jdbc.sql("update handover set state = 'DONE'").update();
    }

    Customer customerOf(String owner) {
        Customer[] made = new Customer[1];
        tasklist.as(owner, () -> made[0] = quotes.customer());
        return made[0];
    }

    /** With the customer, and waiting for his answer. */
    ProcessInstance sentQuote(Customer customer) {
        return quote(customer, "0", "");
    }

    ProcessInstance quoteToSign(Customer customer) {
        return quote(customer, "15", "");
    }

    ProcessInstance quote(Customer customer, String discount, String clauses) {
        String owner = customer.owner().orElseThrow();
        ProcessInstance quote = newQuote(owner, customer.number());
        tasklist.submit(
                quote, "UserTask_PrepareQuote", owner, form -> form.set("lines", List.of(line(SENSOR, "1", discount)))
                        .set("specialClauses", clauses)
                        .set("nextStep", "SUBMIT"));
        return quote;
    }

    /** Being prepared, for a customer or for somebody whom nobody knows yet. */
    ProcessInstance newQuote(String author, String customerText) {
        return tasklist.begin("quote-approval", author, form -> form.set("customerText", customerText)
                .set("title", "Sensors"));
    }

    ProcessInstance start(String leaver, String why) {
        return start("hr", leaver, form -> form.set("why", why));
    }

    ProcessInstance start(String actor, String leaver, Consumer<SubmittedForm> change) {
        return tasklist.start("employee-handover", actor, form -> {
            form.set("personText", leaver).set("why", "LEAVES").set("handoverOn", LAST_DAY.toString());
            change.accept(form);
        });
    }

    /** All of it, to one successor. */
    ProcessInstance handOver(String leaver, String heir) {
        ProcessInstance handover = start(leaver, "LEAVES");
        plan(handover, form -> form.set("planStep", "CHANGE").set("changeTo", heir));
        plan(handover, form -> form.set("planStep", "HAND_OVER"));
        return handover;
    }

    void plan(ProcessInstance handover, Consumer<SubmittedForm> fill) {
        tasklist.submit(task(handover, PLAN_HANDOVER), "hr", fill);
    }

    void change(ProcessInstance handover, String which, String to) {
        plan(
                handover,
                form -> form.set("planStep", "CHANGE").set("changeWhich", which).set("changeTo", to));
    }

    ProcessInstance caseOf(Customer customer) {
        return caseOf(customer.number());
    }

    /** Empty for what belongs to no customer. */
    ProcessInstance caseOf(String customer) {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey(CustomerHandover.KEY)
                .variableValueEquals("number", customer)
                .singleResult();
    }

    ProcessInstance caseOfRole(String name) {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey(RoleHandover.KEY)
                .variableValueEquals("customer", "Role: " + name)
                .singleResult();
    }

    void acceptRole(ProcessInstance one, String person) {
        tasklist.submit(task(one, RoleHandover.ACCEPT_ROLE), person, form -> form.set("acceptance", "ACCEPT"));
    }

    void accept(ProcessInstance one, String person) {
        answer(one, person, form -> form.set("acceptance", "ACCEPT"));
    }

    void answer(ProcessInstance one, String person, Consumer<SubmittedForm> fill) {
        tasklist.submit(task(one, ACCEPT_CUSTOMER), person, fill);
    }

    private Task task(ProcessInstance instance, String element) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** The text of the mail last written about this to the person; to the customer where it is empty. */
    String mail(String about, String person) {
        return jdbc.sql("select plain_text from mail where about = ? and coalesce(to_person, '') = ?"
                        + " order by position desc limit 1")
                .params(about, person)
                .query(String.class)
                .single();
    }
}
