package com.batoncrm.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.payment.PaymentFixtures;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.PaymentState;
import com.batoncrm.payment.ReturnService;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.Receivable;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payments that the bank takes back, to every end. */
@BatonTest
class PaymentReturnTests {

    @Autowired
    private PaymentFixtures fixtures;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private PaymentService payments;

    @Autowired
    private ReturnService returns;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    private final String mark = "R" + UUID.randomUUID().toString().substring(0, 8);

    private Receivable receivable;

    @BeforeEach
    void somethingIsOpen() {
        receivable = fixtures.receivables().get(0);
    }

    @Test
    void whatTheBankTakesBackIsOpenAgainAndFinanceAndTheOwnerAreTold() {
        String payment = paid();
        fixtures.load(line("-6454.56", "Return", mark + " " + receivable.number()));
        ProcessInstance taken = theReturn();
        tasklist.runJobs();
        assertThat(taken).isEnded().hasPassed(ReturnProcess.PAYMENT_REVERSED).hasNotPassed(ReturnProcess.ASSIGN_RETURN);
        assertThat(ledger.receivable(receivable.number()).open()).hasToString("6,454.56 EUR");
        assertThat(ledger.payment(payment).amount().isZero()).isTrue();
        assertThat(payments.get(payment).state()).isEqualTo(PaymentState.TAKEN_BACK);
        assertThat(jdbc.queryForList("select * from ledger_problem")).isEmpty();
        String key = "payment-returned:" + taken.getBusinessKey();
        assertThat(contracts.mails(key + ":finance")).hasSize(2).allSatisfy(mail -> assertThat(
                        String.valueOf(mail.get("plain_text")))
                .contains(payment, receivable.number(), "6,454.56 EUR"));
        assertThat(contracts.mails(key + ":owner:sales")).hasSize(1);
        assertThat(fixtures.news("sales", receivable.contractNumber())).noneMatch(text -> text.contains("by mistake"));
    }

    @Test
    void nothingCanBeDoneWithAPaymentThatTheBankTookBack() {
        String payment = paid();
        fixtures.load(line("-6454.56", "Return", mark));
        tasklist.runJobs();
        assertThatThrownBy(() -> payments.reopen(payment, "Wrong")).hasMessageContaining("The bank took payment");
        String again = next(line("-6454.56", "Return", mark + " again"));
        assertThatThrownBy(() -> returns.book(again, payment, false)).hasMessageContaining("The bank took payment");
    }

    @Test
    void aReturnThatFitsNoPaymentIsForFinanceToAssign() {
        String payment = paid();
        fixtures.load(line("-6459.56", "Rücklastschrift", mark));
        tasklist.runJobs();
        ProcessInstance taken = theReturn();
        assertThat(taken).isWaitingAt(ReturnProcess.ASSIGN_RETURN).task().hasCandidateGroup("finance");
        SubmittedForm form = tasklist.open(tasklist.task(taken, ReturnProcess.ASSIGN_RETURN));
        assertThat(form.text("proposals")).contains(payment, "5.00 EUR more than was paid");
        assertThatThrownBy(() -> assign(taken, fill -> was("Z-2026-999999", "US", fill)))
                .hasMessageContaining("There is no payment");
        assign(taken, fill -> was(payment, "US", fill));
        assertThat(taken).isEnded().hasPassed(ReturnProcess.PAYMENT_REVERSED);
        assertThat(ledger.receivable(receivable.number()).open()).hasToString("6,454.56 EUR");
    }

    @Test
    void chargesOfTheBankAreAFeeWhereTheCustomerBearsThem() {
        String payment = paid();
        fixtures.load(line("-6459.56", "Rücklastschrift", mark));
        tasklist.runJobs();
        ProcessInstance taken = theReturn();
        assign(taken, fill -> was(payment, "CUSTOMER", fill));
        assertThat(ledger.receivable(receivable.number()).open()).hasToString("6,459.56 EUR");
        assertThat(ledger.receivable(receivable.number()).fees()).hasToString("5.00 EUR");
        assertThat(jdbc.queryForList("select * from ledger_problem")).isEmpty();
    }

    private static void was(String payment, String charges, SubmittedForm fill) {
        fill.set("returnDecision", "PAYMENT").set("paymentNumber", payment).set("bankCharges", charges);
    }

    @Test
    void aPaymentOverMoreThanTheBankTookIsNotTheOne() {
        String payment = paid();
        String taken = next(line("-6454.55", "Return", mark));
        assertThatThrownBy(() -> returns.book(taken, payment, false)).hasMessageContaining("was over 6,454.56 EUR");
        assertThat(ledger.receivable(receivable.number()).open().isZero()).isTrue();
    }

    @Test
    void whatWasNoCustomersIsSetAside() {
        fixtures.load(line("-12.34", "Return", mark));
        tasklist.runJobs();
        ProcessInstance taken = theReturn();
        assign(taken, fill -> fill.set("returnDecision", "NOT_A_CUSTOMER").set("setAsideReason", "A cheque of ours"));
        assertThat(taken).isEnded().hasPassed(ReturnProcess.SET_ASIDE);
    }

    @Test
    void nobodyAllocatesWhatTheBankHasTakenBack() {
        fixtures.load(line("1000.00", "Credit", mark));
        tasklist.runJobs();
        ProcessInstance payment = fixtures.caseOf(fixtures.payments(mark).get(0));
        assertThat(payment).isWaitingAt(PaymentProcess.ALLOCATE_PAYMENT);
        fixtures.load(line("-1000.00", "Reversal", mark));
        tasklist.runJobs();
        assertThat(payment).isEnded().hasPassed(PaymentProcess.TAKEN_BACK_BEFORE_ALLOCATION, PaymentProcess.TAKEN_BACK);
    }

    @Test
    void whatIsTakenBackBeforeAnybodyLookedIsNotMatched() {
        fixtures.load(line("1000.00", "Credit", mark));
        String number = fixtures.payments(mark).get(0);
        ProcessInstance payment = fixtures.caseOf(number);
        returns.book(next(line("-1000.00", "Reversal", mark)), number, false);
        tasklist.runJobs();
        assertThat(payment).isEnded().hasPassed(PaymentProcess.TAKEN_BACK_BEFORE_MATCH, PaymentProcess.TAKEN_BACK);
    }

    private String paid() {
        fixtures.load(line("6454.56", "Credit", mark + " " + receivable.number()));
        tasklist.runJobs();
        assertThat(ledger.receivable(receivable.number()).open().isZero()).isTrue();
        return fixtures.payments(mark).get(0);
    }

    /** The number of the return in a file, which nobody has looked at yet. */
    private String next(String file) {
        fixtures.load(file);
        return jdbc.queryForObject("select max(number) from payment_return", String.class);
    }

    private ProcessInstance theReturn() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(ReturnProcess.KEY)
                .processInstanceBusinessKey(jdbc.queryForObject("select max(number) from payment_return", String.class))
                .singleResult();
    }

    private void assign(ProcessInstance taken, Consumer<SubmittedForm> fill) {
        tasklist.submit(taken, ReturnProcess.ASSIGN_RETURN, "finance", fill);
    }

    private String line(String amount, String type, String reference) {
        return "date;amount;type;payer;iban;reference\n2026-11-02;" + amount + ";" + type + ";Payer " + mark + ";"
                + mark + ";" + reference + "\n";
    }
}
