package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.ComplaintFixtures.ANALYZER;
import static com.batoncrm.complaint.process.ComplaintProcess.CLOSE;
import static com.batoncrm.complaint.process.ComplaintProcess.CLOSED;
import static com.batoncrm.complaint.process.ComplaintProcess.TAKE_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.complaint.Category;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.complaint.HandOvers;
import com.batoncrm.complaint.NewComplaint;
import com.batoncrm.complaint.Severity;
import com.batoncrm.complaint.Source;
import com.batoncrm.complaint.Station;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import java.time.Duration;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** Complaints from the first word to the closing. */
@BatonTest
class ComplaintTests {

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private ComplaintService complaints;

    @Autowired
    private ComplaintAnswers answers;

    @Autowired
    private HandOvers handOvers;

    @Test
    void aComplaintIsHeardAnsweredSolvedAndClosed() {
        ProcessInstance complaint = fixtures.start();
        String number = complaint.getBusinessKey();
        assertThat(number).matches("B-2026-\\d{6}");
        assertThat(complaint).isWaitingAt(TAKE_ON);
        assertThat(fixtures.lastText(number)).contains(number, "The display stays dark", "2 November 2026, 17:00");
        fixtures.takeOn(complaint);
        fixtures.propose(complaint, "service", form -> {});
        fixtures.agreeByPhone(complaint);
        fixtures.carryOut(complaint, "service");
        assertThat(complaint).isWaitingAt(CLOSE);
        assertThat(complaints.get(number).state()).isEqualTo(ComplaintState.SOLVED);
        fixtures.close(complaint);
        assertThat(complaint).isEnded().hasPassed(CLOSED);
        assertThat(fixtures.mails(number))
                .containsExactly(
                        "We have received your complaint " + number,
                        "About your complaint " + number,
                        "Our proposal for your complaint " + number,
                        "Your complaint " + number + " is solved");
    }

    @Test
    void whatAnybodyTypesIsNeverMarkupAndWhatIsHugeIsRefused() {
        String customer = fixtures.customer().number();
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        ProcessInstance complaint = fixtures.start(customer, form -> form.set("description", script));
        assertThat(fixtures.lastText(complaint.getBusinessKey())).contains(script);
        refused(customer, form -> form.force("description", "x".repeat(200_000)), "3,500");
        NewComplaint huge = NewComplaint.said(Source.PAGE, customer, "", "x".repeat(200_000), "Anna", "a@b.example");
        assertThat(catchThrowable(() -> complaints.open(huge))).hasMessageContaining("at most 20,000 characters");
        NewComplaint empty = NewComplaint.said(Source.PAGE, customer, "", "  ", "Anna", "a@b.example");
        assertThat(catchThrowable(() -> complaints.open(empty))).hasMessageContaining("what happened");
        assertThat(complaints.of(customer)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V-2026-999999", "R-2026-999999", "NO-SUCH-PRODUCT"})
    void whatWeDoNotKnowIsRefused(String about) {
        refused(fixtures.customer().number(), form -> form.set("about", about), "'" + about + "' is none of");
    }

    @Test
    void theContractOfAnotherCustomerIsAsUnknownAsNone() {
        ProcessInstance quote = contracts.sentContract();
        String foreign = contracts.number(quote);
        refused(fixtures.customer().number(), form -> form.set("about", foreign), "'" + foreign + "' is none of");
    }

    @Test
    void thePageOfTheProductTellsItsSeries() {
        ProcessInstance complaint =
                fixtures.start(fixtures.customer().number(), form -> form.set("about", ANALYZER.toLowerCase()));
        assertThat(complaints.get(complaint.getBusinessKey()).subject().series())
                .isEqualTo("Bench");
    }

    @Test
    void aSafetyWordMakesItSevereAndQuick() {
        ProcessInstance complaint =
                fixtures.start(fixtures.customer().number(), form -> form.set("description", "There was SMOKE in it"));
        Complaint recorded = complaints.get(complaint.getBusinessKey());
        assertThat(recorded.ownership().severity()).isEqualTo(Severity.HIGH);
        assertThat(recorded.promises().firstAnswer().time()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatServiceCorrectsChangesTheOwnerAndTheTimes() {
        ProcessInstance complaint = fixtures.start();
        fixtures.takeOn(complaint, form -> form.set("category", "DELIVERY"));
        Complaint corrected = complaints.get(complaint.getBusinessKey());
        assertThat(corrected.category()).isEqualTo(Category.DELIVERY);
        assertThat(corrected.ownership().department()).isEqualTo("business");
        assertThat(fixtures.task(complaint.getBusinessKey(), ComplaintTreatment.PROPOSE))
                .hasCandidateGroup("business");
    }

    @Test
    void theSameMatterIsJoinedInsteadOfTreatedTwice() {
        String customer = fixtures.customer().number();
        ProcessInstance first = fixtures.start(customer, form -> form.set("about", ANALYZER));
        ProcessInstance second = fixtures.start(customer, form -> form.set("about", ANALYZER));
        fixtures.submit(second, TAKE_ON, "service", form -> {
            assertThat(form.text("similarChoices")).contains(first.getBusinessKey());
            form.set("matter", "SAME").set("joinTo", first.getBusinessKey());
        });
        assertThat(second).isEnded().hasPassed(ComplaintProcess.JOINED_TO_ANOTHER);
        assertThat(complaints.get(second.getBusinessKey()).state()).isEqualTo(ComplaintState.JOINED);
        assertThat(fixtures.lastText(second.getBusinessKey())).contains(first.getBusinessKey());
        assertThat(first).isWaitingAt(TAKE_ON);
    }

    @Test
    void aLateFirstAnswerIsWarnedOfAndEscalatedOnce() {
        ProcessInstance complaint = fixtures.start();
        String number = complaint.getBusinessKey();
        fixtures.at("2026-11-02T12:59:00Z");
        assertThat(complaint).hasNotPassed(ComplaintProcess.WARNED);
        fixtures.at("2026-11-02T14:00:00Z");
        assertThat(complaint).hasPassed(ComplaintProcess.ANSWER_SOON_DUE, ComplaintProcess.WARNED);
        fixtures.at("2026-11-02T16:00:00Z");
        assertThat(complaint).hasPassed(ComplaintProcess.ANSWER_OVERDUE, ComplaintProcess.ESCALATED);
        fixtures.at("2026-11-10T16:00:00Z");
        assertThat(fixtures.mails(number).stream().filter(mail -> mail.startsWith("First answer")))
                .hasSize(2)
                .anyMatch(mail -> mail.contains("nearly due") && mail.endsWith("> service"))
                .anyMatch(mail -> mail.contains("overdue") && mail.endsWith("> business"));
    }

    @Test
    void aLateSolutionIsWarnedOfAndEscalatedToTheWholeChainOnce() {
        ProcessInstance complaint = fixtures.start();
        fixtures.takeOn(complaint);
        fixtures.at("2026-11-11T16:00:00Z");
        assertThat(complaint).hasPassed(ComplaintProcess.SOLUTION_SOON_DUE);
        fixtures.at("2026-11-14T16:00:00Z");
        assertThat(complaint).hasPassed(ComplaintProcess.SOLUTION_OVERDUE);
        fixtures.at("2026-11-24T16:00:00Z");
        assertThat(fixtures.mails(complaint.getBusinessKey()).stream().filter(mail -> mail.startsWith("Solution")))
                .hasSize(3)
                .anyMatch(mail -> mail.endsWith("> service"))
                .anyMatch(mail -> mail.endsWith("> business"))
                .anyMatch(mail -> mail.endsWith("> management"));
    }

    @Test
    void whatIsNotSolvedGoesBackBeforeItIsClosed() {
        ProcessInstance complaint = fixtures.solved(fixtures.customer().number(), form -> {});
        answers.reopenByPage(fixtures.link(complaint.getBusinessKey()), "Anna", "Dark again");
        assertThat(complaint).hasPassed(ComplaintProcess.NOT_SOLVED).isWaitingAt(TAKE_ON);
        Complaint reopened = complaints.get(complaint.getBusinessKey());
        assertThat(reopened.reopened()).isEqualTo(1);
        assertThat(reopened.state()).isEqualTo(ComplaintState.RECEIVED);
    }

    @Test
    void aClosedComplaintIsReopenedUnderItsNumber() {
        ProcessInstance complaint = fixtures.solved(fixtures.customer().number(), form -> {});
        fixtures.close(complaint);
        String number = complaint.getBusinessKey();
        fixtures.at("2026-11-20T08:00:00Z");
        answers.reopenByPage(fixtures.link(number), "Anna", "Dark again");
        fixtures.runJobs();
        ProcessInstance again = fixtures.process(ComplaintProcess.KEY, number);
        assertThat(again).isWaitingAt(TAKE_ON);
        assertThat(complaints.history(number)).hasSizeGreaterThan(6);
        fixtures.takeOn(again);
        fixtures.propose(again, "service", form -> {});
        fixtures.agreeByPhone(again);
        fixtures.carryOut(again, "service");
        fixtures.close(again);
        assertThat(again).isEnded();
        assertThat(fixtures.mails(number).stream().filter(mail -> mail.endsWith("is solved")))
                .hasSize(2);
    }

    @Test
    void everyHandOverIsSeenWithItsDuration() {
        ProcessInstance complaint = fixtures.start();
        fixtures.at("2026-11-02T10:00:00Z");
        fixtures.takeOn(complaint);
        fixtures.propose(complaint, "service", form -> {});
        fixtures.at("2026-11-03T10:00:00Z");
        fixtures.agreeByPhone(complaint);
        assertThat(handOvers.of(complaint.getBusinessKey()))
                .extracting(
                        Station::department,
                        station -> station.endedAt() == null
                                ? null
                                : Duration.between(station.beganAt(), station.endedAt()))
                .containsExactlyInAnyOrder(
                        tuple("service", Duration.ofHours(2)),
                        tuple("service", Duration.ZERO),
                        tuple(Station.CUSTOMER, Duration.ofHours(24)),
                        tuple("service", null));
    }

    private void refused(String customer, Consumer<SubmittedForm> change, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(() -> fixtures.start(customer, change))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }
}
