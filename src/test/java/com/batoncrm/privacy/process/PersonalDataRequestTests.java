package com.batoncrm.privacy.process;

import static com.batoncrm.privacy.process.PersonalDataRequest.*;
import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.attachment.AttachmentFixture;
import com.batoncrm.attachment.Attachments;
import com.batoncrm.attachment.Upload;
import com.batoncrm.audit.AuditFixture;
import com.batoncrm.company.Money;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerKind;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.customer.NewCustomer;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.onboarding.process.OnboardingFixtures;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.EmployeeStatus;
import com.batoncrm.privacy.ExportFile;
import com.batoncrm.privacy.PrivacyService;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.receivable.PlannedInstalment;
import com.batoncrm.receivable.ReceivableService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody wants what we hold about him, or that it is erased; what is erased is nowhere any more. */
@BatonTest
class PersonalDataRequestTests {

    private static final String CONTACT = "Ottilie Zwetschkenbaum";

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private OnboardingFixtures onboardings;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private CustomerService customers;

    @Autowired
    private QuoteFixtures quotes;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private PrivacyService privacy;

    @Autowired
    private OpenRequests requests;

    @Autowired
    private ExportFile file;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private DatabaseScan scan;

    @Autowired
    private ManagementService management;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Test
    void aContactGetsAFileWithEverythingWeHoldAboutHim() throws IOException {
        Customer customer = customerWith(CONTACT, "ottilie@export.example");
        sentQuote(customer);
        ProcessInstance request = ask("CONTACT", "OTTILIE@export.example", "EXPORT");
        String content = unzipped(file.of(requests.subject(request.getId())));
        assertThat(content)
                .contains(
                        "Your personal data.pdf",
                        "customers.json",
                        "quotes.json",
                        "mails.json",
                        "ottilie@export.example",
                        customer.number())
                .doesNotContain("anna@muster.example");
        tasklist.submit(request, HAND_OVER_DATA, "hr", form -> form.set("answer", "By registered letter"));
        assertThat(request).isEnded().hasPassed(DATA_HANDED_OVER);
        assertThatThrownBy(() -> requests.subject(request.getId())).hasMessageContaining("cannot be fetched any more");
    }

    @Test
    void whatTheLawDemandsToKeepIsNamedWithItsDay() {
        Customer customer = customerWith(CONTACT, "ottilie@kept.example");
        contract(customer);
        ProcessInstance request = ask("CONTACT", "ottilie@kept.example", "ERASE");
        assertThat(request).isWaitingAt(EXPLAIN_WHAT_IS_KEPT);
        String kept =
                tasklist.open(tasklist.task(request, EXPLAIN_WHAT_IS_KEPT)).text("keptRows");
        assertThat(kept)
                .contains("Contracts, the latest", "31 December 2036", "What customer " + customer.number() + " owes");
        assertThatThrownBy(() -> privacy.forget(privacy.find(DataSubject.Kind.CONTACT, "ottilie@kept.example")))
                .hasMessageContaining("cannot be forgotten yet");
        tasklist.submit(request, EXPLAIN_WHAT_IS_KEPT, "hr", form -> form.set("answer", "Letter with the reasons"));
        assertThat(request).isWaitingAt(TIME_OF_KEEPING_OVER).hasPassed(FIND_DEADLINES, FIND_PERSON);
        assertThat(customers.get(customer.number()).contacts().get(0).name()).isEqualTo(CONTACT);
        timer(request, TIME_OF_KEEPING_OVER, "2027-05-03T07:00:00Z");
        assertThat(request).isWaitingAt(EXPLAIN_WHAT_IS_KEPT);
    }

    @Test
    void aContactIsErasedWithoutAskingAgainOnceTheTimeOfKeepingIsOver() {
        Customer customer = customerWith(CONTACT, "ottilie@later.example");
        ProcessInstance quote = sentQuote(customer);
        tasklist.submit(quote, "UserTask_AwaitAnswer", "sales", form -> form.set("answer", "DECLINED")
                .set("answeredBy", CONTACT)
                .set("answerText", "Too dear"));
        ProcessInstance request = ask("CONTACT", "ottilie@later.example", "ERASE");
        var explanation = tasklist.open(tasklist.task(request, EXPLAIN_WHAT_IS_KEPT));
        assertThat(explanation.text("keptRows")).contains("31 December 2032").doesNotContain("it is settled");
        assertThat(explanation.text("later")).contains("1 January 2033");
        tasklist.submit(request, EXPLAIN_WHAT_IS_KEPT, "hr", form -> form.set("answer", "Letter with the reasons"));
        timer(request, TIME_OF_KEEPING_OVER, "2033-01-01T07:00:00Z");
        decide(request, "management", form -> form.set("consent", "AGREE"));
        assertThat(request).isEnded().hasPassed(DATA_ERASED, REQUEST_CLOSED);
        assertThat(scan.find("ottilie@later.example")).isEmpty();
    }

    @Test
    void whatStillWaitsShortlyBeforeTheMonthIsOverIsTold() {
        customerWith(CONTACT, "ottilie@slow.example");
        ProcessInstance request = ask("CONTACT", "ottilie@slow.example", "EXPORT");
        timer(request, ANSWER_SOON_DUE, "2026-11-23T08:00:00Z");
        assertThat(request).isWaitingAt(HAND_OVER_DATA).hasPassed(REMINDED);
        assertThat(onboardings.mails(request))
                .contains(
                        "hr@baton.example: Answer soon due: " + CONTACT + " asked for personal data",
                        "management@baton.example: Answer soon due: " + CONTACT + " asked for personal data");
    }

    @ParameterizedTest(name = "{0}: answer within {1}, reminder after {2}, again after {3} months")
    @CsvSource({"EXPORT, 20, 15, 6", "ERASE, 20, 12, 6"})
    void deadlinesComeFromTheTable(String wish, int answerWithin, int remindAfter, int lookAgainAfter) {
        assertThat(decisions
                        .evaluateDecisionTableByKey("personal-data-deadlines", Map.of("wish", wish))
                        .getSingleResult()
                        .getEntryMap())
                .isEqualTo(Map.of(
                        "answerWithin", answerWithin, "remindAfter", remindAfter, "lookAgainAfter", lookAgainAfter));
    }

    @Test
    void anErasedContactIsFoundNowhereAnyMore() {
        Customer customer = customerWith("Ottokar Zwetschkenknödel", "ottokar@erased.example");
        ProcessInstance quote = sentQuote(customer);
        tasklist.submit(quote, "UserTask_AwaitAnswer", "sales", form -> form.set("answer", "DECLINED")
                .set("answeredBy", "Ottokar Zwetschkenknödel")
                .set("answerText", "Write to ottokar@erased.example next year"));
        transaction.executeWithoutResult(status -> attachments.add(
                "complaint",
                "B-2026-999999",
                "Ottokar Zwetschkenknödel",
                List.of(new Upload("me at the pump.png", AttachmentFixture.picture("png")))));
        assertThat(scan.find("ottokar@erased.example")).isNotEmpty();
        clock.set(Instant.parse("2033-01-03T08:00:00Z"));
        ProcessInstance request = ask("CONTACT", "ottokar@erased.example", "ERASE");
        assertThatThrownBy(() -> decide(request, "hr", form -> form.set("consent", "AGREE")))
                .hasMessageContaining("somebody else has to agree");
        decide(request, "management", form -> form.set("consent", "AGREE"));
        assertThat(request).isEnded().hasPassed(DATA_ERASED);
        assertThat(scan.find("Zwetschkenknödel")).isEmpty();
        assertThat(attachments.of("complaint", "B-2026-999999")).isEmpty();
        assertThat(scan.find("ottokar@erased.example")).isEmpty();
        assertThat(customers.get(customer.number()).contacts().get(0).name())
                .isEqualTo("former contact of " + customer.number());
        assertThat(audit.verify()).startsWith("Audit intact");
    }

    @Test
    void theSecondPersonCanRefuseAndSaysWhy() {
        Customer customer = customerWith(CONTACT, "ottilie@refused.example");
        ProcessInstance request = ask("CONTACT", "ottilie@refused.example", "ERASE");
        assertThatThrownBy(() -> decide(request, "management", form -> form.set("consent", "REFUSE")))
                .hasMessageContaining("say why not");
        decide(request, "management", form -> form.set("consent", "REFUSE").set("reason", "Not the same person"));
        assertThat(tasklist.open(tasklist.task(request, EXPLAIN_REFUSAL)).text("reason"))
                .isEqualTo("Not the same person");
        tasklist.submit(request, EXPLAIN_REFUSAL, "hr", form -> form.set("answer", "Letter with the reason"));
        assertThat(request).isEnded().hasPassed(ERASING_REFUSED);
        assertThat(customers.get(customer.number()).contacts().get(0).email()).isEqualTo("ottilie@refused.example");
    }

    @Test
    void aNameThatSomebodyElseHasTooStaysWhereTheAddressDoesNotStand() {
        Customer one = customerWith("Hans Doppelgänger", "hans@one.example");
        Customer other = customerWith("Hans Doppelgänger", "hans@other.example");
        assertThatThrownBy(() -> ask("CONTACT", "Hans Doppelgänger", "ERASE")).hasMessageContaining("enter the e-mail");
        ProcessInstance request = ask("CONTACT", "hans@one.example", "ERASE");
        decide(request, "management", form -> form.set("consent", "AGREE"));
        assertThat(customers.get(one.number()).contacts().get(0).email()).isEmpty();
        assertThat(customers.get(other.number()).contacts().get(0).name()).isEqualTo("Hans Doppelgänger");
        assertThat(scan.find("hans@one.example")).isEmpty();
    }

    @Test
    void whoeverAsksForNobodyIsToldSo() {
        assertThatThrownBy(() -> ask("CONTACT", "nobody@nowhere.example", "EXPORT"))
                .hasMessageContaining("No contact");
        assertThatThrownBy(() -> ask("EMPLOYEE", "E-999999", "EXPORT")).hasMessageContaining("No employee");
    }

    @Test
    void whoHasLeftIsKnownByHisNameUntilTheTimeOfKeepingIsOverAndThenByHisNumber() throws IOException {
        ProcessInstance onboarding = onboardings.hire("Quirin Übermüller", form -> form.set("department", "sales")
                .set("email", "quirin@leaver.example")
                .set("privateEmail", "quirin@private.example")
                .set("jobPosition", "Sales representative"));
        String number = onboarding.getBusinessKey();
        String account = onboardings.accountOf(onboarding);
        onboardings.withoutDirectory(onboarding);
        onboardings.on("2026-12-07");
        fillInOwnData(onboarding, account);
        ProcessInstance export = ask("EMPLOYEE", account, "EXPORT");
        assertThat(unzipped(file.of(requests.subject(export.getId()))))
                .contains("employees.json", "onboarding.json", "quirin@private.example", "Übermüllerweg 1")
                .contains("DE02120300000000202051", "Zenzi Übermüller");
        tasklist.submit(export, HAND_OVER_DATA, "hr", form -> form.set("answer", "Handed to him on a stick"));
        Customer customer = quotes.customer();
        ProcessInstance quote =
                tasklist.start("quote-approval", account, form -> form.set("customerText", customer.number())
                        .set("title", "Sensors"));
        tasklist.submit(
                quote, "UserTask_PrepareQuote", account, form -> form.set("lines", List.of(line(SENSOR, "1", "0")))
                        .set("nextStep", "SUBMIT"));
        tasklist.submit(quote, "UserTask_AwaitAnswer", account, form -> form.set("answer", "DECLINED")
                .set("answeredBy", "Anna Muster")
                .set("answerText", "Quirin Übermüller was kind"));
        employees.endOn(number, LocalDate.parse("2027-01-29"));

        clock.set(Instant.parse("2031-01-02T08:00:00Z"));
        privacy.forgetWhoIsGone();
        assertThat(employees.get(number).name()).isEqualTo("Quirin Übermüller");
        ProcessInstance request = ask("EMPLOYEE", number, "ERASE");
        assertThat(tasklist.open(tasklist.task(request, EXPLAIN_WHAT_IS_KEPT)).text("keptRows"))
                .contains("Quotes that went to a customer", "31 December 2032")
                .doesNotContain("employee's record");
        tasklist.submit(request, EXPLAIN_WHAT_IS_KEPT, "hr", form -> form.set("answer", "Told quirin@private.example"));
        assertThat(accounts.nameOf(account)).isEqualTo("Quirin Übermüller");

        assertThat(scan.find("Übermüller")).hasSizeGreaterThan(5);
        clock.set(Instant.parse("2033-01-03T08:00:00Z"));
        assertThat(privacy.forgetWhoIsGone()).isPositive();
        for (String word :
                List.of("Übermüller", "quirin@leaver", "quirin@private", account, "DE02120300000000202051")) {
            assertThat(scan.find(word)).as(word).isEmpty();
        }
        Employee forgotten = employees.get(number);
        assertThat(forgotten.name()).isEqualTo(number);
        assertThat(forgotten.status(LocalDate.parse("2033-01-03"))).isEqualTo(EmployeeStatus.LEFT);
        assertThat(accounts.person(account)).isEmpty();
        assertThat(audit.verify()).startsWith("Audit intact");
        assertThat(privacy.forgetWhoIsGone()).isZero();
    }

    private ProcessInstance ask(String kind, String person, String wish) {
        ProcessInstance request = tasklist.begin(KEY, "hr", form -> form.set("personKind", kind)
                .set("personText", person)
                .set("wish", wish)
                .set("proof", "Came with an identity card"));
        return request;
    }

    /** Runs the jobs of this request alone: at a later day those of others are due as well. */
    private void decide(ProcessInstance request, String person, Consumer<SubmittedForm> fill) {
        tasklist.complete(tasklist.task(request, AGREE_TO_ERASE), person, fill);
        for (int round = 0; round < 2; round++) {
            management
                    .createJobQuery()
                    .processInstanceId(request.getId())
                    .messages()
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    private void timer(ProcessInstance request, String event, String at) {
        clock.set(Instant.parse(at));
        var job = management
                .createJobQuery()
                .processInstanceId(request.getId())
                .timers()
                .activityId(event)
                .executable()
                .singleResult();
        management.executeJob(job.getId());
    }

    private Customer customerWith(String contact, String email) {
        quotes.customer();
        return customers.create(
                new NewCustomer("Company of " + email, "DE", CustomerKind.COMPANY, contact, email, "EUR", "en"));
    }

    private ProcessInstance sentQuote(Customer customer) {
        ProcessInstance quote = quotes.start(customer);
        quotes.submit(quote, form -> {});
        return quote;
    }

    private void contract(Customer customer) {
        ProcessInstance quote = sentQuote(customer);
        contracts.accept(quote);
        contracts.record(quote, ContractFixtures::signedCopy);
        receivables.record(
                contracts.number(quote),
                List.of(new PlannedInstalment(
                        "Everything on signature", Money.of("119.00", "EUR"), null, 0, LocalDate.parse("2026-11-02"))));
    }

    private void fillInOwnData(ProcessInstance onboarding, String account) {
        onboardings.submit(onboarding, "Fill in your own data", account, form -> form.set("street", "Übermüllerweg 1")
                .set("postalCode", "10115")
                .set("city", "Berlin")
                .set("iban", "DE02 1203 0000 0000 2020 51")
                .set("emergencyName", "Zenzi Übermüller"));
    }

    private static String unzipped(byte[] zip) throws IOException {
        StringBuilder content = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                content.append(entry.getName()).append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content.toString();
    }
}
