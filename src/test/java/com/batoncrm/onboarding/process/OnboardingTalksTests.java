package com.batoncrm.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.PlanKind;
import com.batoncrm.onboarding.PlanRow;
import com.batoncrm.onboarding.ProbationService;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeFixtures;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** The talks with somebody who starts today, and each end of the probation. */
@BatonTest
class OnboardingTalksTests {

    private static final PlanRow THREE_MONTHS =
            new PlanRow(PlanKind.PROBATION, "", "", "", null, null, null, null, null, 3);

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private EmployeeFixtures people;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private OnboardingService onboardings;

    @Autowired
    private ProbationService probation;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Tasklist tasklist;

    @Test
    void withoutProbationTheTalksEndWithTheFirstWeek() {
        ProcessInstance talks = talks();
        firstTwo(talks);
        assertThat(talks).isEnded().hasPassed(OnboardingTalks.NO_PROBATION);
        assertThat(probation.talks(talks.getBusinessKey()))
                .extracting(talk -> talk.kind() + " " + talk.heldBy() + " " + talk.impression())
                .containsExactly("FIRST_DAY sales-manager GOOD", "FIRST_WEEK sales-manager GOOD");
    }

    @Test
    void theManagerConfirmsTheEmployee() {
        ProcessInstance talks = talks(THREE_MONTHS);
        firstTwo(talks);
        fixtures.on("2027-01-15");
        assertThat(talks).isNotWaitingAt(OnboardingTalks.PROBATION);
        fixtures.on("2027-01-18");
        assertThat(tasklist.open(tasklist.task(talks, OnboardingTalks.PROBATION))
                        .text("talkHint"))
                .contains("until Monday, 1 February 2027");
        decide(talks, "CONFIRMED", "", "");
        assertThat(talks).isEnded().hasPassed(OnboardingTalks.CONFIRMED);
        assertThat(onboardings.get(talks.getBusinessKey()).probation()).hasToString("CONFIRMED");
        assertThat(told(talks)).containsExactly("confirmed");
    }

    @Test
    void anExtendedProbationIsDecidedAgainAndMayEndWithTheLastDay() {
        ProcessInstance talks = talks(THREE_MONTHS);
        firstTwo(talks);
        fixtures.on("2027-01-18");
        for (String wrong : List.of("2027-02-01", "2027-08-02")) {
            refused(() -> decide(talks, "EXTENDED", wrong, ""), "Extend the probation to a day after");
        }
        decide(talks, "EXTENDED", "2027-03-31", "");
        assertThat(talks).isNotWaitingAt(OnboardingTalks.PROBATION);
        fixtures.on("2027-03-17");
        assertThat(tasklist.open(tasklist.task(talks, OnboardingTalks.PROBATION))
                        .shown("probationResult"))
                .isNull();
        refused(() -> decide(talks, "ENDED", "", "2027-03-01"), "must be today or later");
        decide(talks, "ENDED", "", "2027-03-31");
        assertThat(talks).isEnded().hasPassed(OnboardingTalks.ENDED);
        assertThat(employees.get(talks.getBusinessKey()).endsOn()).contains(LocalDate.parse("2027-03-31"));
        assertThat(told(talks)).containsExactly("extended until 31 Mar 2027", "ended, last day of work 31 Mar 2027");
    }

    @Test
    void aTalkThatIsNotHeldIsToldToHumanResources() {
        ProcessInstance talks = talks(THREE_MONTHS);
        fixtures.on("2026-11-05");
        assertThat(talks)
                .isWaitingAt(OnboardingTalks.FIRST_DAY)
                .hasPassed(OnboardingTalks.FIRST_DAY_TALK_LATE, OnboardingTalks.OTHERS_TOLD);
        hold(talks, OnboardingTalks.FIRST_DAY);
        fixtures.on("2026-11-12");
        fixtures.on("2026-11-17");
        assertThat(talks).isWaitingAt(OnboardingTalks.FIRST_WEEK).hasPassed(OnboardingTalks.FIRST_WEEK_TALK_LATE);
        hold(talks, OnboardingTalks.FIRST_WEEK);
        fixtures.on("2027-01-18");
        fixtures.on("2027-01-26");
        assertThat(talks).isWaitingAt(OnboardingTalks.PROBATION).hasPassed(OnboardingTalks.PROBATION_TALK_LATE);
        assertThat(fixtures.mails(talks))
                .anyMatch(mail -> mail.endsWith("Still waiting: Hold first-day talk"))
                .anyMatch(mail -> mail.endsWith("Still waiting: Decide on probation"));
    }

    /** What human resources heard of the probation. */
    private List<String> told(ProcessInstance talks) {
        String subject = "hr@baton.example: Probation of "
                + employees.get(talks.getBusinessKey()).name() + ": ";
        return fixtures.mails(talks).stream()
                .filter(mail -> mail.startsWith(subject))
                .map(mail -> mail.substring(subject.length()))
                .toList();
    }

    private ProcessInstance talks(PlanRow... plan) {
        Employee employee = people.hire(fixtures.manager());
        onboardings.open(employee.number(), "hr", List.of(plan));
        ProcessInstance talks = runtime.startProcessInstanceByKey(
                OnboardingTalks.KEY,
                employee.number(),
                Map.of("number", employee.number(), "customer", employee.name()));
        tasklist.runJobs();
        return talks;
    }

    private void firstTwo(ProcessInstance talks) {
        hold(talks, OnboardingTalks.FIRST_DAY);
        assertThat(talks).isNotWaitingAt(OnboardingTalks.FIRST_WEEK);
        fixtures.on("2026-11-06");
        hold(talks, OnboardingTalks.FIRST_WEEK);
    }

    private void hold(ProcessInstance talks, String element) {
        tasklist.submit(talks, element, "sales-manager", form -> form.set("impression", "GOOD")
                .set("result", "All is well"));
    }

    private void decide(ProcessInstance talks, String result, String until, String lastDay) {
        tasklist.submit(talks, OnboardingTalks.PROBATION, "sales-manager", form -> {
            form.set("impression", "MIXED").set("result", "As said").set("probationResult", result);
            if (!until.isEmpty()) {
                form.set("extendUntil", until);
            }
            if (!lastDay.isEmpty()) {
                form.set("lastDay", lastDay);
            }
        });
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(action)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }
}
