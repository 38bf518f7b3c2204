package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.EmployeeHandover.PLAN_HANDOVER;
import static com.batoncrm.handover.process.RoleHandover.ACCEPT_ROLE;
import static com.batoncrm.handover.process.RoleHandover.CHOOSE_SUCCESSOR;
import static com.batoncrm.handover.process.RoleHandover.CONSENT_TO_ROLE;
import static com.batoncrm.handover.process.RoleHandover.ROLE_GIVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is asked for as a member of a group goes to a successor as well. */
@BatonTest
class RoleHandoverTests {

    @Autowired
    private HandoverFixtures fixtures;

    @Autowired
    private AbsenceFixtures people;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DecisionService decisions;

    private String leaver = "";
    private String heir = "";

    @BeforeEach
    void hire() {
        Group archive = identity.newGroup("archive");
        archive.setName("Archive");
        identity.saveGroup(archive);
        leaver = fixtures.account("Lena Leaver", "archive", "sales");
        heir = fixtures.account("Henri Heir", "sales");
    }

    @AfterEach
    void forget() {
        people.everybodyIsBack();
        fixtures.forget(leaver, heir);
        identity.deleteGroup("archive");
    }

    @Test
    void aRoleThatNobodyElseHasGoesToAColleagueWhoAcceptsIt() {
        people.employee(leaver);
        people.employee(heir);
        ProcessInstance handover = fixtures.start(leaver, "LEAVES");
        String plan = plan(handover);
        assertThat(plan).contains("Role: Archive", "ROLE archive", "Same department and place");
        assertThat(plan).contains("Role: Sales", "nobody needed", "Also has it: Henri Heir");
        fixtures.change(handover, "role archive", heir);
        handOver(handover);

        ProcessInstance role = fixtures.caseOfRole("Archive");
        assertThat(accounts.groupsOf(heir))
                .as("nothing moves before it is accepted")
                .doesNotContain("archive");
        fixtures.acceptRole(role, heir);
        assertThat(role).isEnded().hasPassed(ROLE_GIVEN).hasNotPassed(CONSENT_TO_ROLE);
        assertThat(accounts.groupsOf(heir)).contains("archive");
        assertThat(fixtures.caseOfRole("Sales")).isNull();
    }

    @Test
    void theRightToSignNeedsASecondPersonWhoHasNoPartInIt() {
        identity.createMembership(leaver, "legal");
        ProcessInstance role = toHeir("legal", "Legal");
        assertThat(tasklist.open(tasklist.task(role, ACCEPT_ROLE)).text("facts"))
                .contains("Contract quote", "Leo Legal");
        fixtures.acceptRole(role, heir);
        assertThat(role)
                .isWaitingAt(CONSENT_TO_ROLE)
                .task()
                .hasCandidateGroup("management")
                .hasCandidateGroup("hr");
        List.of("hr", heir).forEach(concerned -> {
            identity.createMembership(concerned, "management");
            assertThatThrownBy(() -> consent(role, concerned, "AGREE")).hasMessageContaining("a second person has to");
            identity.deleteMembership(concerned, "management");
        });
        assertThat(accounts.groupsOf(heir)).doesNotContain("legal");
        consent(role, "management", "AGREE");
        assertThat(role).isEnded().hasPassed(ROLE_GIVEN);
        assertThat(accounts.groupsOf(heir)).contains("legal");
    }

    @Test
    void whereTheOnlyOneOfManagementChoseTheSuccessorHumanResourcesAgree() {
        people.leads("management", leaver);
        identity.createMembership(leaver, "legal");
        ProcessInstance handover = fixtures.start(leaver, "LEAVES");
        tasklist.submit(handover, PLAN_HANDOVER, "management", form -> form.set("planStep", "CHANGE")
                .set("changeWhich", "ROLE legal")
                .set("changeTo", heir));
        tasklist.submit(handover, PLAN_HANDOVER, "management", form -> form.set("planStep", "HAND_OVER"));
        ProcessInstance role = fixtures.caseOfRole("Legal");
        fixtures.acceptRole(role, heir);
        assertThatThrownBy(() -> consent(role, "management", "AGREE")).hasMessageContaining("a second person has to");
        consent(role, "hr", "AGREE");
        assertThat(accounts.groupsOf(heir)).contains("legal");
    }

    @Test
    void whoStandsInForOneOfThemAgreesNoMoreThanHe() {
        identity.createMembership(leaver, "legal");
        identity.createMembership(heir, "management");
        ProcessInstance role = toHeir("legal", "Legal");
        fixtures.acceptRole(role, heir);
        people.away("management", heir);
        people.away(heir, "it");
        assertThatThrownBy(() -> consent(role, "it", "AGREE")).hasMessageContaining("a second person has to");
    }

    @Test
    void withoutConsentTheManagerChoosesSomebodyElse() {
        identity.createMembership(leaver, "legal");
        ProcessInstance role = toHeir("legal", "Legal");
        fixtures.acceptRole(role, heir);
        consent(role, "management", "REFUSE");
        assertThat(role).isWaitingAt(CHOOSE_SUCCESSOR);
        assertThat(tasklist.open(tasklist.task(role, CHOOSE_SUCCESSOR)).variable("sentBackReason"))
                .asString()
                .contains("does not agree that the right to sign is given");
        tasklist.submit(role, CHOOSE_SUCCESSOR, "hr", form -> form.set("successorText", "business"));
        assertThat(tasklist.task(role, ACCEPT_ROLE).getAssignee()).isEqualTo("business");
    }

    @Test
    void whoSendsARoleBackSaysWhyAndTheManagerChoosesAgain() {
        ProcessInstance role = toHeir("archive", "Archive");
        tasklist.submit(role, ACCEPT_ROLE, heir, form -> form.set("acceptance", "SEND_BACK")
                .set("sentBackReason", "I am allergic to dust"));
        assertThat(role).isWaitingAt(CHOOSE_SUCCESSOR);
    }

    @Test
    void nobodyGetsARoleThatHeHasOrThatAdministersOrWhileHeOperates() {
        identity.createMembership(leaver, "process-admin");
        ProcessInstance handover = fixtures.start(leaver, "LEAVES");
        assertThat(plan(handover)).doesNotContain("Process administration");
        assertThatThrownBy(() -> fixtures.change(handover, "ROLE process-admin", heir))
                .hasMessageContaining("This names nothing in the list");
        assertThatThrownBy(() -> fixtures.change(handover, "ROLE Sales", heir))
                .hasMessageContaining("Henri Heir has the role Sales already.");
        assertThatThrownBy(() -> fixtures.change(handover, "ROLE Archive", "admin"))
                .hasMessageContaining("operates processes");
        assertThatThrownBy(() -> fixtures.change(handover, "ROLE Archive", leaver))
                .hasMessageContaining("Nobody hands over to himself.");
    }

    @Test
    void whoMovesKeepsHisRolesUnlessTheManagerGivesThemToSomebody() {
        ProcessInstance handover = fixtures.start(leaver, "MOVES");
        assertThat(plan(handover)).contains("Lena Leaver keeps it");
        handOver(handover);
        assertThat(fixtures.caseOfRole("Archive")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  false, 1, Same department and place",
        "true,  false, true,  2, Same department",
        "false, true,  true,  3, Leads the person",
        "false, true,  false, ,"
    })
    void theTableRanksWhoFits(boolean department, boolean place, boolean leads, Integer rank, String why) {
        Map<String, Object> row = decisions
                .evaluateDecisionTableByKey(
                        RoleTable.KEY, Map.of("sameDepartment", department, "samePlace", place, "leads", leads))
                .getSingleResult();
        assertThat(row == null ? null : row.get("rank")).isEqualTo(rank);
        assertThat(row == null ? null : row.get("why")).isEqualTo(why);
    }

    private ProcessInstance toHeir(String role, String name) {
        ProcessInstance handover = fixtures.start(leaver, "LEAVES");
        fixtures.change(handover, "ROLE " + role, heir);
        handOver(handover);
        return fixtures.caseOfRole(name);
    }

    private void handOver(ProcessInstance handover) {
        fixtures.plan(handover, form -> form.set("planStep", "HAND_OVER"));
    }

    private void consent(ProcessInstance role, String person, String answer) {
        tasklist.submit(role, CONSENT_TO_ROLE, person, form -> form.set("consent", answer));
    }

    private String plan(ProcessInstance handover) {
        return tasklist.open(tasklist.task(handover, PLAN_HANDOVER)).text("plan");
    }
}
