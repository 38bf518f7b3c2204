package com.batoncrm.dunning;

import static com.batoncrm.quote.QuoteFixtures.MACHINE;
import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;

import com.batoncrm.company.Money;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.contract.ContractService;
import com.batoncrm.dunning.HoldService.Told;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.Milestone;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.PlannedInstalment;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Customers with invoices, their dunning, and what they do about it. */
@Component
public class DunningFixtures {

    /** What the customer says on the phone. */
    public static final String DISPUTE = "Anna Muster: Two sensors are broken";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final QuoteFixtures quotes;
    private final ContractFixtures contracts;
    private final ContractService contractService;
    private final ReceivableService receivables;
    private final Ledger ledger;
    private final Tasklist tasklist;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ObjectProvider<MovableClock> clock;
    private final JdbcTemplate jdbc;
    private final Links links;
    private final CustomerReplies replies;
    private final HoldService holds;

    DunningFixtures(
            QuoteFixtures quotes,
            ContractFixtures contracts,
            ContractService contractService,
            ReceivableService receivables,
            Ledger ledger,
            Tasklist tasklist,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            ObjectProvider<MovableClock> clock,
            JdbcTemplate jdbc,
            Links links,
            CustomerReplies replies,
            HoldService holds) {
        this.quotes = quotes;
        this.contracts = contracts;
        this.contractService = contractService;
        this.receivables = receivables;
        this.ledger = ledger;
        this.tasklist = tasklist;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.clock = clock;
        this.jdbc = jdbc;
        this.links = links;
        this.replies = replies;
        this.holds = holds;
    }

    /** A customer's invoiced receivables in the order of the schedule. */
    public record Debt(String customer, String contract, List<String> receivables) {

        public String first() {
            return receivables.get(0);
        }

        public String second() {
            return receivables.get(1);
        }
    }

    /** A new contract over 21,515.20 EUR with instalments such as "6454.56 2026-11-10", all of them invoiced. */
    public Debt debt(String... instalments) {
        return debtOf(contracts.signedQuote(), instalments);
    }

    /** As {@link #debt}, wanted on that day; "15060.64 DELIVERY" waits for its milestone and has no invoice. */
    public Debt debtForDelivery(String wanted, String... instalments) {
        ProcessInstance quote = quotes.start(quotes.customer());
        quotes.submit(quote, form -> form.set("lines", List.of(line(SENSOR, "12", "0"), line(MACHINE, "2", "15")))
                .set("wantedDelivery", wanted)
                .set("specialClauses", ""));
        tasklist.submit(quote, "UserTask_Sign", "sales-manager", form -> form.set("decision", "APPROVE"));
        return debtOf(quote, instalments);
    }

    private Debt debtOf(ProcessInstance quote, String... instalments) {
        contracts.accept(quote);
        contracts.record(quote, ContractFixtures::signedCopy);
        String contract = contracts.number(quote);
        List<Receivable> recorded = receivables.record(
                contract,
                Arrays.stream(instalments).map(DunningFixtures::planned).toList());
        recorded.stream()
                .filter(receivable -> receivable.dueOn() != null)
                .forEach(receivable -> invoice(receivable.number()));
        return new Debt(
                contractService.get(contract).customerNumber(),
                contract,
                recorded.stream().map(Receivable::number).toList());
    }

    private static PlannedInstalment planned(String instalment) {
        String[] parts = instalment.split(" ");
        Money amount = Money.of(parts[0], "EUR");
        return parts[1].equals("DELIVERY")
                ? new PlannedInstalment("On delivery", amount, Milestone.DELIVERY, 14, null)
                : new PlannedInstalment("Instalment", amount, null, 0, LocalDate.parse(parts[1]));
    }

    private void invoice(String receivable) {
        jdbc.update(
                "update receivable set invoice_number = ?, invoiced_on = date '2026-11-02' where number = ?",
                "R-TEST-" + NUMBERS.incrementAndGet(),
                receivable);
    }

    /** Nine o'clock on that day, and everything that is due by then. */
    public void on(String day) {
        clock.getObject().set(Instant.parse(day + "T08:00:00Z"));
        tasklist.runJobs();
    }

    /** Starts dunning as the daily run does. */
    public ProcessInstance run(Debt debt) {
        runtime.startProcessInstanceByKey("dunning-run");
        tasklist.runJobs();
        return dunning(debt);
    }

    public ProcessInstance dunning(Debt debt) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("dunning")
                .processInstanceBusinessKey(debt.customer())
                .singleResult();
    }

    /** Money comes in for a receivable. */
    public void pay(Debt debt, String receivable, String amount) {
        payWithoutJobs(debt, receivable, amount);
        tasklist.runJobs();
    }

    /** As {@link #pay}; nobody looks at it yet. */
    public void payWithoutJobs(Debt debt, String receivable, String amount) {
        String payment = payment(debt, amount);
        ledger.allocate(payment, receivable, Money.of(amount, "EUR"), "Bank statement", "test:" + payment);
    }

    /** Money of the customer comes in and is not allocated. */
    public String payment(Debt debt, String amount) {
        String payment = "Z-DUN-" + NUMBERS.incrementAndGet();
        ledger.receive(payment, Money.of(amount, "EUR"), debt.customer(), "Bank statement");
        return payment;
    }

    /** The number of the last payment. */
    public String lastPayment() {
        return "Z-DUN-" + NUMBERS.get();
    }

    public void allocate(String payment, String receivable, String amount) {
        ledger.allocate(payment, receivable, Money.of(amount, "EUR"), "Bank statement", "test:" + payment);
        tasklist.runJobs();
    }

    /** Subjects of the letters to the customer, in their order. */
    public List<String> letters(Debt debt) {
        return jdbc.queryForList("""
                select m.subject from mail m join dunning_reminder r on m.key = 'dunning:' || r.number
                where r.customer_number = ? order by m.position""", String.class, debt.customer());
    }

    /** The plain text of the last letter. */
    public String lastLetter(Debt debt) {
        return jdbc.queryForObject("""
                select m.plain_text from mail m join dunning_reminder r on m.key = 'dunning:' || r.number
                where r.customer_number = ? order by m.position desc limit 1""", String.class, debt.customer());
    }

    /** The open task "Clear reason for delay" or "Decide on delay" of the customer. */
    public List<Task> reasons(Debt debt) {
        List<String> holds = jdbc.queryForList(
                "select number from dunning_hold where customer_number = ? order by number",
                String.class,
                debt.customer());
        return holds.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .processInstanceBusinessKeyIn(holds.toArray(String[]::new))
                        .list();
    }

    public void clear(Task reason, String person, Consumer<SubmittedForm> fill) {
        tasklist.submit(reason, person, fill);
    }

    public String standing(Debt debt) {
        return jdbc.queryForObject(
                "select credit_standing from customer where number = ?", String.class, debt.customer());
    }

    /** The one job of the instance, and none of those that it creates. */
    public void runNextJob(ProcessInstance instance) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId());
    }

    /** The newest mail to the customer's contact comes back. */
    public void lastMailComesBack() {
        jdbc.update("""
                update mail set state = 'REFUSED', reason = 'Unknown' where position =
                    (select max(position) from mail where to_address = 'anna@muster.example')""");
    }

    /** The number of the last letter. */
    public String lastNumber(Debt debt) {
        return jdbc.queryForObject(
                "select max(number) from dunning_reminder where customer_number = ?", String.class, debt.customer());
    }

    /** The number of the last reason not to ask. */
    public String lastHold(Debt debt) {
        return jdbc.queryForObject(
                "select max(number) from dunning_hold where customer_number = ?", String.class, debt.customer());
    }

    /** The token of a link to the last letter. */
    public String link(Debt debt) {
        Instant until = clock.getObject().instant().plus(Duration.ofDays(1));
        return links.create(CustomerReplies.LINK, lastNumber(debt), 1, until).token();
    }

    /** The customer disputes so much of the first receivable on the phone. */
    public void dispute(Debt debt, @Nullable String amount) {
        BigDecimal disputed = amount == null ? null : new BigDecimal(amount);
        holds.tell(debt.customer(), new Told(Reason.DISPUTE, "call", disputed, DISPUTE, null), first(debt));
        tasklist.runJobs();
    }

    private List<OpenReceivable> first(Debt debt) {
        return receivables.open(debt.customer()).stream()
                .filter(item -> item.number().equals(debt.first()))
                .toList();
    }

    /** The customer asks on the phone to pay the first receivable later; nobody looks at it yet. */
    public ProcessInstance askForDelayWithoutJobs(Debt debt, LocalDate day) {
        holds.tell(debt.customer(), new Told(Reason.DELAY_ASKED, "call", null, "Holidays", day), first(debt));
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("reason-for-delay")
                .processInstanceBusinessKey(lastHold(debt))
                .singleResult();
    }

    /** The customer answers the last letter. */
    public void reply(Debt debt, Reply reply) {
        replies.reply(link(debt), reply);
        tasklist.runJobs();
    }
}
