package com.batoncrm.badinput;

import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.amendment.AmendmentFixtures;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.dunning.DunningFixtures;
import com.batoncrm.dunning.DunningFixtures.Debt;
import com.batoncrm.dunning.Reply;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.MailFixtures;
import com.batoncrm.mail.MailReplied;
import com.batoncrm.mail.Mails;
import com.batoncrm.mail.Written;
import com.batoncrm.onboarding.AccountChangeFailed;
import com.batoncrm.onboarding.process.FailedChangeFixtures;
import com.batoncrm.onboarding.process.OnboardingFixtures;
import com.batoncrm.payment.PaymentFixtures;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.receivable.ReceivableFixtures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Bad input of every family into every field of every form under forms/, submitted as Tasklist does. */
@BatonTest
class BadInputInFormsTests {

    private static final Set<String> ONLY_SHOWN =
            Set.of("text", "html", "table", "separator", "spacer", "button", "image", "expression");

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteFixtures quotes;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private ReceivableFixtures receivables;

    @Autowired
    private AmendmentFixtures amendments;

    @Autowired
    private PaymentFixtures payments;

    @Autowired
    private DunningFixtures dunning;

    @Autowired
    private AbsenceFixtures absences;

    @Autowired
    private OnboardingFixtures onboardings;

    @Autowired
    private FailedChangeFixtures failedChanges;

    @Autowired
    private ComplaintFixtures complaints;

    @Autowired
    private Mails mails;

    @Autowired
    private MailFixtures customerMails;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void isKeptAsTypedOrRefusedInWords() throws IOException {
        FormTrial trial = new FormTrial(transaction, runtime);
        payments(trial);
        Debt called = dunning.debt("21515.20 2026-11-10");
        Debt decided = dunning.debt("6454.56 2026-11-10", "15060.64 2028-11-10");
        trial.of(new FormTrial.OpenForm(
                "quote-start",
                () -> tasklist.openStart("quote-approval"),
                fill -> tasklist.begin("quote-approval", "sales", fill).getProcessInstanceId()));

        trial.of(
                new FormTrial.OpenForm(
                        "lift-credit-stop", () -> tasklist.openStart("lift-credit-stop"), fill -> tasklist.begin(
                                        "lift-credit-stop", "finance", fill)
                                .getProcessInstanceId()),
                Map.of(
                        "customerText",
                        quotes.customer(CreditStanding.STOP, "0").number(),
                        "liftUntil",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(9)
                                .toString()));

        relationships(trial);
        customerReply(trial);

        ProcessInstance quote = quotes.start(quotes.customer());
        trial.of(form("quote-prepare", quote, "UserTask_PrepareQuote", "sales"));
        quotes.submit(quote, form -> form.set("lines", List.of(line(SENSOR, "1", "15"))));
        trial.of(form("approval-sign", quote, "UserTask_Sign", "sales-manager"));
        tasklist.submit(quote, "UserTask_Sign", "sales-manager", form -> form.set("decision", "APPROVE"));
        trial.of(form("quote-answer", quote, "UserTask_AwaitAnswer", "sales"));
        contracts.accept(quote);
        trial.of(form("contract-record-signed", quote, ContractFixtures.RECORD, "sales"));
        clock.set(Instant.parse("2026-11-30T08:00:00Z"));
        tasklist.runJobs();
        trial.of(form("contract-decide-unsigned", quote, "UserTask_DecideOnUnsignedContract", "sales-manager"));

        trial.of(form("approval-name-signer", quoteThatNobodyMaySign(), "UserTask_NameSigner", "process-admin"));
        receivables(trial);
        trial.of(form("undelivered-mail", undeliveredMail(), "UserTask_CorrectAddress", "sales"));

        ofDunning(trial, called, decided);
        absences(trial);
        ofOnboarding(trial);
        ofPersonalData(trial);
        ofComplaints(trial, decided);
        handover(trial);

        assertThat(trial.faults()).isEmpty();
        assertThat(trial.tried()).containsAll(fields());
        assertThat(trial.keptAsTyped())
                .as("fields whose variables stay when the process goes on")
                .contains(
                        "quote-start.customerText",
                        "quote-start.title",
                        "quote-prepare.specialClauses",
                        "quote-prepare.note");
        Canary.isAlive(jdbc);
    }

    private void customerReply(FormTrial trial) {
        UUID reply = UUID.randomUUID();
        Written mail =
                customerMails.find(customerMails.written(quotes.customer().number(), "quote", "Q-2026-000001"));
        transaction.executeWithoutResult(status -> events.publishEvent(
                new MailReplied(reply, mail, "Anna", "anna@muster.example", "Re: Your quote", "Thank you", List.of())));
        ProcessInstance reading = runtime.createProcessInstanceQuery()
                .processDefinitionKey("customer-reply")
                .processInstanceBusinessKey(reply.toString())
                .singleResult();
        trial.of(form("customer-reply", reading, "UserTask_ReadReply", "sales"));
    }

    private void relationships(FormTrial trial) {
        String customer = quotes.customer().number();
        trial.of(
                new FormTrial.OpenForm("state-view", () -> tasklist.openStart("state-view"), fill -> tasklist.begin(
                                "state-view", "sales", fill)
                        .getProcessInstanceId()),
                Map.of("customerText", customer));
        for (Map.Entry<String, String> view :
                Map.of("sales", "WILL_BUY_AGAIN", "service", "LOST").entrySet()) {
            tasklist.start("state-view", view.getKey(), form -> form.set("customerText", customer)
                    .set("outlook", view.getValue())
                    .set("outlookReason", "So it seems"));
        }
        ProcessInstance settling = runtime.createProcessInstanceQuery()
                .processDefinitionKey("settle-view")
                .processInstanceBusinessKey(customer)
                .singleResult();
        Task ofService = tasklist.tasks(settling).stream()
                .filter(task -> "service".equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        trial.of(form("settle-view", ofService, "service"));
    }

    private void receivables(FormTrial trial) {
        clock.reset();
        String contract = receivables.signedContract();
        ProcessInstance checked = instance("contract-to-receivable", contract);
        trial.of(form("receivable-check", checked, "UserTask_CheckReceivables", "finance"));
        tasklist.submit(checked, "UserTask_CheckReceivables", "finance", form -> form.set("checkDecision", "ASK")
                .set("question", "Is it so?"));
        trial.of(form("receivable-answer", checked, "UserTask_AnswerFinance", "sales"));
        tasklist.submit(checked, "UserTask_AnswerFinance", "sales", form -> form.set("answer", "It is."));
        tasklist.submit(checked, "UserTask_CheckReceivables", "finance", form -> form.set(
                        "schedule",
                        List.of(
                                Map.of("text", "A", "amount", "515.20", "after", "FIXED_DATE", "dueOn", "2026-11-02"),
                                Map.of("text", "B", "amount", "21000", "after", "DELIVERY", "days", "14")))
                .set("checkDecision", "CONFIRM"));
        trial.of(form("receivable-milestone", checked, "UserTask_MilestoneReached", "sales"));
        String number = jdbc.queryForObject(
                "select number from receivable where contract_number = ? and position = 1", String.class, contract);
        trial.of(form("receivable-invoice", instance("receivable", number), "UserTask_IssueInvoice", "finance"));
        trial.of(
                new FormTrial.OpenForm(
                        "change-contract",
                        () -> tasklist.openStart("change-contract"),
                        fill -> tasklist.begin("change-contract", "sales", fill).getProcessInstanceId()),
                Map.of("contractNumber", contract));
        ProcessInstance change = amendments.cancel(contract, true);
        tasklist.submit(change, "UserTask_Sign", "sales-manager", form -> form.set("decision", "APPROVE"));
        trial.of(form("cancellation-decide", change, "UserTask_DecideOnCancellation", "finance"));
    }

    private ProcessInstance instance(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    private void payments(FormTrial trial) {
        trial.of(new FormTrial.OpenForm("payment-record", () -> tasklist.openStart("payment"), fill -> tasklist.begin(
                        "payment", "finance", fill)
                .getProcessInstanceId()));
        String receivable = payments.receivables().get(0).number();
        trial.of(form("payment-allocate", payments.record("1000", receivable), "UserTask_AllocatePayment", "finance"));
        payments.load("date;amount;type;reference\n2026-11-02;-12.34;Return;Nobody's\n");
        tasklist.runJobs();
        String taken = jdbc.queryForObject("select max(number) from payment_return", String.class);
        trial.of(form("return-assign", instance("payment-return", taken), "UserTask_AssignReturn", "finance"));
        String allocated = payments.record("6454.56", receivable).getBusinessKey();
        trial.of(new FormTrial.OpenForm(
                "undo-allocation", () -> tasklist.openStart("undo-allocation"), fill -> tasklist.begin(
                                "undo-allocation", "finance", form -> {
                                    fill.accept(form);
                                    if (UsualInput.ALLOCATED.equals(form.shown("paymentNumber"))) {
                                        form.set("paymentNumber", allocated);
                                    }
                                })
                        .getProcessInstanceId()));
    }

    private void absences(FormTrial trial) {
        clock.reset();
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        trial.of(
                start("absence-record", "absence", "service"),
                Map.of("awayFrom", today, "awayTo", today, "personText", "service", "substituteText", "it"));
        absences.away("service", "it");
        trial.of(start("absence-end", "absence-end", "service"), Map.of("personText", "service"));
        absences.everybodyIsBack();
        absences.away("legal", "");
        tasklist.submit(quotes.start(quotes.customer()), "UserTask_PrepareQuote", "sales", form -> form.set(
                        "lines", List.of(line(SENSOR, "1", "0")))
                .set("specialClauses", "We pay when we like."));
        ProcessInstance cover = runtime.createProcessInstanceQuery()
                .processDefinitionKey("absence-cover")
                .singleResult();
        trial.of(
                form("absence-name-substitute", cover, "UserTask_NameSubstitute", "hr"),
                Map.of("substituteText", "it"));
        absences.everybodyIsBack();
    }

    private void handover(FormTrial trial) {
        Customer[] customer = new Customer[1];
        tasklist.as("finance2", () -> customer[0] = quotes.customer());
        Map<String, String> usual = Map.of("personText", "finance2", "why", "MOVES", "handoverOn", "2026-11-30");
        trial.of(start("handover-start", "employee-handover", "hr"), Map.copyOf(usual));
        ProcessInstance handover = tasklist.start("employee-handover", "hr", form -> usual.forEach(form::set));
        trial.of(
                form("handover-plan", handover, "UserTask_PlanHandover", "hr"),
                Map.of("planStep", "CHANGE", "changeWhich", customer[0].number(), "changeTo", "sales2"));
        tasklist.submit(handover, "UserTask_PlanHandover", "hr", form -> form.set("planStep", "CHANGE")
                .set("changeTo", "sales2"));
        tasklist.submit(handover, "UserTask_PlanHandover", "hr", form -> form.set("planStep", "CHANGE")
                .set("changeWhich", "ROLE finance")
                .set("changeTo", "sales2"));
        tasklist.submit(handover, "UserTask_PlanHandover", "hr", form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance role = runtime.createProcessInstanceQuery()
                .processDefinitionKey("role-handover")
                .variableValueEquals("customer", "Role: Finance")
                .singleResult();
        tasklist.submit(role, "UserTask_AcceptRole", "sales2", form -> form.set("acceptance", "ACCEPT"));
        trial.of(form("role-consent", role, "UserTask_ConsentToRole", "management"));
        ProcessInstance one = runtime.createProcessInstanceQuery()
                .processDefinitionKey("customer-handover")
                .variableValueEquals("number", customer[0].number())
                .singleResult();
        trial.of(form("customer-accept", one, "UserTask_AcceptCustomer", "sales2"));
        tasklist.submit(one, "UserTask_AcceptCustomer", "sales2", form -> form.set("acceptance", "SEND_BACK")
                .set("sentBackReason", "No time"));
        trial.of(
                form("customer-choose-successor", one, "UserTask_ChooseSuccessor", "hr"),
                Map.of("successorText", "sales"));
        jdbc.update("update handover set state = 'DONE'");
    }

    private FormTrial.OpenForm start(String form, String process, String person) {
        return new FormTrial.OpenForm(
                form, () -> tasklist.openStart(process), fill -> tasklist.begin(process, person, fill)
                        .getProcessInstanceId());
    }

    private void ofDunning(FormTrial trial, Debt called, Debt decided) {
        dunning.on("2026-11-30");
        ProcessInstance call = dunning.run(called);
        ProcessInstance decision = dunning.dunning(decided);
        dunning.on("2026-12-09");
        trial.of(form("dunning-call", call, "UserTask_CallCustomer", "sales"));
        dunning.payment(called, "100.00");
        dunning.reply(called, new Reply(Reply.Kind.DELAY, "", null, LocalDate.parse("2026-12-20"), "Anna", "Holidays"));
        trial.of(form("reason-clear", reason(called, "UserTask_ClearReasonForDelay"), "finance"));
        trial.of(form("delay-decide", reason(called, "UserTask_DecideOnDelay"), "finance"));
        dunning.on("2026-12-18");
        tasklist.submit(decision, "UserTask_PostLetter", "finance", form -> {});
        dunning.on("2027-01-18");
        trial.of(form("overdue-decide", decision, "UserTask_DecideOnOverdueReceivable", "finance"));
    }

    private void ofOnboarding(FormTrial trial) {
        clock.reset();
        String manager = onboardings.manager();
        trial.of(
                new FormTrial.OpenForm(
                        "onboarding-start", () -> tasklist.openStart("employee-onboarding"), fill -> tasklist.begin(
                                        "employee-onboarding", "hr", fill)
                                .getProcessInstanceId()),
                Map.of("managerText", manager, "startDate", "2026-12-07"));
        ProcessInstance hired = onboardings.hire(
                "Bernd Bad", form -> form.set("department", "sales").set("jobPosition", "Head of sales"));
        trial.of(
                new FormTrial.OpenForm(
                        "onboarding-change",
                        () -> tasklist.openStart("onboarding-change"),
                        fill -> tasklist.begin("onboarding-change", "hr", fill).getProcessInstanceId()),
                Map.of("employeeText", hired.getBusinessKey()));
        trial.of(form(
                "onboarding-follow",
                onboardings.tasks(hired, "Follow onboarding").get(0),
                "hr"));
        trial.of(form("onboarding-consent", onboardings.task(hired, "Consent to signing rights"), "management"));
        trial.of(form("onboarding-account-failed", onboardings.task(hired, "Resolve failed account"), "it"));
        transaction.executeWithoutResult(status ->
                events.publishEvent(new AccountChangeFailed(hired.getBusinessKey(), "directory", "It answered 500.")));
        trial.of(form("onboarding-change-failed", failedChanges.tasks(hired).get(0), "it"));
        clock.set(Instant.parse("2026-12-07T08:00:00Z"));
        tasklist.runJobs();
        String person = onboardings.accountOf(hired);
        trial.of(form("onboarding-own-data", onboardings.task(hired, "Fill in your own data"), person));
        trial.of(form("onboarding-task", onboardings.task(hired, "Hand over a mobile phone"), "it"));
        trial.of(form("onboarding-talk", onboardings.task(hired, "Hold first-day talk"), "sales-manager"));
        onboardings.talk(hired, "Hold first-day talk");
        clock.set(Instant.parse("2026-12-14T08:00:00Z"));
        tasklist.runJobs();
        onboardings.talk(hired, "Hold first-week talk");
        clock.set(Instant.parse("2027-05-26T08:00:00Z"));
        tasklist.runJobs();
        trial.of(form("onboarding-talk-probation", onboardings.task(hired, "Decide on probation"), "sales-manager"));
    }

    private void ofPersonalData(FormTrial trial) {
        clock.reset();
        jdbc.update(
                "update customer_contact set name = 'Bodo Bad', email = 'bodo@bad.example' where customer_id ="
                        + " (select id from customer where number = ?)",
                quotes.customer().number());
        trial.of(
                new FormTrial.OpenForm(
                        "personal-data-start",
                        () -> tasklist.openStart("personal-data-request"),
                        fill -> tasklist.begin("personal-data-request", "hr", fill)
                                .getProcessInstanceId()),
                Map.of("personKind", "EMPLOYEE", "personText", onboardings.manager()));
        trial.of(form(
                "personal-data-export",
                asked("EMPLOYEE", onboardings.manager(), "EXPORT"),
                "UserTask_HandOverData",
                "hr"));
        trial.of(form(
                "personal-data-kept",
                asked("EMPLOYEE", onboardings.manager(), "ERASE"),
                "UserTask_ExplainWhatIsKept",
                "hr"));
        trial.of(form(
                "personal-data-erase",
                asked("CONTACT", "bodo@bad.example", "ERASE"),
                "UserTask_AgreeToErase",
                "management"));
        ProcessInstance refused = asked("CONTACT", "bodo@bad.example", "ERASE");
        tasklist.submit(refused, "UserTask_AgreeToErase", "management", form -> form.set("consent", "REFUSE")
                .set("reason", "Not the same person"));
        trial.of(form("personal-data-refused", refused, "UserTask_ExplainRefusal", "hr"));
    }

    private ProcessInstance asked(String kind, String person, String wish) {
        return tasklist.start("personal-data-request", "hr", form -> form.set("personKind", kind)
                .set("personText", person)
                .set("wish", wish)
                .set("proof", "Came with an identity card"));
    }

    private void ofComplaints(FormTrial trial, Debt debt) {
        clock.reset();
        String invoice = debt.second();
        Map<String, Object> fixed = Map.of("customerText", debt.customer(), "about", invoice);
        trial.of(
                new FormTrial.OpenForm(
                        "complaint-record",
                        () -> tasklist.openStart("complaint"),
                        fill -> tasklist.begin("complaint", "service", fill).getProcessInstanceId()),
                fixed);
        complaints.start(debt.customer(), form -> {});
        ProcessInstance complaint = complaints.start(
                debt.customer(), form -> form.set("about", invoice).set("urgency", "STANDSTILL"));
        trial.of(ofComplaint("complaint-take-on", complaint, "UserTask_TakeOnComplaint"), Map.of("about", invoice));
        complaints.takeOn(complaint, form -> form.set("investigators", List.of("service")));
        trial.of(ofComplaint("complaint-investigate", complaint, "UserTask_Investigate"));
        complaints.submit(complaint, "UserTask_Investigate", "service", form -> form.set("findings", "It is so"));
        trial.of(ofComplaint("complaint-propose", complaint, "UserTask_ProposeSolution"));
        complaints.ask(complaint, "Which light blinks?");
        trial.of(ofComplaint("complaint-question", complaint, "UserTask_AwaitAnswer"));
        complaints.submit(complaint, "UserTask_AwaitAnswer", "service", form -> form.set("answeredBy", "Anna")
                .set("answerText", "The red one"));
        complaints.propose(complaint, "service", form -> {});
        trial.of(ofComplaint("complaint-agree", complaint, "UserTask_AgreeWithCustomer"));
        complaints.agreeByPhone(complaint);
        trial.of(ofComplaint("complaint-carry-out", complaint, "UserTask_CarryOutSolution"));
        complaints.carryOut(complaint, "service");
        trial.of(ofComplaint("complaint-close", complaint, "UserTask_CloseComplaint"));
        complaints.close(complaint);
        trial.of(
                ofComplaint("complaint-root-cause", complaint, "UserTask_FindRootCause"),
                Map.of("actionDue", "2026-12-11"));
        complaints.findRootCause(complaint, "service", "service");
        trial.of(ofComplaint("complaint-action", complaint, "UserTask_TakeCorrectiveAction"));
    }

    private FormTrial.OpenForm ofComplaint(String name, ProcessInstance complaint, String element) {
        return form(name, complaints.task(complaint.getBusinessKey(), element), "service");
    }

    private Task reason(Debt debt, String element) {
        return dunning.reasons(debt).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private FormTrial.OpenForm form(String name, ProcessInstance instance, String element, String person) {
        return form(name, tasklist.task(instance, element), person);
    }

    private FormTrial.OpenForm form(String name, Task task, String person) {
        return new FormTrial.OpenForm(name, () -> tasklist.open(task), fill -> {
            tasklist.complete(task, person, fill);
            return task.getProcessInstanceId();
        });
    }

    private ProcessInstance quoteThatNobodyMaySign() {
        String customer = quotes.customer().number();
        ProcessInstance quote =
                tasklist.start("quote-approval", "sales-manager", form -> form.set("customerText", customer)
                        .set("title", "Nobody may sign"));
        tasklist.submit(quote, "UserTask_PrepareQuote", "sales-manager", form -> form.set(
                        "lines", List.of(line(SENSOR, "1", "15")))
                .set("nextStep", "SUBMIT"));
        return quote;
    }

    private ProcessInstance undeliveredMail() {
        String number = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> mails.send(Mail.to("no address", "Anna")
                .about("quote", number)
                .owner("sales")
                .key("bad-input:" + number)
                .subject("Hello")
                .template("test-greeting", Map.of("text", ""))));
        tasklist.runJobs();
        return runtime.createProcessInstanceQuery()
                .variableValueEquals("number", number)
                .singleResult();
    }

    /** All fields of all forms that a person can fill in, as {@code form.field} and {@code form.list.column}. */
    private static Set<String> fields() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (Path file : files()) {
            JsonNode form = new ObjectMapper().readTree(file.toFile());
            collect(form.path("components"), form.path("id").asText() + ".", fields, ONLY_SHOWN);
        }
        return fields;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList();
        }
    }

    private static void collect(JsonNode components, String prefix, Set<String> fields, Set<String> without) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("group")) {
                collect(component.path("components"), prefix, fields, without);
            } else if (type.equals("dynamiclist")) {
                String list = prefix + component.path("path").asText();
                fields.add(list);
                collect(component.path("components"), list + ".", fields, without);
            } else if (!without.contains(type)) {
                fields.add(prefix + component.path("key").asText());
            }
        }
    }
}
