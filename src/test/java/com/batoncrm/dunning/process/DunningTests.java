package com.batoncrm.dunning.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.dunning.DunningFixtures;
import com.batoncrm.dunning.DunningFixtures.Debt;
import com.batoncrm.dunning.StockTaking;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.receivable.Ledger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the daily run to every end of dunning. */
@BatonTest
class DunningTests {

    @Autowired
    private DunningFixtures fixtures;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private StockTaking stock;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Ledger ledger;

    @Test
    void theDailyRunStartsOneDunningForEachCustomer() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-13");
        ProcessInstance dunning = fixtures.run(debt);
        assertThat(dunning).isWaitingAt(Dunning.WAIT);
        fixtures.run(debt);
        assertThat(fixtures.dunning(debt).getId()).isEqualTo(dunning.getId());
        assertThat(fixtures.letters(debt)).hasSize(1);
    }

    @Test
    void nobodyIsAskedBeforeAnythingIsDue() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-04");
        assertThat(fixtures.run(debt)).isNull();
    }

    @Test
    void nobodyIsAskedOnAWeekendOrHoliday() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-14");
        ProcessInstance dunning = fixtures.run(debt);
        assertThat(dunning).isWaitingAt(Dunning.WAIT);
        assertThat(fixtures.letters(debt)).isEmpty();
        fixtures.on("2026-11-15");
        assertThat(fixtures.letters(debt)).isEmpty();
        fixtures.on("2026-11-16");
        assertThat(fixtures.letters(debt)).hasSize(1);
    }

    @Test
    void aLetterIsWrittenOnceForEachLevel() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        assertThat(fixtures.letters(debt)).singleElement().asString().startsWith("Friendly reminder M-2026-");
        assertThat(fixtures.lastLetter(debt)).contains("6,454.56 EUR");
        fixtures.on("2026-11-20");
        assertThat(fixtures.letters(debt)).hasSize(1);
        fixtures.on("2026-11-24");
        assertThat(fixtures.letters(debt)).hasSize(2).last().asString().startsWith("Demand for payment M-2026-");
    }

    @Test
    void feesAndInterestGoToTheLedger() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        fixtures.on("2026-11-24");
        // 6,454.56 x 11.27 % x 14 days / 365
        assertThat(ledger.receivable(debt.first()).fees()).hasToString("67.90 EUR");
        assertThat(fixtures.lastLetter(debt)).contains("6,522.46 EUR");
    }

    @Test
    void whatWasPaidInTheMeantimeIsNotAskedFor() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-13");
        ProcessInstance dunning = fixtures.run(debt);
        fixtures.pay(debt, debt.first(), "6000.00");
        fixtures.on("2026-11-24");
        // 454.56 + 40 + 454.56 x 11.27 % x 14 days / 365
        assertThat(fixtures.lastLetter(debt)).contains("496.52 EUR").doesNotContain("6,454.56");
        fixtures.pay(
                debt,
                debt.first(),
                ledger.receivable(debt.first()).open().amount().toPlainString());
        assertThat(dunning).isEnded().hasPassed(Dunning.SOMETHING_CHANGED, Dunning.NOTHING_DUE);
    }

    @Test
    void onePaymentForTwoInvoicesEndsDunning() {
        Debt debt = fixtures.debt("6454.56 2026-11-10", "15060.64 2026-11-10");
        fixtures.on("2026-11-13");
        ProcessInstance dunning = fixtures.run(debt);
        assertThat(dunning).isWaitingAt(Dunning.WAIT);
        ProcessInstance payment = tasklist.start("payment", "finance", form -> form.set("payer", "Muster")
                .set("paidAmount", "21515.20")
                .set("paidCurrency", "EUR")
                .set("paidOn", "2026-11-13")
                .set("reference", debt.first() + " and " + debt.second()));
        assertThat(payment).isEnded();
        assertThat(dunning).isEnded().hasPassed(Dunning.SOMETHING_CHANGED, Dunning.NOTHING_DUE);
    }

    @Test
    void aPaymentThatAProcessAllocatesWakesDunningOnce() {
        Debt debt = fixtures.debt("6454.56 2026-11-10", "15060.64 2026-11-11");
        fixtures.on("2026-11-16");
        ProcessInstance dunning = fixtures.run(debt);
        assertThat(dunning).isWaitingAt(Dunning.WAIT);
        tasklist.start("payment", "finance", form -> form.set("payer", "Muster")
                .set("paidAmount", "21515.20")
                .set("paidCurrency", "EUR")
                .set("paidOn", "2026-11-16")
                .set("reference", "Contract " + debt.contract()));
        assertThat(dunning).isEnded().hasPassed(Dunning.SOMETHING_CHANGED, Dunning.NOTHING_DUE);
    }

    @Test
    void aPaymentThatComesWhileTheLetterIsOnItsWayIsSeenAtTheMomentOfSending() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-13");
        runtime.startProcessInstanceByKey("dunning-run");
        ProcessInstance dunning = fixtures.dunning(debt);
        runNextJobOf(dunning);
        assertThat(dunning).isWaitingAt(Dunning.SEND_LETTER);
        String payment = fixtures.payment(debt, "6454.56");
        fixtures.allocate(payment, debt.first(), "6454.56");
        assertThat(fixtures.letters(debt)).isEmpty();
        assertThat(dunning).isEnded().hasPassed(Dunning.NOTHING_DUE);
    }

    @Test
    void itemsOfDifferentLevelsGoIntoOneLetter() {
        Debt debt = fixtures.debt("6454.56 2026-11-10", "15060.64 2026-11-23");
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        fixtures.on("2026-11-26");
        assertThat(fixtures.letters(debt)).last().asString().startsWith("Demand for payment");
        assertThat(fixtures.lastLetter(debt)).contains("(Demand)", "(Reminder)", "15,060.64 EUR");
    }

    @Test
    void anUnallocatedPaymentHoldsBackItsAmountOnly() {
        Debt debt = smallDebt();
        String payment = fixtures.payment(debt, "454.56");
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        assertThat(fixtures.lastLetter(debt)).contains("6,000.00 EUR");
        assertThat(fixtures.reasons(debt)).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo(ReasonForDelay.CLEAR_REASON);
            assertThat(task).hasCandidateGroup("finance");
            assertThat(tasks.getVariable(task.getId(), "amount")).isEqualTo("454.56 EUR");
        });
        ProcessInstance reason = instanceOf(fixtures.reasons(debt).get(0));
        fixtures.payment(debt, "100.00");
        fixtures.on("2026-11-16");
        assertThat(runtime.getVariable(reason.getId(), "amount")).isEqualTo("554.56 EUR");
        fixtures.allocate(payment, debt.first(), "454.56");
        assertThat(reason).isNotEnded();
        fixtures.allocate(fixtures.lastPayment(), debt.first(), "100.00");
        assertThat(reason).isEnded().hasPassed(ReasonForDelay.GONE_BY_ITSELF, ReasonForDelay.REASON_GONE);
    }

    @Test
    void whatFinanceOverrulesIsAskedForAtOnce() {
        Debt debt = smallDebt();
        fixtures.payment(debt, "6454.56");
        fixtures.on("2026-11-13");
        ProcessInstance dunning = fixtures.run(debt);
        assertThat(fixtures.letters(debt)).isEmpty();
        Task task = fixtures.reasons(debt).get(0);
        ProcessInstance reason = instanceOf(task);
        fixtures.clear(task, "finance", form -> form.set("remark", "That money is for another contract"));
        assertThat(reason).isEnded().hasPassed(ReasonForDelay.REASON_CLEARED);
        assertThat(fixtures.letters(debt)).hasSize(1);
        assertThat(dunning).isWaitingAt(Dunning.WAIT);
    }

    @Test
    void dunningGoesOnWhereItStoodWhenAReasonGoes() {
        Debt debt = smallDebt();
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        fixtures.payment(debt, "6454.56");
        fixtures.on("2027-02-01");
        assertThat(fixtures.letters(debt)).hasSize(1);
        fixtures.clear(fixtures.reasons(debt).get(0), "finance", form -> form.set("remark", "For another contract"));
        assertThat(fixtures.letters(debt)).hasSize(2).last().asString().startsWith("Demand for payment");
    }

    @Test
    void theSalespersonCallsBeforeALargeAmountIsDemanded() {
        Debt debt = fixtures.debt("21515.20 2026-11-10");
        ProcessInstance dunning = toTheCall(debt);
        Task call = tasklist.task(dunning, Dunning.CALL_CUSTOMER);
        assertThat(call.getAssignee()).isEqualTo("sales");
        tasklist.submit(call, "sales", form -> form.set("callResult", "WILL_PAY")
                .set("payUntil", "2026-12-10")
                .set("callNote", "Mrs Muster: next payment run"));
        fixtures.on("2026-12-10");
        assertThat(fixtures.letters(debt)).hasSize(2);
        fixtures.on("2026-12-11");
        assertThat(fixtures.letters(debt)).hasSize(3).last().asString().startsWith("Demand for payment");
    }

    @Test
    void whatIsDisputedOnThePhoneIsNotAskedFor() {
        Debt debt = fixtures.debt("21515.20 2026-11-10");
        ProcessInstance dunning = toTheCall(debt);
        tasklist.submit(
                tasklist.task(dunning, Dunning.CALL_CUSTOMER), "sales", form -> form.set("callResult", "DISPUTES")
                        .set("callNote", "Two sensors are broken"));
        assertThat(fixtures.reasons(debt)).isEmpty();
        fixtures.on("2027-01-11");
        assertThat(fixtures.letters(debt)).hasSize(2);
    }

    @Test
    void aDisputeOfAPartOnThePhoneHoldsThatPartOnly() {
        Debt debt = fixtures.debt("21515.20 2026-11-10");
        ProcessInstance dunning = toTheCall(debt);
        tasklist.submit(
                tasklist.task(dunning, Dunning.CALL_CUSTOMER), "sales", form -> form.set("callResult", "DISPUTES")
                        .set("disputedAmount", "1515.20")
                        .set("callNote", "Two sensors are broken"));
        fixtures.on("2026-12-09");
        assertThat(fixtures.lastLetter(debt))
                .contains("Not asked for now: 1,515.20 EUR; your complaint about it is open");
    }

    @Test
    void nobodyCallsAboutWhatIsPaid() {
        Debt debt = fixtures.debt("21515.20 2026-11-10");
        ProcessInstance dunning = toTheCall(debt);
        fixtures.pay(debt, debt.first(), "21515.20");
        assertThat(dunning).isEnded().hasPassed(Dunning.NOTHING_TO_CALL_ABOUT, Dunning.NOTHING_DUE);
    }

    @Test
    void theLastDemandGoesOutOnPaperToo() {
        Debt debt = smallDebt();
        ProcessInstance dunning = toThePost(debt);
        assertThat(fixtures.letters(debt)).last().asString().startsWith("Last demand for payment");
        tasklist.submit(dunning, Dunning.POST_LETTER, "finance", form -> {});
        assertThat(dunning).isWaitingAt(Dunning.WAIT);
    }

    @Test
    void nobodyPostsALetterOfWhichNothingIsDueAnyMore() {
        Debt debt = fixtures.debt("6454.56 2026-11-10", "15060.64 2026-12-07");
        ProcessInstance dunning = toThePost(debt);
        fixtures.pay(debt, debt.second(), "1000.00");
        assertThat(dunning).isWaitingAt(Dunning.POST_LETTER);
        fixtures.pay(
                debt,
                debt.first(),
                ledger.receivable(debt.first()).open().amount().toPlainString());
        assertThat(dunning).isNotEnded().hasPassed(Dunning.NOTHING_TO_POST).isWaitingAt(Dunning.WAIT);
        assertThat(tasklist.tasks(dunning)).isEmpty();
    }

    @Test
    void financeGetsTheLetterToPostAsPdf() throws Exception {
        Debt debt = smallDebt();
        toThePost(debt);
        byte[] letter = contracts.attachment("dunning:" + fixtures.lastNumber(debt));
        assertThat(contracts.attachment("dunning-post:" + fixtures.lastNumber(debt) + ":finance"))
                .isEqualTo(letter);
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Last demand for payment " + fixtures.lastNumber(debt), "Muster", "Last demand")
                    // 6,454.56 x 11.27 % x 14 days / 365, since the demand of 24 November
                    .contains("27.90 EUR");
        }
    }

    @Test
    void nobodyDecidesAboutWhatIsPaid() {
        Debt debt = smallDebt();
        ProcessInstance dunning = toTheDecision(debt);
        fixtures.pay(
                debt,
                debt.first(),
                ledger.receivable(debt.first()).open().amount().toPlainString());
        assertThat(dunning).isEnded().hasPassed(Dunning.NOTHING_TO_DECIDE, Dunning.NOTHING_DUE);
        assertThat(tasklist.tasks(dunning)).isEmpty();
    }

    @Test
    void instalmentsHoldDunningBackUntilOneIsMissing() {
        Debt debt = smallDebt();
        ProcessInstance dunning = toTheDecision(debt);
        tasklist.submit(dunning, OverdueDecision.DECIDE, "finance", form -> form.set("way", "AGREE")
                .set("firstPayment", "2027-01-29")
                .set("instalments", 3)
                .set("note", "Agreed with Mrs Muster"));
        assertThat(dunning).hasPassed(Dunning.DECIDE).isWaitingAt(Dunning.WAIT);
        fixtures.on("2027-01-29");
        assertThat(tasklist.tasks(dunning)).isEmpty();
        assertThat(stock.brokenAgreements(debt.customer())).isZero();
        fixtures.on("2027-01-30");
        assertThat(stock.brokenAgreements(debt.customer())).isEqualTo(1);
        fixtures.on("2027-02-01");
        assertThat(tasklist.task(dunning, OverdueDecision.DECIDE)).isNotNull();
    }

    @Test
    void aStopOfDeliveryStopsTheCustomersCredit() {
        Debt debt = smallDebt();
        ProcessInstance dunning = toTheDecision(debt);
        tasklist.submit(dunning, OverdueDecision.DECIDE, "legal", form -> form.set("way", "STOP_DELIVERY")
                .set("note", "Nobody answers"));
        assertThat(dunning).isWaitingAt(Dunning.WAIT);
        assertThat(fixtures.standing(debt)).isEqualTo("STOP");
        runtime.startProcessInstanceByKey("credit-standings");
        assertThat(fixtures.standing(debt)).isEqualTo("STOP");
        fixtures.pay(
                debt,
                debt.first(),
                ledger.receivable(debt.first()).open().amount().toPlainString());
        assertThat(fixtures.standing(debt)).isNotEqualTo("STOP");
    }

    @Test
    void aLargeWriteOffIsSignedByManagementFirst() {
        Debt debt = smallDebt();
        ProcessInstance dunning = toTheDecision(debt);
        writeOff(dunning);
        tasklist.submit(dunning, "UserTask_Sign", "management", form -> form.set("decision", "REJECT")
                .set("comment", "Ask once more"));
        assertThat(tasklist.open(tasklist.task(dunning, OverdueDecision.DECIDE)).variable("notice"))
                .asString()
                .contains("Ask once more");
        writeOff(dunning);
        assertThat(ledger.receivable(debt.first()).open().isPositive()).isTrue();
        tasklist.submit(dunning, "UserTask_Sign", "management", form -> form.set("decision", "APPROVE"));
        assertThat(ledger.receivable(debt.first()).open().isZero()).isTrue();
        assertThat(dunning).isEnded().hasPassed(Dunning.NOTHING_DUE);
    }

    private void writeOff(ProcessInstance dunning) {
        tasklist.submit(dunning, OverdueDecision.DECIDE, "finance", form -> form.set("way", "WRITE_OFF")
                .set("note", "Insolvent"));
    }

    /** 6,454.56 EUR due on 10 November 2026; the rest is far away. */
    private Debt smallDebt() {
        return fixtures.debt("6454.56 2026-11-10", "15060.64 2028-11-10");
    }

    private ProcessInstance toTheCall(Debt debt) {
        fixtures.on("2026-11-05");
        fixtures.run(debt);
        fixtures.on("2026-11-13");
        ProcessInstance dunning = fixtures.run(debt);
        fixtures.on("2026-11-24");
        return dunning;
    }

    private ProcessInstance toThePost(Debt debt) {
        fixtures.on("2026-11-13");
        ProcessInstance dunning = fixtures.run(debt);
        fixtures.on("2026-11-24");
        fixtures.on("2026-12-08");
        return dunning;
    }

    private ProcessInstance toTheDecision(Debt debt) {
        ProcessInstance dunning = toThePost(debt);
        tasklist.submit(dunning, Dunning.POST_LETTER, "finance", form -> {});
        fixtures.on("2026-12-28");
        return dunning;
    }

    private void runNextJobOf(ProcessInstance dunning) {
        fixtures.runNextJob(dunning);
    }

    private ProcessInstance instanceOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }
}
