package com.batoncrm.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeFixtures;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.EmployeeStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the decision to hire to the last task of the plan, moved, cancelled and late. */
@BatonTest
class OnboardingTests {

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private EmployeeFixtures people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OnboardingService onboardings;

    @Autowired
    private EndOnboardings endOnboardings;

    @Autowired
    private AccountDates dates;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aNewEmployeeGetsAnAccountWithExactlyThePlansGroupsThatWorksFromTheFirstDay() {
        ProcessInstance onboarding = fixtures.hire();
        Employee employee = employees.get(onboarding.getBusinessKey());
        String account = fixtures.accountOf(onboarding);
        assertThat(account).startsWith("anna.neumann");
        assertThat(accounts.groupsOf(account)).containsExactlyInAnyOrder("staff", "service");
        assertThat(accounts.person(account).orElseThrow().name()).isEqualTo("Anna Neumann");
        assertThat(fixtures.mails(onboarding)).containsExactly("anna@home.example: Your account at Baton Instruments");
        assertThat(employee.status(LocalDate.parse("2026-11-02"))).isEqualTo(EmployeeStatus.HIRED);
        assertThat(dates.state(account)).isEqualTo(AccountDates.State.NOT_YET_VALID);
        fixtures.on("2026-12-07");
        assertThat(dates.state(account)).isEqualTo(AccountDates.State.WORKS);
    }

    @Test
    void everybodyDoesHisPartAndTheOnboardingIsCompletedWithTheProbation() {
        ProcessInstance onboarding = fixtures.hire();
        String account = fixtures.accountOf(onboarding);
        assertThat(names(onboarding))
                .containsExactlyInAnyOrder("Follow onboarding", "Follow onboarding", "Resolve failed account");
        fixtures.withoutDirectory(onboarding);
        fixtures.on("2026-12-01");
        fixtures.submit(
                onboarding, "Hand over a mobile phone and the tool case", "it", form -> form.set("remark", "P-77"));
        fixtures.submit(onboarding, "Hand over a laptop with the usual programs", "it", form -> {});
        fixtures.submit(onboarding, "Hand over a key card for Berlin", "hr", form -> {});
        assertThat(names(onboarding)).doesNotContain("Fill in your own data");
        fixtures.on("2026-12-07");
        fixtures.submit(onboarding, "Introduce to the team and show everything around", "sales-manager", form -> {});
        fixtures.submit(onboarding, "Explain holidays, sickness and payroll", "hr", form -> {});
        ownData(onboarding, account, "DE02 1203 0000 0000 2020 51");
        fixtures.talk(onboarding, "Hold first-day talk");
        fixtures.on("2026-12-11");
        fixtures.talk(onboarding, "Hold first-week talk");
        SubmittedForm followed =
                tasklist.open(fixtures.tasks(onboarding, "Follow onboarding").get(0));
        assertThat(followed.text("summary")).isEqualTo("6 of 8 tasks done, 0 late; 2 of 2 accounts ready.");
        assertThat(followed.text("taskRows"))
                .contains("Hand over a mobile phone and the tool case", "by Ivan It: P-77", "Marta Manager");
        fixtures.submit(onboarding, "Take the training on safety at work", account, form -> {});
        fixtures.submit(onboarding, "Take the training on data protection", account, form -> {});
        assertThat(onboarding).hasPassed(EmployeeOnboarding.EVERYTHING_IS_DONE).isNotEnded();
        assertThat(names(onboarding)).isEmpty();
        fixtures.on("2027-05-26");
        fixtures.submit(onboarding, "Decide on probation", "sales-manager", form -> form.set("impression", "GOOD")
                .set("result", "Stays")
                .set("probationResult", "CONFIRMED"));
        assertThat(onboarding).isEnded().hasPassed(EmployeeOnboarding.ONBOARDING_COMPLETED);
    }

    @Test
    void whatTheEmployeeFillsInIsKeptForHumanResourcesAndNotInTheProcess() {
        ProcessInstance onboarding = fixtures.hire();
        String account = fixtures.accountOf(onboarding);
        fixtures.on("2026-12-07");
        refused(() -> ownData(onboarding, account, "DE03 1203 0000 0000 2020 51"), "This is not an IBAN");
        ownData(onboarding, account, "de02120300000000202051");
        assertThat(onboardings.readOwnData(onboarding.getBusinessKey()))
                .containsEntry("iban", "DE02120300000000202051")
                .containsEntry("city", "Berlin");
        assertThat(jdbc.queryForMap(
                        "select * from onboarding_own_data where employee = ?", onboarding.getBusinessKey()))
                .as("unreadable for whoever reads the database")
                .containsEntry("iban", "")
                .containsEntry("city", "");
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_variable where text_ like '%202051%'", Integer.class))
                .isZero();
    }

    @Test
    void whenTheStartMovesTasksAndAccountFollow() {
        ProcessInstance onboarding = fixtures.hire();
        fixtures.on("2026-12-01");
        Task laptop = fixtures.task(onboarding, "Hand over a laptop with the usual programs");
        assertThat(fixtures.variable(laptop, "dueOn")).isEqualTo("Friday, 4 December 2026");
        ProcessInstance change = fixtures.change(onboarding, "MOVE_START", form -> form.set("newStart", "2027-01-11"));
        assertThat(change).isEnded().hasPassed(OnboardingChange.ONBOARDING_CHANGED);
        assertThat(names(onboarding)).doesNotContain("Hand over a laptop with the usual programs");
        fixtures.on("2026-12-28");
        Task moved = fixtures.task(onboarding, "Hand over a laptop with the usual programs");
        assertThat(fixtures.variable(moved, "dueOn")).isEqualTo("Friday, 8 January 2027");
        ProcessInstance task = instanceOf(moved);
        assertThat(task).hasPassed(OnboardingTask.CHANGED);
        assertThat(dates.state(fixtures.accountOf(onboarding))).isEqualTo(AccountDates.State.NOT_YET_VALID);
        fixtures.on("2027-01-11");
        assertThat(dates.state(fixtures.accountOf(onboarding))).isEqualTo(AccountDates.State.WORKS);
        assertThat(names(onboarding)).contains("Hold first-day talk");
    }

    @Test
    void whatHasNotBegunMovesToo() {
        ProcessInstance onboarding = fixtures.hire();
        fixtures.change(onboarding, "MOVE_START", form -> form.set("newStart", "2026-11-09"));
        assertThat(names(onboarding)).contains("Hand over a laptop with the usual programs");
        ProcessInstance task = instanceOf(fixtures.task(onboarding, "Hand over a laptop with the usual programs"));
        assertThat(task).hasPassed(OnboardingTask.CHANGED_EARLY);
        fixtures.on("2026-11-09");
        ProcessInstance talks = instanceOf(fixtures.task(onboarding, "Hold first-day talk"));
        assertThat(talks).hasPassed(OnboardingTalks.CHANGED_EARLY);
    }

    @Test
    void whenTheManagerChangesHisTasksGoToTheNewOne() {
        ProcessInstance onboarding = fixtures.hire();
        fixtures.on("2026-12-07");
        Task task = fixtures.task(onboarding, "Introduce to the team and show everything around");
        assertThat(task.getAssignee()).isEqualTo("sales-manager");
        employees.reportTo(onboarding.getBusinessKey(), null);
        tasklist.runJobs();
        Task without = fixtures.task(onboarding, "Introduce to the team and show everything around");
        assertThat(without.getAssignee()).isNull();
        assertThat(without).hasCandidateGroup("hr");
    }

    @Test
    void aCancelledHireEndsTasksLocksTheAccountAndIsToldToThoseWhoPrepared() {
        ProcessInstance onboarding = fixtures.hire();
        fixtures.on("2026-12-01");
        fixtures.change(onboarding, "CANCEL", form -> form.set("reason", "Took another offer"));
        assertThat(onboarding).isEnded().hasPassed(EmployeeOnboarding.CANCELLED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(onboarding.getBusinessKey())
                        .count())
                .isZero();
        assertThat(dates.state(fixtures.accountOf(onboarding))).isEqualTo(AccountDates.State.LOCKED);
        assertThat(fixtures.mails(onboarding))
                .contains(
                        "it@baton.example: Anna Neumann does not come",
                        "hr@baton.example: Anna Neumann does not come",
                        "sales-manager@baton.example: Anna Neumann does not come");
        assertThat(jdbc.queryForObject(
                        "select count(*) from mail_link where subject = ? and revoked_at is null",
                        Integer.class,
                        onboarding.getBusinessKey()))
                .isZero();
        refused(
                () -> fixtures.change(onboarding, "MOVE_START", form -> form.set("newStart", "2027-01-11")),
                "cannot be changed any more");
        refused(() -> fixtures.change(onboarding, "SEND_AGAIN", form -> {}), "there is nothing to send");
    }

    @Test
    void whatIsLateIsRemindedAndEscalated() {
        ProcessInstance onboarding = fixtures.hire();
        fixtures.on("2026-12-01");
        ProcessInstance task = instanceOf(fixtures.task(onboarding, "Hand over a laptop with the usual programs"));
        fixtures.on("2026-12-07");
        assertThat(task).hasPassed(OnboardingTask.REMINDED).hasNotPassed(OnboardingTask.OTHERS_TOLD);
        assertThat(fixtures.mails(onboarding))
                .contains("it@baton.example: Late: Hand over a laptop with the usual programs");
        assertThat(tasklist.open(fixtures.tasks(onboarding, "Follow onboarding").get(0))
                        .text("summary"))
                .contains("2 late");
        assertThat(tasklist.open(fixtures.tasks(onboarding, "Follow onboarding").get(0))
                        .text("taskRows"))
                .contains("4 Dec 2026");
        fixtures.on("2026-12-09");
        assertThat(task).hasPassed(OnboardingTask.OTHERS_TOLD);
        assertThat(fixtures.mails(onboarding))
                .contains(
                        "sales-manager@baton.example: Very late: Hand over a laptop with the usual programs",
                        "hr@baton.example: Very late: Hand over a laptop with the usual programs");
        fixtures.submit(onboarding, "Hand over a laptop with the usual programs", "it", form -> {});
        assertThat(task).isEnded().hasPassed(OnboardingTask.DONE, OnboardingTask.TASK_DONE);
    }

    @Test
    void whoeverDoesNotWantToFollowAnyLongerClosesTheView() {
        ProcessInstance onboarding = fixtures.hire();
        Task ofManager = fixtures.tasks(onboarding, "Follow onboarding").stream()
                .filter(task -> "sales-manager".equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        tasklist.submit(ofManager, "sales-manager", form -> {});
        assertThat(fixtures.tasks(onboarding, "Follow onboarding"))
                .singleElement()
                .satisfies(task -> assertThat(task.getAssignee()).isEqualTo("hr"));
    }

    @Test
    void theInvitationIsSentAgain() {
        ProcessInstance onboarding = fixtures.hire();
        fixtures.change(onboarding, "SEND_AGAIN", form -> {});
        assertThat(fixtures.mails(onboarding)).hasSize(2).allMatch(mail -> mail.contains("Your account"));
    }

    @Test
    void badInputIsRefusedInWordsAndNobodyIsHired() {
        String manager = fixtures.manager();
        Employee left = people.hire(manager);
        employees.endOn(left.number(), LocalDate.parse("2026-11-02"));
        fixtures.on("2026-11-03");
        int before = employees.all().size();
        Map<String, Consumer<SubmittedForm>> wrong = Map.of(
                "The start date, Sunday, 1 November 2026, is over", form -> form.set("startDate", "2026-11-01"),
                "is more than 2 years ahead", form -> form.set("startDate", "2062-12-07"),
                "No employee was found for 'Nobody Known'", form -> form.set("managerText", "Nobody Known"),
                "does not work here any more", form -> form.set("managerText", left.number()),
                "has the e-mail address", form -> form.set("email", left.email()),
                "Name: at least 2 characters", form -> form.force("personName", "X"),
                "Name: at most 100 characters", form -> form.force("personName", "x".repeat(300)),
                "Work e-mail: is not an e-mail address", form -> form.force("email", "no address"),
                "Department: please choose one of the options", form -> form.force("department", "magic"));
        wrong.forEach((words, change) -> refused(() -> fixtures.hire("Bad Input", change), words));
        assertThat(employees.all()).hasSize(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(EmployeeOnboarding.KEY)
                        .count())
                .isZero();
    }

    private void ownData(ProcessInstance onboarding, String person, String iban) {
        fixtures.submit(onboarding, "Fill in your own data", person, form -> form.set("street", "Ring 1")
                .set("postalCode", "10115")
                .set("city", "Berlin")
                .set("iban", iban));
    }

    private List<String> names(ProcessInstance onboarding) {
        return fixtures.tasks(onboarding, "").stream().map(Task::getName).toList();
    }

    private ProcessInstance instanceOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(action)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    @Test
    void whoLeavesBeforeEverythingIsDoneEndsTheOnboardingWithTheLastDay() {
        ProcessInstance onboarding = fixtures.hire();
        fixtures.on("2026-12-08");
        employees.endOn(onboarding.getBusinessKey(), LocalDate.parse("2026-12-18"));
        endOnboardings.run();
        assertThat(onboarding).isNotEnded();
        fixtures.on("2026-12-19");
        endOnboardings.run();
        assertThat(onboarding).isEnded().hasPassed(EmployeeOnboarding.EMPLOYEE_LEFT);
        assertThat(names(onboarding)).isEmpty();
        assertThat(dates.state(fixtures.accountOf(onboarding))).isEqualTo(AccountDates.State.LOCKED);
    }
}
