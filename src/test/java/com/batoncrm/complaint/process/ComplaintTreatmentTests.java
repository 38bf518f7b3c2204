package com.batoncrm.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.company.Money;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.complaint.ComplaintTimes;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** What is done about a complaint: investigated, proposed, signed, agreed on and carried out. */
@BatonTest
class ComplaintTreatmentTests {

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private ComplaintService complaints;

    @Autowired
    private ComplaintAnswers answers;

    @Autowired
    private ComplaintTimes times;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TaskService tasks;

    @Test
    void departmentsInvestigateSideBySideEachByItsOwnDeadline() {
        ProcessInstance complaint = fixtures.start();
        String number = complaint.getBusinessKey();
        fixtures.takeOn(complaint, form -> form.set("investigators", List.of("business", "it")));
        List<Task> open = fixtures.tasks(number);
        assertThat(open).extracting(Task::getTaskDefinitionKey).containsOnly(ComplaintInvestigation.INVESTIGATE);
        assertThat(open).hasSize(2).allMatch(task -> task.getDueDate() != null);
        fixtures.at("2026-11-06T16:00:00Z");
        assertThat(fixtures.mails(number)).anyMatch(mail -> mail.contains("nearly due") && mail.endsWith("> it"));
        fixtures.at("2026-11-09T16:00:00Z");
        assertThat(fixtures.mails(number).stream().filter(mail -> mail.startsWith("Findings")))
                .hasSize(2)
                .allMatch(mail -> mail.endsWith("> service"));
        fixtures.at("2026-11-10T10:00:00Z");
        assertThat(fixtures.mails(number).stream().filter(mail -> mail.contains("indings")))
                .hasSize(4);
        open.forEach(task -> tasklist(task, "findings", "A bad batch"));
        assertThat(fixtures.task(number, ComplaintTreatment.PROPOSE)).isNotNull();
        assertThat(complaints.history(number).stream()
                        .filter(entry -> entry.text().equals("A bad batch")))
                .extracting(entry -> entry.saidBy())
                .containsExactlyInAnyOrder("business", "it");
    }

    private void tasklist(Task task, String field, String text) {
        String group = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
        tasklist.submit(task, group, form -> form.set(field, text));
    }

    @Test
    void whoProposesCanAskFurtherDepartmentsFirst() {
        ProcessInstance complaint = taken();
        ThrowingCallable nobody = () -> fixtures.submit(
                complaint, ComplaintTreatment.PROPOSE, "service", form -> form.set("nextStep", "INVESTIGATE"));
        refused(nobody, "who is to investigate");
        fixtures.submit(complaint, ComplaintTreatment.PROPOSE, "service", form -> form.set("nextStep", "INVESTIGATE")
                .set("investigators", List.of("finance")));
        fixtures.submit(
                complaint, ComplaintInvestigation.INVESTIGATE, "finance", form -> form.set("findings", "All is paid"));
        assertThat(fixtures.task(complaint.getBusinessKey(), ComplaintTreatment.PROPOSE))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"REPLACEMENT, business", "REPAIR, service"})
    void whatIsAgreedIsCarriedOutByWhoCan(String kind, String department) {
        ProcessInstance complaint = taken();
        fixtures.propose(complaint, "service", form -> form.set("solutionKind", kind));
        fixtures.agreeByPhone(complaint);
        assertThat(fixtures.task(complaint.getBusinessKey(), ComplaintTreatment.CARRY_OUT))
                .hasCandidateGroup(department);
        fixtures.submit(complaint, ComplaintTreatment.CARRY_OUT, department, form -> form.set("remark", "Done")
                .set("cost", "20.00"));
        assertThat(complaint).isWaitingAt(ComplaintProcess.CLOSE);
        assertThat(complaints.get(complaint.getBusinessKey()).cost()).isEqualTo(Money.of("20.00", "EUR"));
    }

    @Test
    void anExplanationNeedsNothingToBeCarriedOut() {
        ProcessInstance complaint = taken();
        fixtures.propose(complaint, "service", form -> form.set("solutionKind", "EXPLANATION"));
        fixtures.agreeByPhone(complaint);
        assertThat(complaint).isWaitingAt(ComplaintProcess.CLOSE);
    }

    @Test
    void anExpensiveSolutionIsSignedBeforeTheCustomerHearsOfIt() {
        ProcessInstance complaint = taken();
        String number = complaint.getBusinessKey();
        expensive(complaint);
        assertThat(tasklist.open(fixtures.task(number, "UserTask_Sign")).text("facts"))
                .contains("The display stays dark", "Replacement", number);
        sign(number, "business", form -> form.set("decision", "RETURN").set("comment", "Half is enough"));
        assertThat(tasks.getVariable(
                        fixtures.task(number, ComplaintTreatment.PROPOSE).getId(), "approvalComment"))
                .asString()
                .contains("Half is enough");
        expensive(complaint);
        assertThat(fixtures.mails(number)).noneMatch(mail -> mail.startsWith("Our proposal"));
        sign(number, "business", form -> form.set("decision", "APPROVE"));
        assertThat(fixtures.mails(number)).last().asString().startsWith("Our proposal");
    }

    private void expensive(ProcessInstance complaint) {
        fixtures.propose(complaint, "service", form -> form.set("solutionKind", "REPLACEMENT")
                .set("estimatedCost", "1000.01"));
    }

    private void sign(String number, String person, Consumer<SubmittedForm> fill) {
        tasklist.submit(fixtures.task(number, "UserTask_Sign"), person, fill);
    }

    @Test
    void aCustomerWhoDeclinesGetsAnotherProposal() {
        ProcessInstance complaint = taken();
        fixtures.propose(complaint, "service", form -> {});
        String link = fixtures.link(complaint.getBusinessKey());
        refused(() -> answers.answerByPage(link, false, "Anna", ""), "say why");
        answers.answerByPage(link, false, "Anna", "I want a new one");
        fixtures.runJobs();
        fixtures.propose(complaint, "service", form -> form.set("solutionKind", "REPLACEMENT"));
        answers.answerByPage(link, true, "Anna", "");
        fixtures.runJobs();
        refused(() -> answers.answerByPage(link, true, "Anna", ""), "cannot be done now");
        assertThat(fixtures.task(complaint.getBusinessKey(), ComplaintTreatment.CARRY_OUT))
                .isNotNull();
    }

    @Test
    void theClockStandsWhileWeWaitForTheCustomer() {
        ProcessInstance complaint = taken();
        String number = complaint.getBusinessKey();
        fixtures.at("2026-11-03T08:00:00Z");
        Instant before = times.solutionDue(complaints.get(number));
        fixtures.propose(complaint, "service", form -> {});
        assertThat(complaints.get(number).promises().clock().isStopped()).isTrue();
        fixtures.at("2026-11-09T08:00:00Z");
        fixtures.agreeByPhone(complaint);
        Complaint running = complaints.get(number);
        assertThat(running.promises().clock().isStopped()).isFalse();
        assertThat(times.solutionDue(running)).isEqualTo(before.plus(Duration.ofDays(6)));
        fixtures.at("2026-11-16T13:30:00Z");
        assertThat(complaint).hasNotPassed(ComplaintProcess.SOLUTION_SOON_DUE);
        fixtures.at("2026-11-17T08:00:00Z");
        assertThat(complaint)
                .hasPassed(ComplaintProcess.SOLUTION_SOON_DUE)
                .hasNotPassed(ComplaintProcess.SOLUTION_OVERDUE);
    }

    @Test
    void whoIsSilentIsRemindedThenWarnedThenClosedAndCanComeBack() {
        ProcessInstance complaint = taken();
        String number = complaint.getBusinessKey();
        fixtures.propose(complaint, "service", form -> {});
        fixtures.at("2026-11-09T09:00:00Z");
        assertThat(fixtures.mails(number)).last().asString().startsWith("May we hear from you?");
        fixtures.at("2026-11-16T09:30:00Z");
        assertThat(fixtures.mails(number)).last().asString().startsWith("We are about to close");
        assertThat(fixtures.lastText(number)).contains("23 November 2026");
        assertThat(complaints.get(number).isOpen()).isTrue();
        fixtures.at("2026-11-23T10:00:00Z");
        assertThat(complaint).isEnded();
        assertThat(complaints.get(number).state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(fixtures.mails(number)).last().asString().startsWith("We have closed");
        answers.reopenByPage(fixtures.link(number), "Anna", "I was away");
        fixtures.runJobs();
        assertThat(fixtures.process(ComplaintProcess.KEY, number)).isWaitingAt(ComplaintProcess.TAKE_ON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREDIT_NOTE | 10.00  | There is no invoice",
                "CREDIT_NOTE |        | how much the customer gets",
                "REFUND      |        | how much the customer gets",
                "REFUND      | 10.00  | Nothing was paid"
            })
    void whatSuitsNoSolutionIsRefused(String kind, String compensation, String words) {
        ProcessInstance complaint = taken();
        refused(
                () -> fixtures.propose(complaint, "service", form -> {
                    form.set("solutionKind", kind);
                    if (compensation != null) {
                        form.force("compensation", compensation);
                    }
                }),
                words);
    }

    private ProcessInstance taken() {
        ProcessInstance complaint = fixtures.start();
        fixtures.takeOn(complaint);
        return complaint;
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(action)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }
}
