package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.EmployeeHandover.PLAN_HANDOVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.people.EmployeeService;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody leaves a group empty without a warning that names the processes that would wait for nobody, whichever way he goes. */
@BatonTest
class LastMemberTests {

    @Autowired
    private HandoverFixtures fixtures;

    @Autowired
    private AbsenceFixtures people;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDates dates;

    @Autowired
    private MovableClock clock;

    private String lawyer = "";

    /** The only one of legal who can log in. */
    @BeforeEach
    void hire() {
        lawyer = fixtures.account("Laura Lawyer", "legal");
        dates.lockFrom("legal", clock.instant());
    }

    @AfterEach
    void forget() {
        fixtures.forget(lawyer);
        dates.lockFrom("legal", null);
    }

    @Test
    void thePlanOfAHandoverWarnsUntilSomebodyIsToTakeTheRole() {
        ProcessInstance handover = fixtures.start(lawyer, "LEAVES");
        assertThat(warnings(handover))
                .contains("Legal has no other member.", "nobody could do what waits in:", "Contract quote")
                .doesNotContain("Employee onboarding");
        fixtures.change(handover, "ROLE legal", "business");
        assertThat(warnings(handover)).isEqualTo("[]");
    }

    @Test
    void whoIsNotTheLastOrStaysIsNotWarnedOf() {
        dates.lockFrom("legal", null);
        assertThat(warnings(fixtures.start(lawyer, "LEAVES"))).isEqualTo("[]");
        dates.lockFrom("legal", clock.instant());
        fixtures.forget();
        assertThat(warnings(fixtures.start(lawyer, "MOVES"))).isEqualTo("[]");
    }

    @Test
    void aLastDayThatHumanResourcesEnterWarnsThemAndTheManagerByMail() {
        people.leads("management", lawyer);
        String number = people.employee(lawyer);
        employees.endOn(number, HandoverFixtures.LAST_DAY);
        List.of("hr", "management").forEach(told -> assertThat(fixtures.mail(number, told))
                .contains("has 13 November 2026 as the last day", "Legal has no other member.", "Contract quote"));
    }

    @Test
    void anAdministratorIsRefusedWhoWouldTakeTheLastOneOut() {
        assertRefused(() -> identity.deleteMembership(lawyer, "legal"), "Legal has no other member.", "Contract quote");
        assertRefused(() -> identity.deleteUser(lawyer), "Legal has no other member.", "Contract quote");
        assertRefused(
                () -> identity.deleteMembership("admin", "camunda-admin"),
                "nobody could administer accounts, groups and rights");
        assertThat(accounts.groupsOf(lawyer)).contains("legal");
        dates.lockFrom("legal", null);
        tasklist.as("admin", () -> identity.deleteMembership(lawyer, "legal"));
        assertThat(accounts.groupsOf(lawyer)).doesNotContain("legal");
    }

    private void assertRefused(Runnable deletion, String... words) {
        assertThatThrownBy(() -> tasklist.as("admin", deletion))
                .hasMessageContaining("Nothing was changed.")
                .hasMessageContainingAll(words);
    }

    private String warnings(ProcessInstance handover) {
        return String.valueOf(
                tasklist.open(tasklist.task(handover, PLAN_HANDOVER)).variable("warnings"));
    }
}
