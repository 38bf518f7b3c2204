package com.batoncrm.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractSigned;
import com.batoncrm.contract.ContractState;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.Outlook;
import com.batoncrm.relationship.RelationshipService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From "Quote accepted" to every end of a contract. */
@BatonTest
@RecordApplicationEvents
class ContractSigningTests {

    private static final String RECORD = ContractSigning.RECORD_SIGNED_CONTRACT;
    private static final String DECIDE = ContractSigning.DECIDE_ON_UNSIGNED_CONTRACT;

    @Autowired
    private ContractFixtures fixtures;

    @Autowired
    private QuoteFixtures quoteFixtures;

    @Autowired
    private ContractService contracts;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private RelationshipService relationships;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private ConfigurableApplicationContext application;

    @Autowired
    private ApplicationEvents events;

    @Test
    void anAcceptedQuoteBecomesAContractThatIsMailedOnceAndAwaited() {
        ProcessInstance quote = fixtures.sentContract();
        Contract contract = contract(quote);
        assertThat(contract.number()).matches("V-2026-\\d{6}");
        assertThat(contract.state()).isEqualTo(ContractState.DRAWN_UP);
        Task task = tasklist.task(quote, RECORD);
        assertThat(task.getAssignee()).isEqualTo("sales");
        assertThat(tasks.getVariables(task.getId()))
                .containsEntry("number", contract.number())
                .containsEntry("customer", contract.customerName())
                .containsEntry("amount", "119.00 EUR");
        assertThat(fixtures.mails("contract-sent:" + contract.number()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail).containsEntry("to_address", "anna@muster.example");
                    assertThat(mail.get("subject")).asString().contains(contract.number(), "Sensors for the new hall");
                    assertThat(mail.get("plain_text")).asString().contains(quote.getBusinessKey(), "119.00 EUR");
                });
    }

    @Test
    void theRecordedContractConcludesTheQuote() {
        ProcessInstance quote = fixtures.sentContract();
        ProcessInstance signing = signing(quote);
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThat(signing).isEnded().hasPassed(ContractSigning.RECORDED, ContractSigning.CONTRACT_SIGNED);
        assertThat(quote).isEnded().hasPassed("EndEvent_ContractSigned");
        assertThat(quotes.get(quote.getBusinessKey()).state()).isEqualTo(QuoteState.CONCLUDED);
        Contract contract = contract(quote);
        assertThat(contract.state()).isEqualTo(ContractState.SIGNED);
        assertThat(contract.signedOn()).isEqualTo("2026-11-02");
        assertThat(contract.signers()).isEqualTo("Anna Muster, managing director");
        assertThat(contract.paperLocation()).isEqualTo("Cabinet 3, folder M");
        assertThat(contract.remark()).isEqualTo("Came by post");
        assertThat(fixtures.audit(contract.number()))
                .containsExactly("contract.drawn-up", "contract.sent", "contract.signed");
    }

    @Test
    void everybodyIsToldOnceThatTheContractIsSigned() {
        ProcessInstance quote = fixtures.sentContract();
        fixtures.record(quote, ContractFixtures::signedCopy);
        Contract contract = contract(quote);
        assertThat(events.stream(ContractSigned.class).filter(event -> isAbout(event, quote)))
                .containsExactly(new ContractSigned(
                        contract.number(),
                        quote.getBusinessKey(),
                        contract.customerNumber(),
                        "sales",
                        contract.paymentTerm(),
                        contract.gross(),
                        LocalDate.parse("2026-11-02")));
    }

    @Test
    void whereAListenerFailsNothingIsRecorded() {
        ProcessInstance quote = fixtures.sentContract();
        ApplicationListener<PayloadApplicationEvent<ContractSigned>> failing = ApplicationListener.forPayload(event -> {
            if (isAbout(event, quote)) {
                throw new IllegalStateException("No invoice can be planned");
            }
        });
        application.addApplicationListener(failing);
        try {
            assertThatThrownBy(() -> fixtures.record(quote, ContractFixtures::signedCopy))
                    .hasStackTraceContaining("No invoice can be planned");
        } finally {
            application.removeApplicationListener(failing);
        }
        assertThat(contract(quote).state()).isEqualTo(ContractState.DRAWN_UP);
        assertThat(quotes.get(quote.getBusinessKey()).state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(fixtures.audit(contract(quote).number())).doesNotContain("contract.signed");
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThat(quote).isEnded();
    }

    @Test
    void theAuthorRecordsThatNoSignedContractWillCome() {
        ProcessInstance quote = fixtures.sentContract();
        ProcessInstance signing = signing(quote);
        fixtures.record(
                quote, form -> form.set("contractOutcome", "NOT_SIGNED").set("reason", "The customer was taken over"));
        assertThat(signing).isEnded().hasPassed(ContractSigning.RECORDED, ContractSigning.CONTRACT_NOT_SIGNED);
        assertThat(quote).isEnded().hasPassed("EndEvent_ContractNotSigned");
        assertThat(quotes.get(quote.getBusinessKey()).state()).isEqualTo(QuoteState.NOT_CONCLUDED);
        assertThat(contract(quote).state()).isEqualTo(ContractState.NOT_SIGNED);
        assertThat(contract(quote).reason()).isEqualTo("The customer was taken over");
        assertThat(events.stream(ContractSigned.class).filter(event -> isAbout(event, quote)))
                .isEmpty();
    }

    @Test
    void withTheSignedContractTheAuthorSaysHowHeSeesTheCustomerBesideTheViewOfService() {
        ProcessInstance quote = fixtures.sentContract();
        String customer = contract(quote).customerNumber();
        assertThat(tasklist.open(tasklist.task(quote, ContractFixtures.RECORD)).text("views"))
                .contains("nothing yet");
        tasklist.start("state-view", "service", form -> form.set("customerText", customer)
                .set("outlook", "LOST")
                .set("outlookReason", "They cancelled the maintenance"));
        assertThat(tasklist.open(tasklist.task(quote, ContractFixtures.RECORD)).text("views"))
                .contains("Lost", "They cancelled the maintenance");
        refused(quote, form -> form.set("outlookReason", " "), "Why you see him so: please fill in");
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThat(relationships.latest(customer).get(Department.SALES)).satisfies(view -> {
            assertThat(view.outlook()).isEqualTo(Outlook.WILL_BUY_AGAIN);
            assertThat(view.occasion()).isEqualTo(contract(quote).number());
        });
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("settle-view")
                        .processInstanceBusinessKey(customer)
                        .count())
                .isOne();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        ProcessInstance quote = fixtures.sentContract();
        refused(quote, form -> form.set("signedOn", "2026-11-03"), "in the future");
        refused(quote, form -> form.set("signedOn", "2026-11-01"), "accepted the quote on 2026-11-02");
        refused(
                quote,
                form -> form.set("signedOn", "2026-11-02T00:00"),
                "Signed on: must be a date such as 2026-12-31");
        refused(quote, form -> form.set("customerSigners", " "), "Signed by: please fill in");
        refused(quote, form -> form.set("paperLocation", " "), "Where the paper is: please fill in");
        refused(quote, form -> form.set("customerSigners", "x".repeat(301)), "Signed by: at most 300");
        refused(quote, form -> form.set("paperLocation", "x".repeat(201)), "Where the paper is: at most 200");
        refused(quote, form -> form.set("remark", "x".repeat(2001)), "Remark: at most 2,000");
        refused(
                quote,
                form -> form.set("contractOutcome", "NOT_SIGNED").set("reason", " "),
                "Why no signed contract will come: please fill in");
        refused(
                quote,
                form -> form.set("contractOutcome", "NOT_SIGNED").set("reason", "x".repeat(2001)),
                "Why no signed contract will come: at most 2,000");
        assertThat(contract(quote).state()).isEqualTo(ContractState.DRAWN_UP);
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThat(quote).isEnded();
    }

    @Test
    void theAuthorIsRemindedOnceEachTime() {
        ProcessInstance quote = fixtures.sentContract();
        ProcessInstance signing = signing(quote);
        String key = "contract-reminder:" + contract(quote).number();
        at("2026-11-09T07:59:00Z");
        assertThat(fixtures.mails(key)).isEmpty();
        at("2026-11-09T08:00:00Z");
        assertThat(signing).hasPassed(ContractSigning.REMINDER_DUE);
        assertThat(fixtures.mails(key)).singleElement().satisfies(mail -> {
            assertThat(mail).containsEntry("to_person", "sales");
            assertThat(mail.get("plain_text")).asString().contains("Anna Muster", "30 November 2026");
        });
        at("2026-11-15T08:00:00Z");
        assertThat(fixtures.mails(key)).hasSize(1);
        at("2026-11-16T08:00:00Z");
        assertThat(signing).hasPassed(ContractSigning.NEXT_REMINDER_DUE);
        assertThat(fixtures.mails(key))
                .extracting(mail -> mail.get("key"))
                .containsExactly(key + ":2026-11-09", key + ":2026-11-16");
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThat(signing).isEnded();
        at("2026-11-23T08:00:00Z");
        assertThat(fixtures.mails(key)).hasSize(2);
    }

    @Test
    void afterTheLastDeadlineSalesManagementGivesTheContractUp() {
        ProcessInstance quote = fixtures.sentContract();
        ProcessInstance signing = signing(quote);
        at("2026-11-30T08:00:00Z");
        assertThat(signing).hasPassed(ContractSigning.WAITED_TOO_LONG);
        assertThat(tasklist.task(quote, DECIDE)).hasCandidateGroup("sales-management");
        refusedDecision(
                quote,
                form -> form.set("unsignedDecision", "GIVE_UP").set("giveUpReason", " "),
                "Why it is given up: please fill in");
        tasklist.submit(quote, DECIDE, "sales-manager", form -> form.set("unsignedDecision", "GIVE_UP")
                .set("giveUpReason", "Nobody answers any more"));
        assertThat(signing).isEnded().hasPassed(ContractSigning.GIVEN_UP, ContractSigning.CONTRACT_NOT_SIGNED);
        assertThat(quote).isEnded().hasPassed("EndEvent_ContractNotSigned");
        assertThat(tasklist.tasks(quote)).isEmpty();
        assertThat(contract(quote).reason()).isEqualTo("Nobody answers any more");
        assertThat(quotes.get(quote.getBusinessKey()).state()).isEqualTo(QuoteState.NOT_CONCLUDED);
    }

    @Test
    void salesManagementWaitsOnAndDecidesAgainAfterTheNewDeadline() {
        ProcessInstance quote = fixtures.sentContract();
        at("2026-11-30T08:00:00Z");
        refusedDecision(
                quote, form -> form.set("unsignedDecision", "WAIT_ON").set("newDeadline", "2026-11-30"), "after today");
        refusedDecision(
                quote,
                form -> form.set("unsignedDecision", "WAIT_ON").set("newDeadline", "2027-12-01"),
                "within a year");
        tasklist.submit(quote, DECIDE, "sales-manager", form -> form.set("unsignedDecision", "WAIT_ON")
                .set("newDeadline", "2026-12-11"));
        assertThat(tasklist.tasks(quote)).extracting(Task::getTaskDefinitionKey).containsExactly(RECORD);
        assertThat(tasklist.open(tasklist.task(quote, RECORD)).variable("decideOn"))
                .isEqualTo("11 December 2026");
        at("2026-12-11T22:59:00Z");
        assertThat(tasklist.tasks(quote)).hasSize(1);
        at("2026-12-11T23:00:00Z");
        assertThat(signing(quote)).hasPassed(ContractSigning.NEW_DEADLINE_OVER);
        assertThat(tasklist.task(quote, DECIDE)).isNotNull();
    }

    @Test
    void theAuthorCanStillRecordTheContractWhileSalesManagementDecides() {
        ProcessInstance quote = fixtures.sentContract();
        at("2026-11-30T08:00:00Z");
        assertThat(tasklist.tasks(quote)).hasSize(2);
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThat(quote).isEnded().hasPassed("EndEvent_ContractSigned");
        assertThat(tasklist.tasks(quote)).isEmpty();
    }

    @Test
    void aManipulatedVersionMakesNoContract() {
        ProcessInstance quote = quoteFixtures.sentQuote();
        fixtures.manipulate(
                "update quote_version set content = replace(content, 'Pressure', 'Golden') where quote_number = ?",
                quote.getBusinessKey());
        assertThat(incidentOf(quote)).contains("was changed after it was frozen", quote.getBusinessKey());
    }

    @Test
    void aVersionManipulatedWithItsHashMakesNoContract() {
        ProcessInstance quote = quoteFixtures.sentQuote();
        fixtures.manipulate(
                "update quote_version set content = replace(content, 'Pressure', 'Golden'), content_hash ="
                        + " encode(sha256(replace(content, 'Pressure', 'Golden')::bytea), 'hex') where quote_number = ?",
                quote.getBusinessKey());
        assertThat(incidentOf(quote)).contains("signatures under version 1 of " + quote.getBusinessKey());
    }

    @Test
    void aMissingSignatureMakesNoContract() {
        ProcessInstance quote = fixtures.signedQuote();
        fixtures.manipulate(
                "delete from approval_signature where round_id in (select id from approval_round where subject_id = ?)",
                quote.getBusinessKey());
        assertThat(incidentOf(quote)).contains("signatures under version 1 of " + quote.getBusinessKey());
    }

    @Test
    void aForgedRoundMakesNoContract() {
        ProcessInstance quote = fixtures.signedQuote();
        fixtures.manipulate(
                "update approval_round set outcome = 'REJECTED' where subject_id = ?", quote.getBusinessKey());
        assertThat(incidentOf(quote)).contains("signatures under version 1 of " + quote.getBusinessKey());
    }

    @ParameterizedTest(name = "net {0}, {1}: after {2}, every {3}, decision after {4}")
    @CsvSource({
        "100, CONSUMER, 3, 3, 10",
        "900000, CONSUMER, 3, 3, 10",
        "500000, COMPANY, 10, 10, 60",
        "499999.99, COMPANY, 5, 5, 30",
        "100000, PARTNER, 5, 5, 30",
        "99999.99, PARTNER, 3, 5, 15",
        "99999.99, COMPANY, 5, 5, 20"
    })
    void deadlinesComeFromTheTable(String net, String kind, int remindAfter, int remindEvery, int decideAfter) {
        var result = decisions.evaluateDecisionTableByKey(
                "contract-deadlines", Map.of("netInBase", net, "customerKind", kind));
        assertThat(result.getSingleResult().getEntryMap())
                .isEqualTo(Map.of("remindAfter", remindAfter, "remindEvery", remindEvery, "decideAfter", decideAfter));
    }

    private void refused(ProcessInstance quote, Consumer<SubmittedForm> change, String words) {
        refused(
                () -> fixtures.record(quote, form -> {
                    ContractFixtures.signedCopy(form);
                    change.accept(form);
                }),
                words);
    }

    private void refusedDecision(ProcessInstance quote, Consumer<SubmittedForm> fill, String words) {
        refused(() -> tasklist.submit(quote, DECIDE, "sales-manager", fill), words);
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(action)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    /** Lets the customer accept, and the job that draws up the contract use up its attempts. */
    private String incidentOf(ProcessInstance quote) {
        assertThatThrownBy(() -> fixtures.accept(quote)).isInstanceOf(IllegalStateException.class);
        Job job = management
                .createJobQuery()
                .processInstanceId(quote.getId())
                .withException()
                .singleResult();
        management.setJobRetries(job.getId(), 1);
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(IllegalStateException.class);
        assertThat(fixtures.number(quote)).isEmpty();
        assertThat(quotes.get(quote.getBusinessKey()).state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(runtime.createProcessInstanceQuery()
                        .superProcessInstanceId(quote.getId())
                        .count())
                .isZero();
        return runtime.createIncidentQuery()
                .processInstanceId(quote.getId())
                .singleResult()
                .getIncidentMessage();
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
        tasklist.runJobs();
    }

    private ProcessInstance signing(ProcessInstance quote) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(quote.getId())
                .singleResult();
    }

    private Contract contract(ProcessInstance quote) {
        return contracts.get(fixtures.number(quote));
    }

    private static boolean isAbout(ContractSigned event, ProcessInstance quote) {
        return event.quoteNumber().equals(quote.getBusinessKey());
    }
}
