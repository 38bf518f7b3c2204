package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.ReceivableFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.payment.PaymentFixtures;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.LedgerEntry;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableFixtures;
import com.batoncrm.receivable.ReceivableService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the signed contract to the end of it and of each of its receivables. */
@BatonTest
class ContractToReceivableTests {

    @Autowired
    private ReceivableFixtures fixtures;

    @Autowired
    private ContractFixtures contractFixtures;

    @Autowired
    private PaymentFixtures payments;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private CurrentPerson people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    private String number;
    private ProcessInstance contract;

    @BeforeEach
    void aSignedContractOver21515Euros20() {
        number = fixtures.signedContract();
        contract = instance(ContractToReceivable.KEY, number);
    }

    @Test
    void aSignedContractIsPlannedOnceAndWaitsForFinance() {
        assertThat(contract).isWaitingAt(ContractToReceivable.CHECK_RECEIVABLES);
        assertThat(contract).task().hasCandidateGroup("finance");
        SubmittedForm form = tasklist.open(check());
        assertThat(form.shown("schedule"))
                .asList()
                .containsExactly(row("100 % on signature", "21515.20", "FIXED_DATE", "", "2026-11-02"));
        assertThat(form.text("facts"))
                .contains("Sensors for the new hall", "21,515.20 EUR", "In advance, on signature", "Standing", "Good");
        assertThat(receivables.of(number)).isEmpty();
    }

    @Test
    void confirmedReceivablesStandInTheLedgerAndHaveCasesOfTheirOwn() {
        confirm(List.of(
                row("30 % on signature", "6454.56", "FIXED_DATE", "", "2026-11-16"),
                row("70 % after delivery", "15060.64", "DELIVERY", "14", "")));
        List<Receivable> recorded = receivables.of(number);
        assertThat(recorded).hasSize(2).allSatisfy(each -> assertThat(each.number())
                .matches("F-2026-\\d{6}"));
        assertThat(ledger.contract(number).orElseThrow().open()).isEqualTo(eur("21515.20"));
        assertThat(instance(ReceivableProcess.KEY, recorded.get(0).number()))
                .isWaitingAt(ReceivableProcess.ISSUE_INVOICE)
                .task()
                .hasCandidateGroup("finance");
        assertThat(instances(ReceivableProcess.KEY, recorded.get(1).number())).isEmpty();
        assertThat(contract)
                .isWaitingAt(ContractToReceivable.MILESTONE_REACHED)
                .task()
                .isAssignedTo("sales");
    }

    @Test
    void aReachedMilestoneFixesTheDueDate() {
        confirm(List.of(
                row("40 % after delivery", "8606.08", "DELIVERY", "14", ""),
                row("60 % after acceptance", "12909.12", "ACCEPTANCE", "0", "")));
        clock.advance(Duration.ofDays(3));
        Task delivery = milestone("Delivery");
        assertThat(tasklist.open(delivery).text("waitingRows")).contains("8,606.08 EUR");
        refused(delivery, "sales", form -> form.set("reachedOn", "2026-11-06"), "2026-11-06 is in the future");
        refused(delivery, "sales", form -> form.set("reachedOn", "2026-10-30"), "signed on 2026-11-02");
        tasklist.submit(delivery, "sales", form -> form.set("reachedOn", "2026-11-05"));
        Receivable first = receivables.of(number).get(0);
        assertThat(first.dueOn()).isEqualTo(LocalDate.parse("2026-11-19"));
        assertThat(instance(ReceivableProcess.KEY, first.number())).isWaitingAt(ReceivableProcess.ISSUE_INVOICE);
        Task acceptance = milestone("Acceptance");
        assertThat(tasklist.open(acceptance).shown("reachedOn")).isEqualTo("");
        tasklist.submit(acceptance, "sales", form -> form.set("reachedOn", "2026-11-05"));
        assertThat(receivables.of(number).get(1).dueOn()).isEqualTo(LocalDate.parse("2026-11-05"));
        assertThat(contract).isWaitingAt(ContractToReceivable.AWAIT_SETTLEMENT);
    }

    @Test
    void financeAsksSalesAndLooksAgain() {
        tasklist.submit(
                check(), "finance", form -> form.set("checkDecision", "ASK").set("question", "Was a discount agreed?"));
        Task question = tasklist.task(contract, ContractToReceivable.ANSWER_FINANCE);
        assertThat(question.getAssignee()).isEqualTo("sales");
        assertThat(tasklist.open(question).text("lastQuestion")).isEqualTo("Was a discount agreed?");
        tasklist.submit(question, "sales", form -> form.set("answer", "No, all is as signed."));
        assertThat(contract).isWaitingAt(ContractToReceivable.CHECK_RECEIVABLES);
        SubmittedForm again = tasklist.open(check());
        assertThat(again.text("lastQuestion")).isEqualTo("Was a discount agreed?");
        assertThat(again.text("answer")).isEqualTo("No, all is as signed.");
        confirm(whole("2026-11-02"));
        assertThat(receivables.of(number)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21515.19 | FIXED_DATE | 0 | 2026-11-16 | 21,515.19 EUR, but the contract is over 21,515.20 EUR: 0.01 EUR are missing",
                "21515.21 | FIXED_DATE | 0 | 2026-11-16 | that is 0.01 EUR too much",
                "21515.20 | FIXED_DATE | 0 | 2026-11-15 | Instalment 1: 2026-11-15 is no working day; please take 2026-11-16",
                "21515.20 | FIXED_DATE | 0 | 2026-12-25 | Instalment 1: 2026-12-25 is no working day; please take 2026-12-28",
                "21515.20 | FIXED_DATE | 0 | 2027-02-31 | 2026-12-31",
                "21515.20 | FIXED_DATE | 0 | 2026-10-30 | before the contract was signed on 2026-11-02",
                "21515.20 | FIXED_DATE | 0 | 2040-01-02 | more than ten years away",
                "21515.20 | FIXED_DATE | 0 | '' | please enter the date on which it is due",
                "0 | FIXED_DATE | 0 | 2026-11-16 | Instalment 1: please enter an amount above zero"
            })
    void whatCannotBeIsRefusedInWords(String amount, String after, String days, String due, String why) {
        refused(
                check(),
                "finance",
                form -> form.set("schedule", List.of(row("All", amount, after, days, due)))
                        .set("checkDecision", "CONFIRM"),
                why);
        assertThat(contract).isWaitingAt(ContractToReceivable.CHECK_RECEIVABLES);
        assertThat(receivables.of(number)).isEmpty();
    }

    @Test
    void anEmptiedScheduleIsRefused() {
        refused(
                check(),
                "finance",
                form -> form.set("schedule", List.of()).set("checkDecision", "CONFIRM"),
                "21,515.20 EUR are missing");
    }

    @Test
    void theInvoiceIsNumberedMailedAndAwaited() throws IOException {
        Receivable receivable = confirmed();
        issue(receivable, "2026-11-02");
        Receivable invoiced = receivables.get(receivable.number());
        String invoice = Objects.requireNonNull(invoiced.invoiceNumber());
        assertThat(invoice).matches("R-2026-\\d{6}");
        assertThat(invoiced.dueOn()).isEqualTo(LocalDate.parse("2026-11-16"));
        assertThat(receivables.byInvoice(invoice)).map(Receivable::number).contains(receivable.number());
        assertThat(receivableCase(receivable)).isWaitingAt(ReceivableProcess.AWAIT_SETTLEMENT);
        String mail = "invoice:" + invoice;
        assertThat(contractFixtures.mails(mail)).singleElement().satisfies(sent -> {
            assertThat(sent).containsEntry("to_address", "anna@muster.example");
            assertThat(sent.get("subject")).asString().contains(invoice, "Sensors for the new hall");
            assertThat(sent.get("plain_text")).asString().contains("21,515.20 EUR", "16 November 2026");
        });
        byte[] pdf = contractFixtures.attachment(mail);
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("invoice.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            assertThat(reader.getText(document).replaceAll("\\s+", " "))
                    .contains("Invoice " + invoice, "Baton Instruments GmbH", "DE123456789")
                    .contains("Muster", number + ", signed on 2 November 2026", "PO-4711", "2 November 2026")
                    .contains("Net 18,080.00 EUR", "19 % tax on 18,080.00 EUR 3,435.20 EUR")
                    .contains("Total to pay 21,515.20 EUR", "Pressure sensor", "Packing machine")
                    .contains("DE02 1203 0000 0000 2020 51", "by 16 November 2026", "reference " + invoice);
        }
    }

    @Test
    void invoiceNumbersHaveNoGapEvenWhereOneFailed() {
        Receivable receivable = confirmed();
        int last = lastInvoice();
        jdbc.execute("create function test_fail() returns trigger language plpgsql as $$ begin"
                + " raise exception 'The disk is full'; end $$");
        jdbc.execute("create trigger test_fail before insert on mail for each row execute function test_fail()");
        try {
            assertThatThrownBy(() -> issue(receivable, "2026-11-02")).hasStackTraceContaining("The disk is full");
        } finally {
            jdbc.execute("drop trigger test_fail on mail");
            jdbc.execute("drop function test_fail()");
        }
        assertThat(receivables.get(receivable.number()).invoiceNumber()).isNull();
        assertThat(lastInvoice()).isEqualTo(last);
        issue(receivable, "2026-11-02");
        assertThat(receivables.get(receivable.number()).invoiceNumber()).isEqualTo("R-2026-%06d".formatted(last + 1));
    }

    @Test
    void anInvoiceIsDatedBetweenTheSignatureAndToday() {
        Receivable receivable = confirmed();
        Task task = tasklist.task(receivableCase(receivable), ReceivableProcess.ISSUE_INVOICE);
        refused(task, "finance", form -> form.set("invoiceDate", "2026-11-03"), "in the future");
        refused(task, "finance", form -> form.set("invoiceDate", "2026-10-30"), "signed on 2026-11-02");
        refused(task, "finance", form -> form.set("invoiceDate", "2026-02-31"), "must be a date");
    }

    @Test
    void aLateInvoiceMovesTheDueDate() {
        Receivable receivable = confirmed();
        clock.advance(Duration.ofDays(26));
        issue(receivable, "2026-11-28");
        assertThat(receivables.get(receivable.number()).dueOn()).isEqualTo(LocalDate.parse("2026-11-30"));
    }

    @Test
    void whatIsPaidEndsTheReceivableAndTheContract() {
        Receivable receivable = confirmed();
        issue(receivable, "2026-11-02");
        ProcessInstance waiting = receivableCase(receivable);
        String payment = fixtures.payment("21515.20");
        ledger.allocate(payment, receivable.number(), eur("20000"), "Part", key());
        assertThat(waiting).isWaitingAt(ReceivableProcess.AWAIT_SETTLEMENT);
        try (var acting = people.as("finance")) {
            ledger.allocate(payment, receivable.number(), eur("1515.20"), "The rest", key());
        }
        assertThat(waiting).isEnded().hasPassed(ReceivableProcess.PAID);
        assertThat(contract).isEnded().hasPassed(ContractToReceivable.CONTRACT_SETTLED_END);
    }

    @Test
    void whatIsPaidInAdvanceStillGetsItsInvoice() {
        Receivable receivable = confirmed();
        ledger.allocate(fixtures.payment("21515.20"), receivable.number(), eur("21515.20"), "Early", key());
        ProcessInstance open = receivableCase(receivable);
        assertThat(open).isWaitingAt(ReceivableProcess.ISSUE_INVOICE);
        issue(receivable, "2026-11-02");
        assertThat(open).isEnded().hasPassed(ReceivableProcess.PAID);
    }

    @Test
    void aWrittenOffReceivableEnds() {
        Receivable receivable = confirmed();
        issue(receivable, "2026-11-02");
        ProcessInstance waiting = receivableCase(receivable);
        ledger.writeOff(receivable.number(), eur("21515.20"), "Insolvent", key());
        assertThat(waiting).isEnded().hasPassed(ReceivableProcess.WRITTEN_OFF);
        assertThat(contract).isEnded();
    }

    @Test
    void whatIsCreditedBeforeItsInvoiceNeedsNone() {
        Receivable receivable = confirmed();
        ProcessInstance open = receivableCase(receivable);
        ledger.credit(receivable.number(), eur("21515.20"), "Cancelled", key());
        assertThat(open).isEnded().hasPassed(ReceivableProcess.NOTHING_LEFT, ReceivableProcess.CREDITED);
        assertThat(receivables.get(receivable.number()).invoiceNumber()).isNull();
    }

    @Test
    void anUndoneAllocationLetsTheReceivableWaitAgain() {
        Receivable receivable = confirmed();
        issue(receivable, "2026-11-02");
        String payment = fixtures.payment("21515.20");
        long wrong = ledger.allocate(payment, receivable.number(), eur("21515.20"), "Name", key());
        assertThat(instances(ReceivableProcess.KEY, receivable.number())).isEmpty();
        ledger.undo(wrong, "Another customer of that name");
        tasklist.runJobs();
        ProcessInstance again = receivableCase(receivable);
        assertThat(again).isWaitingAt(ReceivableProcess.AWAIT_SETTLEMENT);
        ledger.allocate(payment, receivable.number(), eur("21515.20"), "It was right", key());
        assertThat(again).isEnded().hasPassed(ReceivableProcess.PAID);
        assertThat(ledger.entries(receivable.number()))
                .extracting(LedgerEntry::person)
                .doesNotContainNull();
    }

    @Test
    void aSettledContractGoesOnWhenItsAllocationIsUndone() {
        Receivable receivable = confirmed();
        issue(receivable, "2026-11-02");
        String payment = fixtures.payment("21515.20");
        long wrong = ledger.allocate(payment, receivable.number(), eur("21515.20"), "Name", key());
        assertThat(contract).isEnded();
        ledger.undo(wrong, "Another customer of that name");
        tasklist.runJobs();
        ProcessInstance again = instance(ContractToReceivable.KEY, number);
        assertThat(again)
                .hasPassed(ContractToReceivable.SOMETHING_IS_OPEN_AGAIN)
                .isWaitingAt(ContractToReceivable.AWAIT_SETTLEMENT);
        ledger.allocate(payment, receivable.number(), eur("21515.20"), "It was right", key());
        assertThat(again).isEnded().hasPassed(ContractToReceivable.CONTRACT_SETTLED_END);
    }

    /** The write-off is taken back and all of it paid, within one command of the engine. */
    @Test
    void whoPaysAfterAWriteOffSettlesTheContractAgain() {
        Receivable receivable = confirmed();
        issue(receivable, "2026-11-02");
        ledger.writeOff(receivable.number(), eur("21515.20"), "Insolvent", key());
        assertThat(contract).isEnded();
        ProcessInstance payment = payments.record("21515.20", receivable.number());
        tasklist.submit(
                payment,
                "UserTask_AllocatePayment",
                "finance",
                form -> form.set("shares", List.of(share(receivable.number(), "21515.20"))));
        tasklist.runJobs();
        assertThat(instances(ReceivableProcess.KEY, receivable.number())).isEmpty();
        assertThat(instances(ContractToReceivable.KEY, number)).isEmpty();
        assertThat(ledger.contract(number).orElseThrow().paid()).hasToString("21,515.20 EUR");
    }

    private static Map<String, Object> share(String receivable, String share) {
        return Map.of("receivable", receivable, "share", share, "settled", false);
    }

    private Receivable confirmed() {
        confirm(whole("2026-11-16"));
        return receivables.of(number).get(0);
    }

    private List<Map<String, Object>> whole(String due) {
        return List.of(row("All", "21515.20", "FIXED_DATE", "", due));
    }

    private void confirm(List<Map<String, Object>> rows) {
        tasklist.submit(check(), "finance", form -> form.set("schedule", rows).set("checkDecision", "CONFIRM"));
    }

    private void issue(Receivable receivable, String day) {
        tasklist.submit(
                receivableCase(receivable),
                ReceivableProcess.ISSUE_INVOICE,
                "finance",
                form -> form.set("invoiceDate", day));
    }

    private Task check() {
        return tasklist.task(contract, ContractToReceivable.CHECK_RECEIVABLES);
    }

    private Task milestone(String name) {
        return tasks.createTaskQuery()
                .processInstanceId(contract.getId())
                .taskVariableValueEquals("milestoneName", name)
                .singleResult();
    }

    private ProcessInstance receivableCase(Receivable receivable) {
        return instance(ReceivableProcess.KEY, receivable.number());
    }

    private ProcessInstance instance(String key, String businessKey) {
        List<ProcessInstance> found = instances(key, businessKey);
        assertThat(found).as(key + " of " + businessKey).hasSize(1);
        return found.get(0);
    }

    private List<ProcessInstance> instances(String key, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    private int lastInvoice() {
        Integer last = jdbc.queryForObject("select coalesce(max(last), 0) from invoice_series", Integer.class);
        return last == null ? 0 : last;
    }

    private void refused(Task task, String person, Consumer<SubmittedForm> fill, String why) {
        assertThatThrownBy(() -> tasklist.submit(task, person, fill))
                .satisfies(thrown -> assertThat(NestedExceptionUtils.getMostSpecificCause(thrown))
                        .hasMessageContaining(why));
    }

    private static Map<String, Object> row(String text, String amount, String after, String days, String due) {
        Map<String, Object> row = new HashMap<>();
        row.put("text", text);
        row.put("amount", amount);
        row.put("after", after);
        if (!days.isEmpty()) {
            row.put("days", days);
        }
        if (!due.isEmpty()) {
            row.put("dueOn", due);
        }
        return row;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
