package com.batoncrm.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.onboarding.process.OnboardingFixtures;
import com.batoncrm.people.EmployeeService;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts in another system that is a real HTTP server: signed, repeated with one key, refused, moved and cancelled. */
@BatonTest
class WebhookTests {

    private static final String FAILED = "Resolve failed account";

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private SystemSettings settings;

    @Autowired
    private WebhookDelivery delivery;

    @Autowired
    private AccountService accounts;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

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
    void aSignedCallCreatesTheAccountAndItsIdThereIsKept() {
        ProcessInstance onboarding = fixtures.hire();
        assertThat(account(onboarding).state()).isEqualTo(AccountState.REQUESTED);
        deliver();
        assertThat(account(onboarding).state()).isEqualTo(AccountState.CREATED);
        assertThat(account(onboarding).otherId()).isEqualTo("dir-1");
        assertThat(other.received()).singleElement().satisfies(call -> {
            assertThat(call.genuine()).isTrue();
            assertThat(call.key()).isEqualTo(onboarding.getBusinessKey() + ":directory:create");
            assertThat(call.body().path("name").asText()).isEqualTo("Anna Neumann");
            assertThat(call.body().path("account").asText()).isEqualTo(fixtures.accountOf(onboarding));
            assertThat(call.body().path("validFrom").asText()).isEqualTo(OnboardingFixtures.START);
        });
        assertThat(fixtures.tasks(onboarding, FAILED)).isEmpty();
    }

    @Test
    void whatMayWorkLaterIsTriedAgainWithTheSameKey() {
        ProcessInstance onboarding = fixtures.hire();
        other.answers(503, 429, 500);
        deliver();
        assertThat(other.received()).hasSize(1);
        for (int minutes : List.of(1, 2, 10)) {
            clock.advance(Duration.ofMinutes(minutes));
            deliver();
        }
        assertThat(other.received())
                .hasSize(4)
                .extracting(OtherSide.Received::key)
                .containsOnly(onboarding.getBusinessKey() + ":directory:create");
        assertThat(account(onboarding).state()).isEqualTo(AccountState.CREATED);
        assertThat(other.accounts()).hasSize(1);
    }

    @Test
    void whatIsRefusedIsATaskForItWithTheReasonAndTriedAgainWithTheSameKey() {
        ProcessInstance onboarding = fixtures.hire();
        other.answers(422);
        deliver();
        assertThat(tasklist.open(fixtures.task(onboarding, FAILED)).text("failure"))
                .isEqualTo("It answered 422. No");
        fixtures.submit(onboarding, FAILED, "it", form -> form.set("failureDecision", "RETRY"));
        deliver();
        assertThat(account(onboarding).otherId()).isEqualTo("dir-1");
        assertThat(other.received())
                .extracting(OtherSide.Received::key)
                .hasSize(2)
                .containsOnly(onboarding.getBusinessKey() + ":directory:create");
        assertThat(fixtures.tasks(onboarding, FAILED)).isEmpty();
    }

    @Test
    void whoeverIsAwayTooLongIsATaskForIt() {
        ProcessInstance onboarding = fixtures.hire();
        other.isAway();
        for (int i = 0; i < 5; i++) {
            deliver();
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(tasklist.open(fixtures.task(onboarding, FAILED)).text("failure"))
                .contains("It could not be reached");
    }

    @Test
    void anAnswerWithoutAnIdIsNoAnswer() {
        ProcessInstance onboarding = fixtures.hire();
        other.answers(204);
        deliver();
        assertThat(tasklist.open(fixtures.task(onboarding, FAILED)).text("failure"))
                .contains("not which id");
    }

    @Test
    void aNodeKilledAfterTheAnswerAsksAgainAndThereIsOneAccount() {
        ProcessInstance onboarding = fixtures.hire();
        transaction.executeWithoutResult(status -> {
            delivery.run();
            status.setRollbackOnly();
        });
        assertThat(account(onboarding).state()).isEqualTo(AccountState.REQUESTED);
        deliver();
        assertThat(other.received()).hasSize(2);
        assertThat(other.accounts()).hasSize(1);
        assertThat(account(onboarding).otherId()).isEqualTo("dir-1");
    }

    @Test
    void theOtherSideHearsOfANewStartAndOfACancelledHire() {
        ProcessInstance onboarding = fixtures.hire();
        deliver();
        employees.startOn(onboarding.getBusinessKey(), java.time.LocalDate.parse("2027-01-11"));
        employees.cancel(onboarding.getBusinessKey(), "Another offer");
        deliver();
        assertThat(other.received()).hasSize(3);
        assertThat(other.received().get(1).body().path("validFrom").asText()).isEqualTo("2027-01-11");
        assertThat(other.received().get(1).body().path("id").asText()).isEqualTo("dir-1");
        assertThat(other.received().get(1).body().path("cancelled").asBoolean()).isFalse();
        assertThat(other.received().get(2).body().path("cancelled").asBoolean()).isTrue();
        assertThat(other.received()).extracting(OtherSide.Received::key).doesNotHaveDuplicates();
    }

    private void deliver() {
        delivery.run();
        tasklist.runJobs();
    }

    private PlannedAccount account(ProcessInstance onboarding) {
        return accounts.get(onboarding.getBusinessKey(), "directory");
    }
}
