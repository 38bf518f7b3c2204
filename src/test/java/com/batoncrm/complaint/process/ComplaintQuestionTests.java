package com.batoncrm.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.attachment.Attachment;
import com.batoncrm.attachment.AttachmentFixture;
import com.batoncrm.attachment.Attachments;
import com.batoncrm.attachment.Upload;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.ComplaintEntry;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.complaint.ComplaintTimes;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** What we have to know of a customer before we can propose a solution: asked, answered, or not. */
@BatonTest
class ComplaintQuestionTests {

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private ComplaintService complaints;

    @Autowired
    private ComplaintAnswers answers;

    @Autowired
    private ComplaintTimes times;

    @Autowired
    private Attachments attachments;

    private ProcessInstance complaint;
    private String number;
    private Instant dueBefore;

    @BeforeEach
    void theCustomerIsAskedOnTheSecondDay() {
        complaint = fixtures.start();
        number = complaint.getBusinessKey();
        fixtures.takeOn(complaint);
        fixtures.at("2026-11-03T08:00:00Z");
        dueBefore = times.solutionDue(complaints.get(number));
        fixtures.ask(complaint, "Which light blinks?");
    }

    @Test
    void theClockStandsUntilHeAnswersByThePage() {
        assertThat(complaints.get(number).state()).isEqualTo(ComplaintState.ASKED);
        assertThat(fixtures.mails(number)).last().asString().startsWith("A question about your complaint");
        assertThat(fixtures.lastText(number)).contains("Which light blinks?");
        ProcessInstance asked = asked();
        fixtures.at("2026-11-04T08:00:00Z");
        String link = fixtures.link(number);
        refused(() -> answers.answerQuestionByPage(link, "Anna", " ", List.of()), "write your answer");
        Upload photo = new Upload("light.png", AttachmentFixture.picture("png"));
        answers.answerQuestionByPage(link, "Anna", "The red one", List.of(photo));
        fixtures.runJobs();
        assertThat(asked)
                .isEnded()
                .hasPassed(ComplaintQuestion.ANSWERED_IN_WRITING, ComplaintQuestion.CUSTOMER_ANSWERED);
        Complaint running = complaints.get(number);
        assertThat(running.state()).isEqualTo(ComplaintState.IN_TREATMENT);
        assertThat(times.solutionDue(running)).isEqualTo(dueBefore.plus(Duration.ofDays(1)));
        assertThat(complaints.history(number)).extracting(ComplaintEntry::text).contains("The red one");
        assertThat(attachments.of(ComplaintService.SUBJECT, number))
                .extracting(Attachment::fileName)
                .containsExactly("light.png");
        refused(() -> answers.answerQuestionByPage(link, "Anna", "Again", List.of()), "cannot be done now");
        fixtures.propose(complaint, "service", form -> {});
    }

    @Test
    void whatHeSaysOnThePhoneIsRecorded() {
        ProcessInstance asked = asked();
        fixtures.submit(
                complaint, ComplaintQuestion.AWAIT_ANSWER, "service", form -> form.set("answeredBy", "Anna Muster")
                        .set("answerText", "The red one"));
        assertThat(asked).isEnded().hasPassed(ComplaintQuestion.CUSTOMER_ANSWERED);
        assertThat(complaints.get(number).promises().clock().isStopped()).isFalse();
        assertThat(fixtures.task(number, ComplaintTreatment.PROPOSE)).isNotNull();
    }

    @Test
    void whoIsSilentIsRemindedThenWarnedThenClosedAndCanComeBack() {
        ProcessInstance asked = asked();
        ProcessInstance treatment = fixtures.process(ComplaintTreatment.KEY, number);
        fixtures.at("2026-11-10T09:00:00Z");
        assertThat(fixtures.mails(number)).last().asString().startsWith("May we hear from you?");
        assertThat(fixtures.lastText(number)).contains("Which light blinks?");
        fixtures.at("2026-11-17T09:30:00Z");
        assertThat(fixtures.mails(number)).last().asString().startsWith("We are about to close");
        assertThat(fixtures.lastText(number)).contains("24 November 2026");
        fixtures.at("2026-11-24T10:00:00Z");
        assertThat(asked)
                .isEnded()
                .hasPassed(ComplaintQuestion.SILENT, ComplaintQuestion.CUSTOMER_SILENT)
                .hasNotPassed(ComplaintQuestion.CUSTOMER_ANSWERED);
        assertThat(treatment).isEnded().hasPassed(ComplaintTreatment.QUESTION_NOT_ANSWERED);
        assertThat(complaint).isEnded();
        assertThat(complaints.get(number).state()).isEqualTo(ComplaintState.CLOSED);
        answers.reopenByPage(fixtures.link(number), "Anna", "I was away");
        fixtures.runJobs();
        assertThat(fixtures.process(ComplaintProcess.KEY, number)).isWaitingAt(ComplaintProcess.TAKE_ON);
    }

    @Test
    void nothingIsAskedWithoutAQuestion() {
        fixtures.submit(
                complaint, ComplaintQuestion.AWAIT_ANSWER, "service", form -> form.set("answeredBy", "Anna Muster")
                        .set("answerText", "The red one"));
        refused(
                () -> fixtures.submit(
                        complaint, ComplaintTreatment.PROPOSE, "service", form -> form.set("nextStep", "ASK")
                                .force("question", " ")),
                "What the customer is asked");
        assertThat(complaints.get(number).state()).isEqualTo(ComplaintState.IN_TREATMENT);
    }

    private ProcessInstance asked() {
        return fixtures.process(ComplaintQuestion.KEY, number);
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(action)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }
}
