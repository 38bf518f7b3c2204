package com.batoncrm.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.company.Money;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.payment.PaymentFixtures;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.PaymentState;
import com.batoncrm.payment.Unallocated;
import com.batoncrm.receivable.CustomerBalance;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.PaymentBalance;
import com.batoncrm.receivable.Receivable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From money that came in to every end of a payment. */
@BatonTest
class PaymentTests {

    private static final String ALLOCATE = PaymentProcess.ALLOCATE_PAYMENT;

    @Autowired
    private PaymentFixtures fixtures;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private PaymentService payments;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private org.camunda.bpm.engine.FormService forms;

    @Test
    void whoNamesAReceivableAndPaysItIsAllocatedByItself() {
        List<Receivable> receivables = fixtures.receivables();
        String contract = receivables.get(0).contractNumber();
        ProcessInstance payment =
                fixtures.record("6454.56", "Payment for " + receivables.get(0).number());
        assertThat(payment).isEnded().hasPassed(PaymentProcess.ALLOCATED_BY_ITSELF);
        assertThat(open(receivables.get(0))).isEqualTo("0.00 EUR");
        assertThat(payments.get(payment.getBusinessKey()).state()).isEqualTo(PaymentState.ALLOCATED);
        assertThat(fixtures.news("sales", contract))
                .singleElement()
                .asString()
                .contains("has paid 6,454.56 EUR", receivables.get(0).number(), "15,060.64 EUR are still open");
        assertThat(contracts.audit(contract)).contains("contract.payment-allocated");
        assertThat(contracts.mails("contract-settled:" + contract)).isEmpty();
    }

    @Test
    void theOwnerIsToldAtOnceThatAContractIsPaid() {
        List<Receivable> receivables = fixtures.receivables();
        String contract = receivables.get(0).contractNumber();
        assertThat(fixtures.record("21515.20", "Contract " + contract))
                .isEnded()
                .hasPassed(PaymentProcess.ALLOCATED_BY_ITSELF);
        assertThat(contracts.mails("contract-settled:" + contract))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail).containsEntry("to_person", "sales");
                    assertThat(mail.get("subject")).asString().contains(contract, "is paid");
                    assertThat(mail.get("plain_text")).asString().contains("21,515.20 EUR");
                });
    }

    @Test
    void whatIsNotCertainIsForFinanceToAllocate() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment =
                fixtures.record("1000", "Part of " + receivables.get(0).number());
        assertThat(payment).isWaitingAt(ALLOCATE).task().hasCandidateGroup("finance");
        SubmittedForm form = tasklist.open(tasklist.task(payment, ALLOCATE));
        assertThat(form.text("proposals")).contains("The reference names", "Then 5,454.56 EUR stay open");
        assertThat(form.text("amount")).isEqualTo("1,000.00 EUR");
        assertThat(form.variable("payerAccount")).as("shown, though not known").isEqualTo("");
        submit(payment, "finance", shares -> {});
        assertThat(payment).isEnded().hasPassed(PaymentProcess.ALLOCATED);
        assertThat(open(receivables.get(0))).isEqualTo("5,454.56 EUR");
    }

    @Test
    void financeCorrectsTheProposal() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment =
                fixtures.record("10000", "On " + receivables.get(0).number());
        submit(
                payment,
                "finance",
                form -> form.set(
                        "shares", List.of(share(receivables.get(0), "6454.56"), share(receivables.get(1), "3000"))));
        assertThat(payment).isEnded().hasPassed(PaymentProcess.ALLOCATED);
        assertThat(open(receivables.get(1))).isEqualTo("12,060.64 EUR");
        assertThat(left(payment)).isEqualTo("545.44 EUR");
        assertThat(payments.get(payment.getBusinessKey()).customerNumber()).isPresent();
    }

    @Test
    void moreThanThereIsIsRefusedInWords() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment =
                fixtures.record("7000", "On " + receivables.get(0).number());
        refused(payment, rows(share(receivables.get(0), "6454.57")), "only 6,454.56 EUR are open");
        refused(payment, rows(share(receivables.get(1), "7000.01")), "only 7,000.00 EUR are left");
        refused(
                payment,
                rows(share(receivables.get(0), "6000"), share(receivables.get(1), "1000.01")),
                "only 1,000.00 EUR are left");
        refused(payment, rows(share(receivables.get(0), "0")), "above zero");
        refused(payment, form -> form.force("shares", List.of(share(receivables.get(0), "-1"))), "at least 0");
        refused(payment, rows(share(receivables.get(0), "")), "both the receivable and the amount");
        refused(payment, rows(Map.of("receivable", "F-2000-000001", "share", "1", "settled", false)), "no receivable");
        refused(payment, rows(Map.of("receivable", "", "share", "", "settled", false)), "which receivables");
        assertThat(open(receivables.get(0))).isEqualTo("6,454.56 EUR");
        assertThat(left(payment)).isEqualTo("7,000.00 EUR");
        submit(payment, "finance", form -> {});
        assertThat(payment).isEnded();
    }

    @Test
    void twoRowsForOneReceivableAreAddedUp() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment =
                fixtures.record("3000", "On " + receivables.get(0).number());
        submit(
                payment,
                "finance",
                form -> form.set(
                        "shares", List.of(share(receivables.get(0), "1000"), share(receivables.get(0), "2000"))));
        assertThat(open(receivables.get(0))).isEqualTo("3,454.56 EUR");
    }

    @Test
    void soLittleIsLetGo() {
        List<Receivable> receivables = fixtures.receivables();
        assertThat(fixtures.record("6451.56", receivables.get(0).number()))
                .isEnded()
                .hasPassed(PaymentProcess.ALLOCATED_BY_ITSELF);
        assertThat(open(receivables.get(0))).isEqualTo("0.00 EUR");
        assertThat(ledger.receivable(receivables.get(0).number()).writtenOff()).isEqualTo(Money.of("3", "EUR"));
        ProcessInstance short1 = fixtures.record("15057.63", receivables.get(1).number());
        assertThat(short1).isEnded();
        assertThat(open(receivables.get(1))).isEqualTo("0.00 EUR");
    }

    @Test
    void moreIsNotLetGo() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment = fixtures.record("6451.55", receivables.get(0).number());
        assertThat(payment).isWaitingAt(ALLOCATE);
        refused(
                payment,
                rows(Map.of("receivable", receivables.get(0).number(), "share", "6451.55", "settled", true)),
                "3.01 EUR would be missing");
    }

    @Test
    void aPaymentOfAStrangerIsKeptOnTheCustomersAccount() {
        List<Receivable> receivables = fixtures.receivables();
        String customer = ledger.receivable(receivables.get(0).number()).customer();
        ProcessInstance payment = fixtures.record("77.77", "without a word");
        assertThat(payment).isWaitingAt(ALLOCATE);
        assertThat(tasklist.open(tasklist.task(payment, ALLOCATE)).text("notes"))
                .contains("Nothing that is open fits");
        refused(
                payment,
                form -> form.set("allocationDecision", "ON_ACCOUNT").set("accountCustomer", "K-999999"),
                "K-999999");
        submit(payment, "finance", form -> form.set("allocationDecision", "ON_ACCOUNT")
                .set("accountCustomer", customer.toLowerCase(java.util.Locale.ROOT)));
        assertThat(payment).isEnded().hasPassed(PaymentProcess.KEPT_ON_ACCOUNT);
        assertThat(payments.get(payment.getBusinessKey()).customerNumber()).contains(customer);
    }

    @Test
    void whatIsNoCustomersIsSetAsideWithAReason() {
        ProcessInstance payment = fixtures.record("12.34", "Interest");
        refused(
                payment,
                form -> form.set("allocationDecision", "NOT_A_CUSTOMER").set("setAsideReason", " "),
                "What it is: please fill in");
        submit(payment, "finance", form -> form.set("allocationDecision", "NOT_A_CUSTOMER")
                .set("setAsideReason", "Interest of the bank"));
        assertThat(payment).isEnded().hasPassed(PaymentProcess.SET_ASIDE);
        assertThat(payments.get(payment.getBusinessKey()).reason()).isEqualTo("Interest of the bank");
    }

    @Test
    void financeLooksForOtherReceivables() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment = fixtures.record("77.77", "without a word");
        submit(payment, "finance", form -> form.set("allocationDecision", "LOOK_AGAIN")
                .set("search", receivables.get(0).contractNumber()));
        assertThat(payment).isWaitingAt(ALLOCATE);
        assertThat(tasklist.open(tasklist.task(payment, ALLOCATE)).text("others"))
                .contains(
                        receivables.get(0).number(),
                        "6,454.56 EUR",
                        receivables.get(1).number());
        submit(payment, "finance", rows(share(receivables.get(1), "77.77")));
        assertThat(payment).isEnded();
        assertThat(open(receivables.get(1))).isEqualTo("14,982.87 EUR");
    }

    @Test
    void anotherCurrencyIsSaidAndNeverAllocated() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment = fixtures.record(Map.of(
                "paidAmount",
                "6454.56",
                "paidCurrency",
                "USD",
                "reference",
                receivables.get(0).number()));
        assertThat(payment).isWaitingAt(ALLOCATE);
        assertThat(tasklist.open(tasklist.task(payment, ALLOCATE)).text("notes"))
                .contains("another currency");
        refused(payment, rows(share(receivables.get(0), "6454.56")), "");
        assertThat(open(receivables.get(0))).isEqualTo("6,454.56 EUR");
    }

    @Test
    void aKnownAccountIsRecognised() {
        List<Receivable> receivables = fixtures.receivables();
        String iban = "DE02" + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
        fixtures.record(Map.of(
                "paidAmount",
                "6454.56",
                "payerAccount",
                iban,
                "reference",
                receivables.get(0).number()));
        assertThat(fixtures.record(Map.of("paidAmount", "15060.64", "payerAccount", iban)))
                .isEnded()
                .hasPassed(PaymentProcess.ALLOCATED_BY_ITSELF);
        assertThat(open(receivables.get(1))).isEqualTo("0.00 EUR");
    }

    @Test
    void whatANewAccountPaidTooMuchIsTheCustomersUntilItIsUndone() {
        Receivable receivable = fixtures.receivables().get(0);
        String customer = ledger.receivable(receivable.number()).customer();
        ProcessInstance payment = fixtures.record("6500.00", receivable.number());
        submit(payment, "finance", rows(share(receivable, "6454.56")));
        assertThat(ledger.onAccount(customer)).containsExactly(Money.of("45.44", "EUR"));
        assertThat(ledger.customer(customer)).singleElement().satisfies(balance -> assertThat(balance.onAccount())
                .hasToString("45.44 EUR"));
        payments.reopen(payment.getBusinessKey(), "It was somebody else's");
        assertThat(ledger.onAccount(customer)).isEmpty();
        assertThat(ledger.payment(payment.getBusinessKey()).customer()).isNull();
    }

    @Test
    void whoPaysTwiceIsNotAllocatedByItself() {
        List<Receivable> receivables = fixtures.receivables();
        fixtures.record("6454.56", receivables.get(0).number());
        ProcessInstance again = fixtures.record("6454.56", receivables.get(0).number());
        assertThat(again).isWaitingAt(ALLOCATE);
        assertThat(tasklist.open(tasklist.task(again, ALLOCATE)).text("notes")).contains("paid twice");
    }

    @Test
    void whoPaysAfterAWriteOffOwesAgainWhatHePays() {
        List<Receivable> receivables = fixtures.receivables();
        String number = receivables.get(0).number();
        ledger.writeOff(number, Money.of("6454.56", "EUR"), "Insolvent", "test:" + number);
        ProcessInstance payment = fixtures.record("100", number);
        assertThat(payment).isWaitingAt(ALLOCATE);
        assertThat(tasklist.open(tasklist.task(payment, ALLOCATE)).text("notes"))
                .contains("were written off");
        submit(payment, "finance", rows(share(receivables.get(0), "100")));
        assertThat(open(receivables.get(0))).isEqualTo("6,354.56 EUR");
        assertThat(ledger.receivable(number).writtenOff().isZero()).isTrue();
    }

    @Test
    void theSecondOfTwoIsToldThatItIsDone() {
        List<Receivable> receivables = fixtures.receivables();
        ProcessInstance payment = fixtures.record("1000", receivables.get(0).number());
        Task task = tasklist.task(payment, ALLOCATE);
        SubmittedForm opened = tasklist.open(task);
        assertThat(opened.text("number")).isEqualTo(payment.getBusinessKey());
        submit(payment, "finance", form -> {});
        assertThatThrownBy(() -> tasklist.as("finance2", () -> forms.submitTaskForm(task.getId(), Map.of())))
                .hasMessageContaining("Already done by");
        assertThat(open(receivables.get(0))).isEqualTo("5,454.56 EUR");
    }

    @Test
    void aWrongAllocationIsUndoneByReversalsAndDecidedAnew() {
        List<Receivable> receivables = fixtures.receivables();
        String contract = receivables.get(0).contractNumber();
        ProcessInstance payment = fixtures.record("6453.56", receivables.get(0).number());
        assertThat(payment).isEnded();
        ProcessInstance undone = undo(payment.getBusinessKey(), "It was for another customer");
        assertThat(undone).isEnded().hasPassed(UndoAllocationProcess.UNDONE);
        assertThat(open(receivables.get(0))).isEqualTo("6,454.56 EUR");
        assertThat(left(payment)).isEqualTo("6,453.56 EUR");
        assertThat(fixtures.news("sales", contract))
                .anySatisfy(text -> assertThat(text).contains("taken back"));
        assertThat(contracts.audit(contract)).contains("contract.payment-taken-back");
        ProcessInstance again = fixtures.caseOf(payment.getBusinessKey());
        assertThat(again).isWaitingAt(ALLOCATE);
        submit(again, "finance", rows(share(receivables.get(1), "6453.56")));
        assertThat(open(receivables.get(1))).isEqualTo("8,607.08 EUR");
        assertThat(ledger.entries(payment.getBusinessKey())).hasSize(4);
    }

    @Test
    void whatIsNotDecidedCannotBeUndone() {
        ProcessInstance payment = fixtures.record("12.34", "Interest");
        assertThatThrownBy(() -> undo(payment.getBusinessKey(), "Wrong")).hasMessageContaining("waits under");
        assertThatThrownBy(() -> undo("Z-2026-999999", "Wrong")).hasMessageContaining("There is no payment");
        assertThatThrownBy(() -> undo(payment.getBusinessKey(), " ")).hasMessageContaining("please fill in");
    }

    @ParameterizedTest
    @CsvSource({
        "paidAmount,0,Amount: at least 0.001",
        "paidAmount,-5,Amount: at least 0.001",
        "paidAmount,1.005,no smaller coins",
        "paidAmount,1.0005,at most 3",
        "paidCurrency,XYZ,Currency",
        "paidCurrency,EURO,Currency",
        "paidOn,2026-11-03,in the future",
        "paidOn,2020-11-03,too long ago",
        "paidOn,2026-02-31,Received on",
        "payer,' ',Payer: please fill in",
        "reference,a\u0001b,"
    })
    void whatCannotBeAPaymentIsRefusedInWords(String field, String value, String words) {
        assertThatThrownBy(() -> tasklist.start("payment", "finance", form -> form.set("payer", "Somebody")
                        .set("paidAmount", "1")
                        .set("paidCurrency", "EUR")
                        .set("paidOn", "2026-11-02")
                        .force(field, value)))
                .hasMessageContaining(words == null ? "" : words);
    }

    @Test
    void whatAnUnknownPayerPaidTooMuchIsTheCustomersAndAllocatedLater() {
        List<Receivable> receivables = fixtures.receivables();
        String customer = ledger.receivable(receivables.get(0).number()).customer();
        ProcessInstance payment = fixtures.record("7000", receivables.get(0).number());
        submit(payment, "finance", rows(share(receivables.get(0), "6454.56")));
        assertThat(onAccount(customer)).containsExactly(Money.of("545.44", "EUR"));
        assertThat(unallocated(payment)).containsExactly(Money.of("545.44", "EUR"));
        undo(payment.getBusinessKey(), "REST", "For the next instalment");
        ProcessInstance rest = fixtures.caseOf(payment.getBusinessKey());
        assertThat(tasklist.open(tasklist.task(rest, ALLOCATE)).text("amount")).isEqualTo("545.44 EUR");
        submit(rest, "finance", rows(share(receivables.get(1), "545.44")));
        assertThat(rest).isEnded().hasPassed(PaymentProcess.ALLOCATED);
        assertThat(open(receivables.get(0))).isEqualTo("0.00 EUR");
        assertThat(open(receivables.get(1))).isEqualTo("14,515.20 EUR");
        assertThat(onAccount(customer)).allMatch(Money::isZero);
        assertThatThrownBy(() -> undo(payment.getBusinessKey(), "REST", "Again"))
                .hasMessageContaining("Nothing of payment");
    }

    @Test
    void creditOnAccountIsProposedForTheNextInvoice() {
        List<Receivable> receivables = fixtures.receivables();
        String customer = ledger.receivable(receivables.get(0).number()).customer();
        ProcessInstance payment = fixtures.record("545.44", "in advance");
        submit(payment, "finance", form -> form.set("allocationDecision", "ON_ACCOUNT")
                .set("accountCustomer", customer));
        assertThat(payment).isEnded();
        tasklist.submit(
                fixtures.receivableCase(receivables.get(0)),
                "UserTask_IssueInvoice",
                "finance",
                form -> form.set("invoiceDate", "2026-11-02"));
        tasklist.runJobs();
        ProcessInstance credit = fixtures.caseOf(payment.getBusinessKey());
        assertThat(credit).isWaitingAt(ALLOCATE);
        SubmittedForm form = tasklist.open(tasklist.task(credit, ALLOCATE));
        assertThat(form.text("proposals"))
                .contains(receivables.get(0).number(), "this customer's credit on account")
                .doesNotContain("may have been paid twice");
        submit(credit, "finance", shares -> {});
        assertThat(credit).isEnded().hasPassed(PaymentProcess.ALLOCATED);
        assertThat(onAccount(customer)).allMatch(Money::isZero);
    }

    @Test
    void whatAnUnknownPayerPaidIsTheCustomersForWhomItIsKept() {
        List<Receivable> receivables = fixtures.receivables();
        String customer = ledger.receivable(receivables.get(0).number()).customer();
        ProcessInstance payment = fixtures.record("50", "without a word");
        submit(payment, "finance", form -> form.set("allocationDecision", "ON_ACCOUNT")
                .set("accountCustomer", customer));
        assertThat(onAccount(customer)).containsExactly(Money.of("50.00", "EUR"));
    }

    @Test
    void allMoneyThatPaysNothingIsShownAndAddsUpToTheAccountOfTheLedger() {
        ProcessInstance payment = fixtures.record("12.34", "Interest");
        submit(payment, "finance", form -> form.set("allocationDecision", "NOT_A_CUSTOMER")
                .set("setAsideReason", "Interest of the bank"));
        assertThat(unallocated(payment)).containsExactly(Money.of("12.34", "EUR"));
        BigDecimal account = jdbc.queryForObject(
                "select -sum(amount) from ledger_posting where account = 'ON_ACCOUNT' and currency = 'EUR'",
                BigDecimal.class);
        assertThat(ledger.openPayments().stream()
                        .map(PaymentBalance::open)
                        .filter(open -> open.currency().getCurrencyCode().equals("EUR"))
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(account);
        assertThat(jdbc.queryForList("select problem from ledger_problem")).isEmpty();
        undo(payment.getBusinessKey(), "It was a customer's after all");
        assertThat(fixtures.caseOf(payment.getBusinessKey())).isWaitingAt(ALLOCATE);
    }

    private List<Money> unallocated(ProcessInstance payment) {
        return payments.unallocated().stream()
                .filter(money -> money.payment().number().equals(payment.getBusinessKey()))
                .map(Unallocated::left)
                .toList();
    }

    private List<Money> onAccount(String customer) {
        return ledger.customer(customer).stream()
                .map(CustomerBalance::onAccount)
                .toList();
    }

    private ProcessInstance undo(String payment, String reason) {
        return undo(payment, "ALL", reason);
    }

    private ProcessInstance undo(String payment, String what, String reason) {
        return tasklist.start(UndoAllocationProcess.KEY, "finance", form -> form.set("paymentNumber", payment)
                .set("undoWhat", what)
                .set("undoReason", reason));
    }

    private void submit(ProcessInstance payment, String person, Consumer<SubmittedForm> fill) {
        tasklist.submit(payment, ALLOCATE, person, fill);
    }

    private void refused(ProcessInstance payment, Consumer<SubmittedForm> fill, String words) {
        assertThatThrownBy(() -> submit(payment, "finance", fill)).hasMessageContaining(words);
        assertThat(payment).isWaitingAt(ALLOCATE);
    }

    @SafeVarargs
    private static Consumer<SubmittedForm> rows(Map<String, Object>... rows) {
        return form -> form.set("shares", List.of(rows));
    }

    private static Map<String, Object> share(Receivable receivable, String amount) {
        return Map.of("receivable", receivable.number(), "share", amount, "settled", false);
    }

    private String open(Receivable receivable) {
        return ledger.receivable(receivable.number()).open().toString();
    }

    private String left(ProcessInstance payment) {
        return ledger.payment(payment.getBusinessKey()).open().toString();
    }
}
