package com.batoncrm.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.Lesson;
import com.batoncrm.complaint.LessonService;
import com.batoncrm.engine.BatonTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** What is learned from complaints, and whether it helped. */
@BatonTest
class ComplaintLessonTests {

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private LessonService lessons;

    private String product = "";

    @BeforeEach
    void aSeriesThatNobodyComplainedAbout() {
        product = fixtures.productOfItsOwn();
    }

    @Test
    void aSevereComplaintIsLearnedFromAndTheCauseDoesNotComeBack() {
        ProcessInstance complaint = severe();
        String number = complaint.getBusinessKey();
        fixtures.findRootCause(complaint, "service", "it");
        assertThat(fixtures.task(number, ComplaintLesson.TAKE_ACTION)).isAssignedTo("it");
        fixtures.submit(complaint, ComplaintLesson.TAKE_ACTION, "it", form -> form.set("remark", "A test is there"));
        fixtures.at("2026-12-01T00:00:00Z");
        assertThat(fixtures.process(ComplaintLesson.KEY, number)).isWaitingAt(ComplaintLesson.FOLLOW_UP_DUE);
        fixtures.at("2026-12-03T00:00:00Z");
        assertThat(fixtures.process(ComplaintLesson.KEY, number)).isNull();
        assertThat(lessons.of(number)).singleElement().satisfies(lesson -> assertThat(lesson.recurrences())
                .isZero());
        assertThat(complaint).isEnded().hasPassed(ComplaintProcess.CLOSED);
    }

    @Test
    void aCauseThatComesBackIsLookedForAgain() {
        ProcessInstance complaint = severe();
        String number = complaint.getBusinessKey();
        fixtures.findRootCause(complaint, "service", "it");
        fixtures.submit(complaint, ComplaintLesson.TAKE_ACTION, "it", form -> form.set("remark", "A test is there"));
        fixtures.at("2026-11-10T08:00:00Z");
        fixtures.start(fixtures.customer().number(), form -> form.set("about", product));
        fixtures.at("2026-12-03T00:00:00Z");
        assertThat(fixtures.task(number, ComplaintLesson.FIND_ROOT_CAUSE)).hasCandidateGroup("service");
        assertThat(lessons.of(number)).extracting(Lesson::recurrences).containsExactly(1);
    }

    @Test
    void theOwnerOfAnActionIsRemindedOnceWhenItIsOverdue() {
        ProcessInstance complaint = severe();
        String number = complaint.getBusinessKey();
        fixtures.findRootCause(complaint, "service", "it");
        fixtures.at("2026-11-20T12:00:00Z");
        assertThat(fixtures.mails(number)).noneMatch(mail -> mail.startsWith("What you took on"));
        fixtures.at("2026-11-21T12:00:00Z");
        fixtures.at("2026-11-28T12:00:00Z");
        assertThat(fixtures.mails(number).stream().filter(mail -> mail.startsWith("What you took on")))
                .singleElement()
                .asString()
                .endsWith("> it");
    }

    @Test
    void theThirdOfItsKindWithinNinetyDaysIsLearnedFrom() {
        assertThat(learnedFrom("2026-11-02T08:00:00Z")).isFalse();
        assertThat(learnedFrom("2026-12-02T08:00:00Z")).isFalse();
        assertThat(learnedFrom("2027-02-02T08:00:00Z")).isFalse();
        assertThat(learnedFrom("2027-02-10T08:00:00Z")).isTrue();
    }

    private boolean learnedFrom(String heard) {
        fixtures.at(heard);
        ProcessInstance complaint = fixtures.solved(fixtures.customer().number(), form -> form.set("about", product));
        fixtures.close(complaint);
        return fixtures.task(complaint.getBusinessKey(), ComplaintLesson.FIND_ROOT_CAUSE) != null;
    }

    @Test
    void anActionIsForLaterAndForSomebody() {
        ProcessInstance complaint = severe();
        Throwable refusal = catchThrowable(() -> fixtures.submit(
                complaint, ComplaintLesson.FIND_ROOT_CAUSE, "service", form -> form.set("causeCategory", "PRODUCT")
                        .set("cause", "a")
                        .set("prevention", "b")
                        .set("action", "c")
                        .set("actionOwner", "service")
                        .set("actionDue", "2026-11-02")));
        assertThat(NestedExceptionUtils.getMostSpecificCause(refusal)).hasMessageContaining("a day after today");
    }

    private ProcessInstance severe() {
        ProcessInstance complaint = fixtures.solved(
                fixtures.customer().number(), form -> form.set("about", product).set("urgency", "STANDSTILL"));
        fixtures.close(complaint);
        return complaint;
    }
}
