package com.batoncrm.amendment.process;

import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static com.batoncrm.receivable.ReceivableFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.amendment.AmendmentFixtures;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractState;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.receivable.CreditNote;
import com.batoncrm.receivable.CreditNoteService;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableFixtures;
import com.batoncrm.receivable.ReceivableService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** From the wish to change or cancel a contract to each of its ends, and what becomes of receivables and money. */
@BatonTest
class ChangeContractTests {

    @Autowired
    private AmendmentFixtures fixtures;

    @Autowired
    private ContractFixtures contractFixtures;

    @Autowired
    private ReceivableFixtures receivableFixtures;

    @Autowired
    private ContractService contracts;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private CreditNoteService notes;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TaskService tasks;

    private String contract;
    private Receivable first;
    private Receivable second;
    private ProcessInstance planned;

    @BeforeEach
    void aContractOfWhichTheFirstPartIsInvoiced() {
        contract = fixtures.confirmedContract();
        first = receivables.of(contract).get(0);
        second = receivables.of(contract).get(1);
        fixtures.issueInvoice(first.number());
        planned = fixtures.instance("contract-to-receivable", contract);
    }

    @Test
    void anAmendmentBeginsWithTheTermsInForce() {
        ProcessInstance change = fixtures.amend(contract);
        assertThat(change).isWaitingAt(ChangeContract.AGREE_AMENDMENT);
        SubmittedForm form = tasklist.open(tasklist.task(change, "UserTask_PrepareQuote"));
        assertThat(form.text("notices")).contains("for the whole contract");
        assertThat(form.text("lines")).contains("12", "15");
        assertThat(form.shown("note")).isEqualTo("The hall is smaller");
        assertThat(form.shown("contactEmail")).isEqualTo("anna@muster.example");
    }

    @Test
    void aSmallerContractCreditsWhatWasInvoicedBeyondIt() throws IOException {
        ProcessInstance change = fixtures.amend(contract);
        fixtures.submit(change, "10");
        fixtures.sign(change);
        assertThat(change).isEnded().hasPassed(ChangeContract.CONTRACT_AMENDED);
        assertThat(contracts.inForce(contract).number()).isEqualTo(contract + "-A1");
        assertThat(contracts.get(contract).gross()).isEqualTo(eur("21515.20"));
        assertThat(notes.of(contract)).singleElement().satisfies(note -> {
            assertThat(note.amount()).isEqualTo(eur("5383.56"));
            assertThat(note.amounts().net()).isEqualTo(eur("4524.00"));
            assertThat(note.receivable()).isEqualTo(first.number());
        });
        assertThat(receivables.of(contract)).extracting(Receivable::number).containsExactly(first.number());
        assertThat(ledger.contract(contract).orElseThrow()).satisfies(balance -> {
            assertThat(balance.amount()).isEqualTo(eur("6454.56"));
            assertThat(balance.open()).isEqualTo(eur("1071.00"));
        });
        assertThat(planned).isEnded().hasPassed("EndEvent_PlannedAnew");
        assertThat(fixtures.instance("contract-to-receivable", contract))
                .isWaitingAt("IntermediateCatchEvent_ContractSettled");
        assertThat(contractFixtures.mails("contract-amended:" + contract)).hasSize(1);
        assertThat(contractFixtures.audit(contract)).contains("contract.amended", "contract.change-done");
        keep("amendment", contractFixtures.attachment("contract-sent:" + contract + "-A1"));
        pay("1071.00", first);
        assertThat(fixtures.instance("contract-to-receivable", contract)).isNull();
    }

    @Test
    void aLargerContractLetsFinanceCheckTheRest() {
        ProcessInstance change = fixtures.amend(contract);
        tasklist.submit(change, "UserTask_PrepareQuote", "sales", form -> form.set("nextStep", "SUBMIT")
                .set("lines", List.of(line(SENSOR, "400", "0"))));
        fixtures.sign(change);
        ProcessInstance anew = fixtures.instance("contract-to-receivable", contract);
        SubmittedForm form = tasklist.open(tasklist.task(anew, "UserTask_CheckReceivables"));
        assertThat(form.text("facts")).contains("42,840.00 EUR", contract + "-A1", "6,454.56 EUR", "36,385.44 EUR");
        assertThat(form.text("schedule")).contains("36385.44");
        assertThat(receivables.of(contract)).extracting(Receivable::number).containsExactly(first.number());
        refused(
                () -> fixtures.confirm(
                        contract, AmendmentFixtures.row("All", "42840.00", "FIXED_DATE", "", "2026-11-02")),
                "6,454.56 EUR too much");
        fixtures.confirm(
                contract,
                AmendmentFixtures.row("Half", "18192.72", "FIXED_DATE", "", "2026-11-02"),
                AmendmentFixtures.row("On delivery", "18192.72", "DELIVERY", "0", ""));
        assertThat(ledger.contract(contract).orElseThrow().open()).isEqualTo(eur("42840.00"));
        assertThat(notes.of(contract)).isEmpty();
        assertThat(anew).isWaitingAt("UserTask_MilestoneReached");
    }

    @Test
    void aMilestoneThatWasReachedIsNotAskedForAgain() {
        tasklist.submit(planned, "UserTask_MilestoneReached", "sales", form -> form.set("reachedOn", "2026-11-02"));
        ProcessInstance change = fixtures.amend(contract);
        tasklist.submit(change, "UserTask_PrepareQuote", "sales", form -> form.set("nextStep", "SUBMIT")
                .set("paymentTerm", "NET14")
                .set("lines", List.of(line(SENSOR, "400", "0"))));
        fixtures.sign(change);
        ProcessInstance anew = fixtures.instance("contract-to-receivable", contract);
        SubmittedForm form = tasklist.open(tasklist.task(anew, "UserTask_CheckReceivables"));
        assertThat(form.text("facts")).contains("Reached", "Delivery, on 2 November 2026");
        assertThat(form.shown("schedule"))
                .asList()
                .containsExactly(AmendmentFixtures.row(
                        "100 %, 14 days after delivery", "36385.44", "FIXED_DATE", "", "2026-11-16"));
        tasklist.submit(
                anew, "UserTask_CheckReceivables", "finance", confirm -> confirm.set("checkDecision", "CONFIRM"));
        assertThat(anew).isWaitingAt("IntermediateCatchEvent_ContractSettled");
    }

    @Test
    void whatWasPaidBeyondTheNewTermsIsCreditOnAccount() {
        String payment = pay("6454.56", first);
        ProcessInstance change = fixtures.amend(contract);
        fixtures.submit(change, "10");
        fixtures.sign(change);
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("5383.56"));
        assertThat(ledger.contract(contract).orElseThrow()).satisfies(balance -> {
            assertThat(balance.open()).isEqualTo(eur("0"));
            assertThat(balance.paid()).isEqualTo(eur("1071.00"));
        });
        assertThat(fixtures.instance("contract-to-receivable", contract)).isNull();
    }

    @Test
    void whatIsPaidBeforeItsInvoiceStaysAllocated() {
        tasklist.submit(planned, "UserTask_MilestoneReached", "sales", form -> form.set("reachedOn", "2026-11-02"));
        String payment = pay("1000.00", second);
        ProcessInstance change = fixtures.amend(contract);
        fixtures.submit(change, "100");
        fixtures.sign(change);
        assertThat(receivables.of(contract)).hasSize(2);
        assertThat(receivables.invoice(second.number()).gross()).isEqualTo(eur("4255.44"));
        assertThat(tasklist.open(tasklist.task(
                                fixtures.instance("receivable", second.number()), "UserTask_IssueInvoice"))
                        .text("facts"))
                .contains("4,255.44 EUR");
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("0"));
        assertThat(ledger.contract(contract).orElseThrow().open()).isEqualTo(eur("9710.00"));
    }

    @Test
    void aSecondAmendmentAmendsTheFirst() {
        ProcessInstance change = fixtures.amend(contract);
        fixtures.submit(change, "100");
        fixtures.sign(change);
        ProcessInstance again = fixtures.amend(contract);
        assertThat(tasklist.open(tasklist.task(again, "UserTask_PrepareQuote")).text("lines"))
                .contains("100")
                .doesNotContain("MACHINE");
        fixtures.submit(again, "50");
        fixtures.sign(again);
        assertThat(contracts.inForce(contract).number()).isEqualTo(contract + "-A2");
        assertThat(ledger.contract(contract).orElseThrow().open()).isEqualTo(eur("5355.00"));
    }

    @Test
    void aWithdrawnAmendmentLeavesTheContractAsItWas() {
        ProcessInstance change = fixtures.amend(contract);
        tasklist.submit(change, "UserTask_PrepareQuote", "sales", form -> form.set("nextStep", "WITHDRAW"));
        assertThat(change).isEnded().hasPassed(ChangeContract.CONTRACT_UNCHANGED);
        assertThat(contracts.inForce(contract).number()).isEqualTo(contract);
        assertThat(planned).isWaitingAt("UserTask_MilestoneReached");
        assertThat(fixtures.amend(contract)).isWaitingAt(ChangeContract.AGREE_AMENDMENT);
    }

    @Test
    void anUnsignedAmendmentLeavesTheContractAsItWas() {
        ProcessInstance change = fixtures.amend(contract);
        fixtures.submit(change, "10");
        fixtures.accept(change);
        tasklist.submit(change, ContractFixtures.RECORD, "sales", form -> form.set("contractOutcome", "NOT_SIGNED")
                .set("reason", "Changed his mind"));
        assertThat(change).isEnded().hasPassed(ChangeContract.CONTRACT_UNCHANGED);
        assertThat(notes.of(contract)).isEmpty();
    }

    @Test
    void anAmendmentStaysWithItsCustomerAndCurrency() {
        ProcessInstance change = fixtures.amend(contract);
        tasklist.submit(change, "UserTask_PrepareQuote", "sales", form -> form.set("currency", "USD")
                .set("nextStep", "SUBMIT"));
        assertThat(tasklist.open(tasklist.task(change, "UserTask_PrepareQuote")).text("notices"))
                .contains("stays in the currency of its contract, EUR");
    }

    @Test
    void aCancelledContractIsCreditedReversedAndTold() {
        ProcessInstance change = fixtures.cancel(contract, false);
        sign(change, "sales-manager", "APPROVE");
        sign(change, "finance", "APPROVE");
        assertThat(change).isEnded().hasPassed(ChangeContract.CONTRACT_CANCELLED);
        assertThat(contracts.get(contract).state()).isEqualTo(ContractState.CANCELLED);
        assertThat(notes.of(contract)).singleElement().satisfies(note -> {
            assertThat(note.amount()).isEqualTo(eur("6454.56"));
            assertThat(note.cause()).isEqualTo(CreditNote.Cause.CANCELLATION);
        });
        assertThat(ledger.contract(contract).orElseThrow().open()).isEqualTo(eur("0"));
        assertThat(planned).isEnded().hasPassed("EndEvent_Cancelled");
        assertThat(fixtures.instance("receivable", first.number())).isNull();
        assertThat(contractFixtures.mails("contract-cancelled:" + contract))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail).containsEntry("to_address", "anna@muster.example");
                    assertThat(mail.get("plain_text"))
                            .asString()
                            .contains("cancelled as agreed", "The hall is not built");
                });
        assertThat(contractFixtures.mails("contract-cancelled-owner:" + contract))
                .hasSize(1);
        assertThat(contractFixtures.mails("contract-settled:" + contract)).isEmpty();
        assertThat(contractFixtures.audit(contract)).contains("contract.cancelled", "contract.receivable-reversed");
        refused(() -> fixtures.amend(contract), "cancelled already");
    }

    @Test
    void whatIsPaidInAdvanceNeedsNoInvoiceAfterItsCancellation() {
        tasklist.submit(planned, "UserTask_MilestoneReached", "sales", form -> form.set("reachedOn", "2026-11-02"));
        String payment = pay("15060.64", second);
        ProcessInstance invoicing = fixtures.instance("receivable", second.number());
        contracts.cancel(contract, "The hall is not built", eur("0"));
        assertThat(invoicing).isEnded().hasPassed("EndEvent_Credited");
        assertThat(ledger.payment(payment).open()).isEqualTo(eur("15060.64"));
        assertThat(notes.of(contract)).extracting(CreditNote::number).containsOnlyOnce((String) null);
    }

    @Test
    void whatNobodyHasPlannedYetIsCancelledToo() {
        String signed = receivableFixtures.signedContract();
        ProcessInstance unplanned = fixtures.instance("contract-to-receivable", signed);
        ProcessInstance change = fixtures.cancel(signed, false);
        sign(change, "sales-manager", "APPROVE");
        assertThat(change).isEnded().hasPassed(ChangeContract.CONTRACT_CANCELLED);
        assertThat(unplanned).isEnded().hasPassed("EndEvent_Cancelled");
    }

    @Test
    void aRefusedCancellationIsToldWithItsReason() {
        ProcessInstance change = fixtures.cancel(contract, false);
        sign(change, "sales-manager", "REJECT");
        assertThat(change).isEnded().hasPassed(ChangeContract.CANCELLATION_REFUSED);
        assertThat(contracts.get(contract).state()).isEqualTo(ContractState.SIGNED);
        assertThat(contractFixtures.mails("cancellation-refused:" + contract))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("plain_text")).asString().contains("Not for this"));
    }

    @Test
    void afterDeliveryFinanceMayCancel() {
        ProcessInstance change = delivered();
        assertThat(change)
                .isWaitingAt(ChangeContract.DECIDE_ON_CANCELLATION)
                .task()
                .hasCandidateGroup("finance");
        SubmittedForm form = tasklist.open(tasklist.task(change, ChangeContract.DECIDE_ON_CANCELLATION));
        assertThat(form.text("facts"))
                .contains("The hall is not built", "Anna Muster, by mail", "Yes, at least in part");
        assertThat(form.text("rows")).contains(first.number(), "6,454.56 EUR");
        decide(change, filled -> filled.set("cancellationDecision", "CANCEL"));
        assertThat(change).isEnded().hasPassed(ChangeContract.CONTRACT_CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"3000.00, 0.00, 1", "10000.00, 3545.44, 0"})
    void afterDeliveryFinanceMayKeepAPart(String retained, String stillToInvoice, int creditNotes) {
        ProcessInstance change = delivered();
        refused(() -> cancelBut(change, "21515.20"), "less than 21,515.20 EUR");
        cancelBut(change, retained);
        assertThat(change).isEnded().hasPassed(ChangeContract.CONTRACT_CANCELLED);
        assertThat(notes.of(contract)).hasSize(creditNotes);
        assertThat(receivables.rest(contract)).isEqualTo(eur(stillToInvoice));
        ProcessInstance rest = fixtures.instance("contract-to-receivable", contract);
        if (rest != null) {
            assertThat(tasklist.open(tasklist.task(rest, "UserTask_CheckReceivables"))
                            .text("facts"))
                    .contains("the customer pays nevertheless", "10,000.00 EUR");
            tasklist.submit(rest, "UserTask_CheckReceivables", "finance", form -> form.set("checkDecision", "CONFIRM"));
            assertThat(rest).isWaitingAt("IntermediateCatchEvent_ContractSettled");
        }
        assertThat(ledger.contract(contract).orElseThrow().open()).isEqualTo(eur(retained));
        assertThat(contractFixtures.mails("contract-cancelled:" + contract))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("plain_text"))
                        .asString()
                        .contains(eur(retained).toString(), "for what was delivered"));
    }

    private void cancelBut(ProcessInstance change, String retained) {
        decide(change, form -> form.set("cancellationDecision", "CANCEL").set("retained", retained));
    }

    @Test
    void afterDeliveryFinanceMayLetTheContractContinue() {
        ProcessInstance change = delivered();
        decide(change, form -> form.set("cancellationDecision", "KEEP").set("decisionReason", "All is in use there"));
        assertThat(change).isEnded().hasPassed(ChangeContract.CANCELLATION_REFUSED);
        assertThat(planned).isWaitingAt("UserTask_MilestoneReached");
        assertThat(contractFixtures.mails("cancellation-refused:" + contract))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("plain_text")).asString().contains("All is in use there"));
    }

    @Test
    void whatIsDeliveredWhileSignersThinkIsDecidedByFinance() {
        ProcessInstance change = fixtures.cancel(contract, false);
        tasklist.submit(planned, "UserTask_MilestoneReached", "sales", form -> form.set("reachedOn", "2026-11-02"));
        sign(change, "sales-manager", "APPROVE");
        sign(change, "finance", "APPROVE");
        assertThat(change).isWaitingAt(ChangeContract.DECIDE_ON_CANCELLATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sales  | V-2026-999999 | There is no contract V-2026-999999
            sales2 | own           | belongs to
            """)
    void whoMayNotChangeAContractIsToldWhy(String person, String number, String why) {
        refused(
                () -> tasklist.start(
                        ChangeContract.KEY,
                        person,
                        AmendmentFixtures.cancellation(number.equals("own") ? contract : number, false)),
                why);
    }

    @Test
    void aContractThatIsNotSignedCannotBeChanged() {
        ProcessInstance quote = contractFixtures.sentContract();
        refused(() -> fixtures.amend(contractFixtures.number(quote)), "not signed yet");
    }

    @Test
    void ofTwoAtOnceOneChangesTheContract() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<String> begin = () -> {
                try {
                    tasklist.begin(ChangeContract.KEY, "sales", AmendmentFixtures.cancellation(contract, false));
                    return "";
                } catch (RuntimeException e) {
                    return String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(e).getMessage());
                }
            };
            List<Future<String>> both = threads.invokeAll(List.of(begin, begin));
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .contains("")
                    .anySatisfy(refusal -> assertThat(refusal).contains("is under way"));
        } finally {
            threads.shutdownNow();
        }
        tasklist.runJobs();
    }

    private ProcessInstance delivered() {
        ProcessInstance change = fixtures.cancel(contract, true);
        sign(change, "sales-manager", "APPROVE");
        sign(change, "finance", "APPROVE");
        return change;
    }

    private void decide(ProcessInstance change, Consumer<SubmittedForm> fill) {
        tasklist.submit(change, ChangeContract.DECIDE_ON_CANCELLATION, "finance", fill);
    }

    private void sign(ProcessInstance change, String person, String decision) {
        tasklist.submit(
                tasklist.tasks(change).stream()
                        .filter(task -> task.getTaskDefinitionKey().equals("UserTask_Sign"))
                        .filter(task -> isFor(task, person.equals("finance") ? "finance" : "sales-management"))
                        .findFirst()
                        .orElseThrow(),
                person,
                form -> form.set("decision", decision).set("comment", "Not for this"));
    }

    private boolean isFor(Task task, String group) {
        return tasks.createTaskQuery()
                        .taskId(task.getId())
                        .taskCandidateGroup(group)
                        .count()
                > 0;
    }

    private String pay(String amount, Receivable receivable) {
        String payment = receivableFixtures.payment(amount);
        ledger.allocate(
                payment,
                receivable.number(),
                eur(amount),
                "Invoice number",
                UUID.randomUUID().toString());
        return payment;
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve(name + ".pdf"), pdf);
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run).satisfies(thrown -> assertThat(NestedExceptionUtils.getMostSpecificCause(thrown))
                .hasMessageContaining(why));
    }
}
