package com.batoncrm.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.onboarding.process.FailedChangeFixtures;
import com.batoncrm.onboarding.process.OnboardingFixtures;
import com.batoncrm.people.EmployeeFixtures;
import com.batoncrm.people.EmployeeService;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody leaves: the account is locked, and every other system is told, or IT. */
@BatonTest
class LeavingAccountTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-01-29");

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private FailedChangeFixtures failed;

    @Autowired
    private EmployeeFixtures people;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountDates dates;

    @Autowired
    private SystemSettings settings;

    @Autowired
    private WebhookDelivery delivery;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private JdbcTemplate jdbc;

    private OtherSide other;

    @BeforeEach
    void theOtherSideIsThere() throws IOException {
        jdbc.update("delete from onboarding_call");
        other = new OtherSide(settings);
    }

    @AfterEach
    void itGoes() {
        other.close();
    }

    @Test
    void theAccountIsLockedInTheEveningOfTheLastDayAndTheOtherSideIsTold() {
        ProcessInstance onboarding = fixtures.hire();
        deliver();
        String account = fixtures.accountOf(onboarding);
        employees.endOn(onboarding.getBusinessKey(), LAST_DAY);
        deliver();
        assertThat(dates.of(account).lockedFrom()).isEqualTo(Instant.parse("2027-01-29T17:00:00Z"));
        assertThat(last().path("action").asText()).isEqualTo("account.close");
        assertThat(last().path("id").asText()).isEqualTo("dir-1");
        assertThat(last().path("validUntil").asText()).isEqualTo("2027-01-29");
        employees.endOn(onboarding.getBusinessKey(), null);
        deliver();
        assertThat(dates.of(account).lockedFrom()).isNull();
        assertThat(last().path("action").asText()).isEqualTo("account.change");
        assertThat(last().path("validUntil").isNull()).isTrue();
    }

    @Test
    void theOtherSideIsToldOfSomebodyToWhomBatonGaveNoAccountThere() {
        var employee = people.hire("");
        employees.endOn(employee.number(), LAST_DAY);
        deliver();
        assertThat(other.received()).hasSize(1);
        assertThat(last().path("action").asText()).isEqualTo("account.close");
        assertThat(last().path("email").asText()).isEqualTo(employee.email());
    }

    @Test
    void whatTheOtherSideRefusesToCloseIsATaskForItAndToldAgain() {
        ProcessInstance onboarding = fixtures.hire();
        deliver();
        employees.endOn(onboarding.getBusinessKey(), LAST_DAY);
        other.answers(422);
        deliver();
        assertThat(failed.form(onboarding).text("failure")).isEqualTo("It answered 422. No");
        assertThat(failed.form(onboarding).text("shallBe")).contains("Friday, 29 January 2027");
        assertThat(failed.form(onboarding).text("accountDetails"))
                .contains("In Company directory the account is called dir-1.");
        failed.isToldAgain(onboarding);
        deliver();
        assertThat(other.received()).hasSize(3);
        assertThat(last().path("action").asText()).isEqualTo("account.close");
        assertThat(failed.tasks(onboarding)).isEmpty();
    }

    @Test
    void whatChangesAgainBeforeItWasToldIsOneTaskWithWhatHoldsNow() {
        ProcessInstance onboarding = fixtures.hire();
        deliver();
        other.answers(422, 422);
        employees.startOn(onboarding.getBusinessKey(), LocalDate.parse("2027-01-11"));
        deliver();
        assertThat(failed.form(onboarding).text("shallBe")).contains("from Monday, 11 January 2027 on");
        employees.cancel(onboarding.getBusinessKey(), "Another offer");
        deliver();
        assertThat(failed.tasks(onboarding)).hasSize(1);
        assertThat(failed.form(onboarding).text("shallBe")).contains("closed at once");
        failed.isToldAgain(onboarding);
        deliver();
        assertThat(last().path("cancelled").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeToldThenEitherIsANewTask() {
        ProcessInstance onboarding = fixtures.hire();
        deliver();
        other.isUnset();
        employees.endOn(onboarding.getBusinessKey(), LAST_DAY);
        String first = failed.tasks(onboarding).get(0).getId();
        failed.isToldAgain(onboarding);
        assertThat(failed.tasks(onboarding)).hasSize(1);
        assertThat(failed.tasks(onboarding).get(0).getId()).isNotEqualTo(first);
    }

    @Test
    void anAccountThatNobodyClosesIsToldToHumanResources() {
        ProcessInstance onboarding = fixtures.hire();
        deliver();
        employees.endOn(onboarding.getBusinessKey(), LAST_DAY);
        other.answers(422);
        deliver();
        fixtures.on("2026-11-04");
        failed.isToldToOthers(onboarding);
        assertThat(fixtures.mails(onboarding))
                .contains("hr@baton.example: Still waiting: Resolve failed change")
                .contains("sales-manager@baton.example: Still waiting: Resolve failed change");
    }

    @Test
    void whatCannotBeToldIsClosedByHand() {
        ProcessInstance onboarding = fixtures.hire();
        deliver();
        other.isUnset();
        employees.endOn(onboarding.getBusinessKey(), LAST_DAY);
        assertThat(failed.form(onboarding).text("failure")).contains("Nobody has set where it takes calls");
        failed.isDoneByHand(onboarding);
        assertThat(accounts.get(onboarding.getBusinessKey(), "directory").state())
                .isEqualTo(AccountState.CREATED);
    }

    private JsonNode last() {
        return other.received().get(other.received().size() - 1).body();
    }

    private void deliver() {
        delivery.run();
        tasklist.runJobs();
    }
}
