package com.batoncrm.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.batoncrm.company.Money;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.Source;
import com.batoncrm.dunning.DunningFixtures;
import com.batoncrm.dunning.DunningFixtures.Debt;
import com.batoncrm.dunning.Reply;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.Ledger;
import java.math.BigDecimal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a complaint disputes is not asked for, exactly that, and only while it is open. */
@BatonTest
class ComplaintMoneyTests {

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private DunningFixtures dunning;

    @Autowired
    private ComplaintService complaints;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void exactlyWhatIsDisputedIsNotAskedForUntilItIsCreditedAndTheRestIs() {
        Debt debt = debt();
        ProcessInstance complaint = disputed(debt, "1000.00");
        dunning.on("2026-11-13");
        dunning.run(debt);
        assertThat(asked(debt)).isEqualByComparingTo("5454.56");
        fixtures.takeOn(complaint);
        fixtures.propose(complaint, "finance", form -> form.set("solutionKind", "CREDIT_NOTE")
                .set("compensation", "400.00"));
        assertThat(fixtures.lastText(complaint.getBusinessKey())).contains("Credit note: 400.00 EUR");
        fixtures.agreeByPhone(complaint);
        assertThat(ledger.receivable(debt.first()).credited()).isEqualTo(Money.of("400.00", "EUR"));
        fixtures.close(complaint);
        dunning.on("2026-11-27");
        assertThat(asked(debt)).isEqualByComparingTo("6054.56");
        assertThat(complaints.get(complaint.getBusinessKey()).cost()).isEqualTo(Money.of("400.00", "EUR"));
    }

    @Test
    void theReminderThatComesFirstIsAnsweredByAComplaint() {
        Debt debt = debt();
        dunning.on("2026-11-13");
        dunning.run(debt);
        dunning.reply(
                debt,
                new Reply(Reply.Kind.DISPUTED, "", new BigDecimal("454.56"), null, "Anna Muster", "Two are broken"));
        Complaint complaint = complaints.of(debt.customer()).get(0);
        assertThat(complaint.source()).isEqualTo(Source.REMINDER);
        assertThat(complaint.description()).isEqualTo("Anna Muster: Two are broken");
        assertThat(complaint.disputes()).singleElement().satisfies(dispute -> assertThat(dispute.money())
                .isEqualTo(Money.of("454.56", "EUR")));
        assertThat(fixtures.task(complaint.number(), ComplaintProcess.TAKE_ON)).isNotNull();
        assertThat(fixtures.mails(complaint.number())).hasSize(1);
        assertThat(dunning.reasons(debt)).isEmpty();
        dunning.on("2026-12-01");
        assertThat(asked(debt)).isEqualByComparingTo("6000.00");
    }

    @Test
    void whatIsDisputedOnThePhoneIsAComplaintToo() {
        Debt debt = debt();
        dunning.on("2026-11-13");
        dunning.run(debt);
        dunning.dispute(debt, "454.56");
        Complaint complaint = complaints.of(debt.customer()).get(0);
        assertThat(complaint.source()).isEqualTo(Source.STAFF);
        assertThat(complaint.description()).isEqualTo(DunningFixtures.DISPUTE);
        assertThat(fixtures.task(complaint.number(), ComplaintProcess.TAKE_ON)).isNotNull();
        dunning.on("2026-12-01");
        assertThat(asked(debt)).isEqualByComparingTo("6000.00");
    }

    @Test
    void whoIsToCallAsksForWhatIsNotDisputed() {
        Debt debt = dunning.debt("21515.20 2026-11-10");
        dunning.on("2026-11-13");
        ProcessInstance calling = dunning.run(debt);
        dunning.on("2026-11-24");
        disputed(debt, "515.20");
        assertThat(runtime.getVariable(calling.getId(), "amount")).isEqualTo("21,000.00 EUR");
    }

    @Test
    void theComplaintThatComesFirstKeepsTheReminderFromAskingForIt() {
        Debt debt = debt();
        dunning.on("2026-11-13");
        disputed(debt, "6454.56");
        dunning.run(debt);
        assertThat(dunning.letters(debt)).isEmpty();
    }

    @Test
    void aPartOfAnInstalmentThatIsDisputedAtTheMomentOfItsReminderIsAskedForNoMore() {
        Debt debt = debt();
        dunning.on("2026-11-13");
        dunning.run(debt);
        ProcessInstance complaint = disputed(debt, "454.56");
        dunning.on("2026-11-24");
        assertThat(dunning.letters(debt)).hasSize(2);
        assertThat(asked(debt)).isEqualByComparingTo("6000.00");
        fixtures.takeOn(complaint);
        fixtures.propose(complaint, "finance", form -> form.set("solutionKind", "EXPLANATION"));
        fixtures.agreeByPhone(complaint);
        fixtures.close(complaint);
        dunning.on("2026-12-09");
        // With the fee and interest of the demand before.
        assertThat(asked(debt)).isEqualByComparingTo("6520.50");
    }

    @Test
    void whatServiceCorrectsIsHeldFromThenOn() {
        Debt debt = debt();
        ProcessInstance complaint = disputed(debt, "6454.56");
        fixtures.takeOn(complaint, form -> form.set("disputedAmount", "54.56"));
        dunning.on("2026-11-13");
        dunning.run(debt);
        assertThat(asked(debt)).isEqualByComparingTo("6400.00");
    }

    @Test
    void noMoreIsPaidBackThanWasPaid() {
        Debt debt = debt();
        dunning.pay(debt, debt.first(), "300.00");
        ProcessInstance complaint = fixtures.start(debt.customer(), form -> form.set("about", debt.first()));
        fixtures.takeOn(complaint);
        Throwable refusal = catchThrowable(() -> refund(complaint, "300.01"));
        assertThat(NestedExceptionUtils.getMostSpecificCause(refusal))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only 300.00 EUR were paid");
        refund(complaint, "250.00");
        fixtures.agreeByPhone(complaint);
        fixtures.submit(complaint, ComplaintTreatment.CARRY_OUT, "finance", form -> form.set("remark", "Transferred")
                .set("cost", "20.00"));
        assertThat(complaints.get(complaint.getBusinessKey()).cost()).isEqualTo(Money.of("270.00", "EUR"));
    }

    private void refund(ProcessInstance complaint, String amount) {
        fixtures.propose(
                complaint, "service", form -> form.set("solutionKind", "REFUND").set("compensation", amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | 6454.57 | only 6,454.56 EUR of that invoice are open",
                "false | 10.00   | which invoice is disputed"
            })
    void whatCannotBeDisputedIsRefused(boolean named, String amount, String words) {
        Debt debt = debt();
        Throwable refusal = catchThrowable(() -> fixtures.start(debt.customer(), form -> {
            form.set("disputedAmount", amount);
            if (named) {
                form.set("about", debt.first());
            }
        }));
        assertThat(NestedExceptionUtils.getMostSpecificCause(refusal))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
        assertThat(complaints.of(debt.customer())).isEmpty();
    }

    @Test
    void joinedComplaintsHoldWhatBothDispute() {
        Debt debt = debt();
        ProcessInstance first = fixtures.start(debt.customer(), form -> form.set("about", debt.contract()));
        ProcessInstance second = disputed(debt, "54.56");
        fixtures.submit(second, ComplaintProcess.TAKE_ON, "service", form -> form.set("matter", "SAME")
                .set("joinTo", first.getBusinessKey()));
        dunning.on("2026-11-13");
        dunning.run(debt);
        assertThat(asked(debt)).isEqualByComparingTo("6400.00");
    }

    /** Without fee and interest, by the last letter. */
    private BigDecimal asked(Debt debt) {
        return jdbc.queryForObject(
                "select asked_amount from dunning_reminder_item where receivable = ? order by reminder_number desc limit 1",
                BigDecimal.class,
                debt.first());
    }

    private ProcessInstance disputed(Debt debt, String amount) {
        return fixtures.start(debt.customer(), form -> form.set("category", "INVOICE")
                .set("about", debt.first())
                .set("disputedAmount", amount));
    }

    private Debt debt() {
        return dunning.debt("6454.56 2026-11-10", "15060.64 2028-11-10");
    }
}
