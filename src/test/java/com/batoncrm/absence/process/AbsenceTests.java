package com.batoncrm.absence.process;

import static com.batoncrm.absence.AbsenceFixtures.TODAY;
import static com.batoncrm.absence.process.AbsenceProcess.AWAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.engine.Worklist;
import com.batoncrm.engine.Worklist.WaitingTask;
import com.batoncrm.quote.QuoteFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is away: who does his tasks, and how they come back. */
@BatonTest
class AbsenceTests {

    @Autowired
    private AbsenceFixtures absences;

    @Autowired
    private QuoteFixtures quotes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService models;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AccountDates dates;

    @Autowired
    private MovableClock clock;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = models.createDeployment()
                .addModelInstance(
                        "own.bpmn",
                        model("own").camundaAssignee("${personText}").endEvent().done())
                .addModelInstance(
                        "ours.bpmn",
                        model("ours")
                                .camundaCandidateGroups("${personText}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    private static UserTaskBuilder model(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(30)
                .startEvent()
                .camundaFormRef("absence-end")
                .camundaFormRefBinding("latest")
                .userTask("UserTask_Look")
                .name("Look")
                .camundaFormRef("absence-end")
                .camundaFormRefBinding("latest");
    }

    @AfterEach
    void clear() {
        absences.everybodyIsBack();
        dates.lockFrom("hr", null);
        models.deleteDeployment(deployment, true);
    }

    @Test
    void theSubstituteSeesWaitingAndNewTasksAndDoesThemOnRecordForTheAbsentPerson() {
        Task waiting = ownTask("legal");
        Task ofGroup = groupTask("legal");
        assertThat(listed("hr")).doesNotContain(waiting.getId(), ofGroup.getId());

        ProcessInstance absence = absences.away("legal", "hr");
        assertThat(absence).isWaitingAt(AWAY);
        Task later = ownTask("legal");

        assertThat(listed("hr")).contains(waiting.getId(), ofGroup.getId(), later.getId());
        assertThat(filtered("hr", "My tasks")).contains(waiting.getId(), later.getId());
        assertThat(filtered("hr", "My groups' tasks")).contains(ofGroup.getId());
        assertThat(filtered("legal", "My tasks")).contains(waiting.getId(), later.getId());
        assertThat(worklist.of("hr"))
                .filteredOn(task -> task.id().equals(later.getId()))
                .extracting(WaitingTask::absentee)
                .containsExactly("Leo Legal");
        assertThat(worklist.of("hr"))
                .filteredOn(task -> task.id().equals(ofGroup.getId()))
                .extracting(task -> task.group() + ", in place of " + task.absentee())
                .containsExactly("Legal, in place of Leo Legal");
        assertThat(listed("it")).doesNotContain(waiting.getId(), ofGroup.getId(), later.getId());

        tasklist.as("hr", () -> tasks.complete(later.getId()));
        var done =
                history.createHistoricTaskInstanceQuery().taskId(later.getId()).singleResult();
        assertThat(done.getAssignee()).isEqualTo("hr");
        assertThat(done.getOwner()).isEqualTo("legal");
    }

    @Test
    void whoPreparedAQuoteInSomebodysPlaceSignsItNoMoreThanItsAuthor() {
        absences.away("sales", "sales-manager");
        ProcessInstance quote = quotes.start(quotes.customer());
        tasklist.submit(quote, "UserTask_PrepareQuote", "sales-manager", form -> form.set(
                        "lines", List.of(QuoteFixtures.line(QuoteFixtures.SENSOR, "1", "15")))
                .set("nextStep", "SUBMIT"));
        assertThat(tasklist.task(quote, "UserTask_NameSigner").getName())
                .as("nobody else is of sales management")
                .isEqualTo("Name a signer");
    }

    @Test
    void theContractKeepsInWhosePlaceItsQuoteWasSigned() {
        ProcessInstance quote = quotes.start(quotes.customer());
        quotes.submit(quote, form -> form.set("lines", List.of(QuoteFixtures.line(QuoteFixtures.SENSOR, "1", "15"))));
        identity.createMembership("hr", "sales-management");
        Task sign = tasklist.task(quote, "UserTask_Sign");
        tasklist.as("sales-manager", () -> tasks.claim(sign.getId(), "sales-manager"));
        absences.away("sales-manager", "hr");
        tasklist.submit(quote, "UserTask_Sign", "hr", form -> form.set("decision", "APPROVE"));
        identity.deleteMembership("hr", "sales-management");
        tasklist.submit(quote, "UserTask_AwaitAnswer", "sales", form -> form.set("answer", "ACCEPTED")
                .set("answeredBy", "Anna Muster"));
        assertThat(jdbc.sql("select signer || ' for ' || signed_for from contract_signature s"
                                + " join contract c on c.number = s.contract_number where c.quote_number = ?")
                        .param(quote.getBusinessKey())
                        .query(String.class)
                        .list())
                .containsExactly("hr for sales-manager");
    }

    @Test
    void theSubstituteLearnsByMailAtOnceAndTheDayThatItIsOver() {
        absences.away("legal", "", TODAY.plusDays(2), TODAY.plusDays(4), "hr");
        assertThat(mail("hr"))
                .contains("You stand in for Leo Legal from 4 November 2026 to 6 November 2026")
                .contains("On the first of these days");
        absences.back("legal", "");
        absences.away("legal", "hr");
        assertThat(mail("hr")).contains("is in your Tasklist from now on");
    }

    private String mail(String person) {
        return jdbc.sql("select plain_text from mail where to_person = ? order by position desc limit 1")
                .param(person)
                .query(String.class)
                .single();
    }

    @Test
    void whatIsLeftComesBackOnTheDayAfterTheLast() {
        Task own = ownTask("legal");
        Task ofGroup = groupTask("legal");
        ProcessInstance absence = absences.away("legal", "hr");
        tasklist.as("hr", () -> tasks.setAssignee(own.getId(), null));
        tasklist.as("hr", () -> tasks.claim(ofGroup.getId(), "hr"));
        assertThat(assignee(own)).isEqualTo("hr");
        assertThat(assignee(ofGroup)).isEqualTo("hr");

        clock.advance(Duration.ofDays(5));
        tasklist.runJobs();

        assertThat(absence).isEnded().hasPassed(AbsenceProcess.GIVE_TASKS_BACK, AbsenceProcess.BACK);
        assertThat(assignee(own)).isEqualTo("legal");
        assertThat(assignee(ofGroup)).isNull();
        assertThat(tasks.getIdentityLinksForTask(own.getId())).hasSize(1);
        assertThat(listed("hr")).doesNotContain(own.getId(), ofGroup.getId());
        assertThat(listed("legal")).contains(own.getId(), ofGroup.getId());
    }

    @Test
    void whoGivesATakenTaskBackGivesItToItsOwner() {
        Task own = ownTask("legal");
        absences.away("legal", "hr");
        tasklist.as("hr", () -> tasks.setAssignee(own.getId(), null));
        tasklist.as("hr", () -> tasks.setAssignee(own.getId(), null));
        assertThat(assignee(own)).isEqualTo("legal");
        assertThat(tasks.createTaskQuery().taskId(own.getId()).singleResult().getOwner())
                .isNull();
    }

    @Test
    void anAbsenceToComeHandsNothingOverAndCanBeCalledOff() {
        Task own = ownTask("legal");
        ProcessInstance absence = absences.away("legal", "", TODAY.plusDays(3), TODAY.plusDays(5), "hr");
        assertThat(absence).isWaitingAt(AbsenceProcess.TO_COME);
        assertThat(listed("hr")).doesNotContain(own.getId());

        assertThat(absences.back("legal", "")).isEnded().hasPassed(AbsenceEnd.ABSENCE_ENDED);
        assertThat(absence).isEnded().hasPassed(AbsenceProcess.CALLED_OFF);
        clock.advance(Duration.ofDays(3));
        tasklist.runJobs();
        assertThat(listed("hr")).doesNotContain(own.getId());
    }

    @Test
    void whoIsBackEarlierHasHisTasksBackAtOnce() {
        Task own = ownTask("legal");
        ProcessInstance absence = absences.away("legal", "hr");
        tasklist.as("hr", () -> tasks.setAssignee(own.getId(), null));
        absences.back("hr", "legal");
        assertThat(absence).isEnded().hasPassed("IntermediateCatchEvent_BackEarlier", AbsenceProcess.BACK);
        assertThat(assignee(own)).isEqualTo("legal");
        assertThat(listed("hr")).doesNotContain(own.getId());
    }

    @Test
    void whereASubstituteGoesAwayHisOwnStandsInForBothAndACircleEnds() {
        Task own = ownTask("legal");
        absences.away("legal", "hr");
        absences.away("hr", "it");
        assertThat(listed("it")).contains(own.getId());
        assertThatThrownBy(() -> absences.away("it", "legal"))
                .hasMessageContaining("Leo Legal is away as well, from 2 November 2026 to 6 November 2026.");
    }

    @Test
    void withoutASubstituteTheManagerIsAskedTheMomentATaskWouldWaitAndOnlyOnce() {
        absences.leads("management", "business");
        absences.away("business", "");
        assertThat(covers()).isEmpty();

        Task first = ownTask("business");
        ownTask("business");

        ProcessInstance cover = covers().get(0);
        assertThat(covers()).hasSize(1);
        assertThat(tasklist.task(cover, AbsenceCover.NAME_SUBSTITUTE).getAssignee())
                .isEqualTo("management");
        assertThat(listed("hr")).doesNotContain(first.getId());
        assertThatThrownBy(() -> name(cover, "business")).hasMessageContaining("Nobody stands in for himself");
        name(cover, "hr");
        assertThat(cover).isEnded().hasPassed(AbsenceCover.SUBSTITUTE_NAMED);
        assertThat(listed("hr")).contains(first.getId());
    }

    @Test
    void aTaskOfAGroupOfWhomNobodyIsThereAsksAsWellAndOneThatHasSomebodyDoesNot() {
        absences.away("legal", "");
        absences.away("finance", "");
        groupTask("finance");
        assertThat(covers()).isEmpty();
        groupTask("legal");
        assertThat(covers()).hasSize(1);
        assertThat(listed("hr"))
                .as("without a manager, human resources are asked")
                .contains(tasklist.task(covers().get(0), AbsenceCover.NAME_SUBSTITUTE)
                        .getId());
    }

    @Test
    void whatWaitedAlreadyAsksOnTheFirstDayAndNobodyIsNeededOnceTheAbsenceIsOver() {
        groupTask("legal");
        absences.away("legal", "");
        ProcessInstance cover = covers().get(0);
        absences.back("legal", "");
        assertThat(cover).isEnded().hasPassed("BoundaryEvent_AbsenceOver", AbsenceCover.NO_LONGER_NEEDED);
    }

    @Test
    void theManagerRecordsForHisPeopleAndHumanResourcesForEverybodyAndNobodyElse() {
        absences.leads("management", "business");
        absences.away("management", "business", TODAY, TODAY, "hr");
        absences.away("hr", "legal", TODAY, TODAY, "");
        assertThatThrownBy(() -> absences.away("it", "finance", TODAY, TODAY, ""))
                .hasMessageContaining(
                        "The absence of Fiona Finance is recorded by Fiona Finance, the manager or human resources.");
        assertThatThrownBy(() -> absences.back("it", "business")).hasMessageContaining("is recorded by");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-05 | 2026-11-04 | hr       | The last day away is before the first.
            2026-10-01 | 2026-11-01 | hr       | This absence is over already
            2028-01-01 | 2028-01-02 | hr       | Please record an absence that begins within a year
            2026-11-02 | 2036-11-03 | hr       | lasts at most 3 years
            2026-11-02 | 2026-11-03 | legal    | Nobody stands in for himself.
            2026-11-02 | 2026-11-03 | stranger | 'stranger'
            2026-11-02 | 2026-11-03 | it       | is away as well, on 3 November 2026.
            2026-11-02 | 2026-11-03 | finance  | cannot log in to Baton at present
            2026-11-09 | 2026-11-10 | hr       | is recorded as away from 8 November 2026 to 10 November 2026 already.
            """)
    void whatMakesNoSenseIsRefusedAndNothingIsRecorded(
            LocalDate from, LocalDate to, String substitute, String message) {
        absences.away("it", "", TODAY.plusDays(1), TODAY.plusDays(1), "hr");
        absences.away("legal", "", TODAY.plusDays(6), TODAY.plusDays(8), "hr");
        dates.lockFrom("finance", clock.instant());
        long before = processes.createProcessInstanceQuery().count();
        try {
            assertThatThrownBy(() -> absences.away("legal", "", from, to, substitute))
                    .hasMessageContaining(message);
        } finally {
            dates.lockFrom("finance", null);
        }
        assertThat(processes.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void whoIsThereHasNoAbsenceToEnd() {
        assertThatThrownBy(() -> absences.back("legal", ""))
                .hasMessageContaining("Leo Legal is not away, and has recorded no absence to come.");
    }

    @Test
    void aSubstituteWhoseAccountIsLockedStandsInForNobody() {
        Task own = ownTask("legal");
        absences.away("legal", "hr");
        dates.lockFrom("hr", clock.instant());
        assertThat(listed("hr")).doesNotContain(own.getId());
    }

    private void name(ProcessInstance cover, String substitute) {
        tasklist.submit(
                cover, AbsenceCover.NAME_SUBSTITUTE, "management", form -> form.set("substituteText", substitute));
    }

    private List<ProcessInstance> covers() {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey(AbsenceCover.KEY)
                .list();
    }

    private Task ownTask(String person) {
        return start("own", person);
    }

    private Task groupTask(String group) {
        return start("ours", group);
    }

    private Task start(String process, String who) {
        return tasklist.task(processes.startProcessInstanceByKey(process, Map.of("personText", who)), "UserTask_Look");
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private List<String> listed(String person) {
        List<String>[] found = new List[1];
        tasklist.as(person, () -> found[0] = ids(tasks.createTaskQuery().listPage(0, 1000)));
        return found[0];
    }

    private List<String> filtered(String person, String filter) {
        String id = filters.createTaskFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();
        List<String>[] found = new List[1];
        tasklist.as(person, () -> found[0] = ids(filters.<Task>listPage(id, 0, 1000)));
        return found[0];
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::getId).toList();
    }
}
