package com.batoncrm.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.onboarding.AccountService;
import com.batoncrm.onboarding.AccountState;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.PlanKind;
import com.batoncrm.onboarding.PlanRow;
import com.batoncrm.people.EmployeeFixtures;
import com.batoncrm.people.EmployeeService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts that sign, accounts that fail at each step, and accounts that are there after all: once. */
@BatonTest
class OnboardingAccountTests {

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private EmployeeFixtures people;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private OnboardingService onboardings;

    @Autowired
    private AccountService service;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theRightToSignIsGivenWithTheConsentOfASecondPerson() {
        ProcessInstance account = account("staff", "sales", "sales-management");
        assertThat(account)
                .isWaitingAt(OnboardingAccount.CONSENT_TO_SIGNING_RIGHTS)
                .task()
                .hasCandidateGroup("management");
        assertThat(id(account)).isEmpty();
        consent(account, "AGREE");
        assertThat(account).isEnded().hasPassed(OnboardingAccount.ACCOUNT_CREATED);
        assertThat(accounts.groupsOf(id(account))).containsExactlyInAnyOrder("staff", "sales", "sales-management");
    }

    @Test
    void withoutConsentTheAccountComesWithoutTheRightToSign() {
        ProcessInstance account = account("staff", "sales", "sales-management");
        assertThat(tasklist.open(tasklist.task(account, OnboardingAccount.CONSENT_TO_SIGNING_RIGHTS))
                        .text("signingGroups"))
                .isEqualTo("Sales management");
        consent(account, "REFUSE");
        assertThat(accounts.groupsOf(id(account))).containsExactlyInAnyOrder("staff", "sales");
    }

    @Test
    void whoStartedTheOnboardingDoesNotConsentToIt() {
        ProcessInstance account = account("staff", "legal");
        identity.createMembership("hr", "management");
        try {
            Task task = tasklist.task(account, OnboardingAccount.CONSENT_TO_SIGNING_RIGHTS);
            refused(
                    () -> tasklist.submit(task, "hr", form -> form.set("consent", "AGREE")),
                    "somebody else has to agree");
        } finally {
            identity.deleteMembership("hr", "management");
        }
        assertThat(account).isWaitingAt(OnboardingAccount.CONSENT_TO_SIGNING_RIGHTS);
    }

    @Test
    void aGroupThatIsNotThereFailsWithNothingCreatedAndIsTriedAgain() {
        ProcessInstance account = account("staff", "lab");
        assertThat(account)
                .isWaitingAt(OnboardingAccount.RESOLVE_FAILED_ACCOUNT)
                .task()
                .hasCandidateGroup("it");
        assertThat(tasklist.open(tasklist.task(account, OnboardingAccount.RESOLVE_FAILED_ACCOUNT))
                        .text("failure"))
                .contains("These groups do not exist: lab");
        assertThat(accounts.person(id(account))).isEmpty();
        refused(() -> resolve(account, "BY_HAND", "anna"), "Baton creates its own account itself");
        refused(() -> resolve(account, "NOT_NEEDED", ""), "Baton creates its own account itself");
        resolve(account, "RETRY", "");
        assertThat(account).isWaitingAt(OnboardingAccount.RESOLVE_FAILED_ACCOUNT);
        identity.saveGroup(identity.newGroup("lab"));
        try {
            resolve(account, "RETRY", "");
            assertThat(account).isEnded().hasPassed(OnboardingAccount.ACCOUNT_CREATED);
            assertThat(accounts.groupsOf(id(account))).containsExactlyInAnyOrder("staff", "lab");
        } finally {
            identity.deleteGroup("lab");
        }
    }

    @Test
    void anIdThatSomebodyTookInBetweenIsNotTakenOver() {
        ProcessInstance account = account("staff", "lab");
        String id = id(account);
        identity.saveGroup(identity.newGroup("lab"));
        identity.saveUser(identity.newUser(id));
        try {
            resolve(account, "RETRY", "");
            assertThat(tasklist.open(tasklist.task(account, OnboardingAccount.RESOLVE_FAILED_ACCOUNT))
                            .text("failure"))
                    .contains("There is an account '" + id + "' already");
            assertThat(accounts.groupsOf(id)).isEmpty();
            identity.deleteUser(id);
            resolve(account, "RETRY", "");
            assertThat(accounts.groupsOf(id)).containsExactlyInAnyOrder("staff", "lab");
        } finally {
            identity.deleteGroup("lab");
        }
    }

    @Test
    void aNodeKilledInBetweenLeavesNothingAndTheNextTryMakesOneAccount() {
        String number = planned("staff", "sales");
        transaction.executeWithoutResult(status -> {
            assertThat(service.create(number, "baton")).isEqualTo(AccountState.CREATED);
            status.setRollbackOnly();
        });
        assertThat(service.get(number, "baton").state()).isEqualTo(AccountState.PLANNED);
        assertThat(employees.get(number).account()).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(service.create(number, "baton")).isEqualTo(AccountState.CREATED);
        }
        String id = employees.get(number).account().orElseThrow();
        assertThat(accounts.groupsOf(id)).containsExactlyInAnyOrder("staff", "sales");
        assertThat(jdbc.queryForObject("select count(*) from mail where about = ?", Integer.class, number))
                .isOne();
    }

    @Test
    void itCreatesAnAccountElsewhereByHandOrSaysThatItIsNotNeeded() {
        ProcessInstance first = elsewhere();
        assertThat(tasklist.open(tasklist.task(first, OnboardingAccount.RESOLVE_FAILED_ACCOUNT))
                        .text("failure"))
                .contains("baton.onboarding.systems.directory.url");
        resolve(first, "BY_HAND", "dir-4711");
        assertThat(first).isEnded().hasPassed(OnboardingAccount.CREATED_BY_HAND);
        assertThat(service.get(first.getBusinessKey(), "directory").otherId()).isEqualTo("dir-4711");

        ProcessInstance second = elsewhere();
        resolve(second, "NOT_NEEDED", "");
        assertThat(second).isEnded().hasPassed(OnboardingAccount.LEFT_OUT);
        assertThat(service.create(second.getBusinessKey(), "directory")).isEqualTo(AccountState.LEFT_OUT);
    }

    @Test
    void whoCreatedAnAccountByHandSaysWhatItIsCalledThere() {
        ProcessInstance account = elsewhere();
        assertThat(tasklist.open(tasklist.task(account, OnboardingAccount.RESOLVE_FAILED_ACCOUNT))
                        .text("accountDetails"))
                .contains(employees.get(account.getBusinessKey()).email());
        for (String nothing : List.of("", " ")) {
            refused(
                    () -> resolve(account, "BY_HAND", nothing),
                    "Enter the id that the account has in Company directory");
        }
        assertThat(account).isWaitingAt(OnboardingAccount.RESOLVE_FAILED_ACCOUNT);
        assertThat(service.get(account.getBusinessKey(), "directory").state()).isEqualTo(AccountState.FAILED);
    }

    @Test
    void anAccountThatIsNotPlannedIsNotCreated() {
        assertThatThrownBy(() -> service.create(people.hire("").number(), "baton"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatWaitsForConsentForDaysIsToldToHumanResources() {
        ProcessInstance account = account("staff", "sales", "sales-management");
        fixtures.on("2026-11-05");
        assertThat(account)
                .hasPassed(OnboardingAccount.CONSENT_LATE, OnboardingAccount.OTHERS_TOLD)
                .isWaitingAt(OnboardingAccount.CONSENT_TO_SIGNING_RIGHTS);
        assertThat(waiting(account)).containsOnly("Still waiting: Consent to signing rights");
    }

    @Test
    void aFailedAccountThatNobodySeesToIsToldToHumanResources() {
        ProcessInstance account = elsewhere();
        fixtures.on("2026-11-04");
        assertThat(account)
                .hasPassed(OnboardingAccount.RESOLVING_LATE, OnboardingAccount.OTHERS_TOLD)
                .isWaitingAt(OnboardingAccount.RESOLVE_FAILED_ACCOUNT);
        assertThat(waiting(account)).containsOnly("Still waiting: Resolve failed account");
    }

    private List<String> waiting(ProcessInstance account) {
        return jdbc.queryForList(
                "select subject from mail where about = ? and key like 'onboarding-waiting:%'",
                String.class, account.getBusinessKey());
    }

    private String planned(String... groups) {
        String number = people.hire("").number();
        onboardings.open(
                number,
                "hr",
                Arrays.stream(groups)
                        .map(group ->
                                new PlanRow(PlanKind.ACCOUNT, "", "baton", group, null, null, null, null, null, null))
                        .toList());
        return number;
    }

    private ProcessInstance account(String... groups) {
        String number = planned(groups);
        return start(number, "baton");
    }

    private ProcessInstance elsewhere() {
        String number = people.hire("").number();
        onboardings.open(
                number,
                "hr",
                List.of(new PlanRow(PlanKind.ACCOUNT, "", "directory", "", null, null, null, null, null, null)));
        return start(number, "directory");
    }

    private ProcessInstance start(String number, String system) {
        ProcessInstance account = runtime.startProcessInstanceByKey(
                OnboardingAccount.KEY, number, Map.of("number", number, "customer", "Anna", "accountSystem", system));
        tasklist.runJobs();
        return account;
    }

    private void consent(ProcessInstance account, String answer) {
        tasklist.submit(
                account,
                OnboardingAccount.CONSENT_TO_SIGNING_RIGHTS,
                "management",
                form -> form.set("consent", answer));
    }

    private void resolve(ProcessInstance account, String decision, String otherId) {
        tasklist.submit(account, OnboardingAccount.RESOLVE_FAILED_ACCOUNT, "it", form -> {
            form.set("failureDecision", decision);
            if (!otherId.isEmpty()) {
                form.set("otherId", otherId);
            }
        });
    }

    private String id(ProcessInstance account) {
        return employees.get(account.getBusinessKey()).account().orElse("");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(action)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }
}
