package com.batoncrm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.Worklist.Startable;
import com.batoncrm.engine.Worklist.Waiting;
import com.batoncrm.engine.Worklist.WaitingTask;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for whom. */
@BatonTest
class WorklistTests {

    @Autowired
    private Worklist worklist;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = models.createDeployment()
                .addModelInstance(
                        "look.bpmn",
                        startableBy(
                                "sales",
                                Bpmn.createExecutableProcess("look")
                                        .name("Look at it")
                                        .camundaHistoryTimeToLive(30)
                                        .startEvent()
                                        .userTask("UserTask_Look")
                                        .name("Look")
                                        .camundaCandidateGroups("legal,finance")
                                        .camundaFormRef("undelivered-mail")
                                        .camundaFormRefBinding("latest")
                                        .endEvent()
                                        .done()))
                .addModelInstance(
                        "case.bpmn",
                        startableBy(
                                "hr",
                                Bpmn.createExecutableProcess("case")
                                        .name("A case")
                                        .camundaHistoryTimeToLive(30)
                                        .startEvent()
                                        .callActivity("CallActivity_Look")
                                        .calledElement("look")
                                        .camundaIn("number", "number")
                                        .endEvent()
                                        .done()))
                .deploy()
                .getId();
    }

    private static BpmnModelInstance startableBy(String group, BpmnModelInstance model) {
        model.getModelElementsByType(Process.class).forEach(process -> process.setCamundaCandidateStarterGroups(group));
        return model;
    }

    @AfterEach
    void undeploy() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void aTaskWaitsForEveryMemberOfItsGroupsUntilSomebodyTakesIt() {
        processes.startProcessInstanceByKey(
                "look", "L-1", Map.of("number", "L-1", "customer", "Acme", "amount", "1,234.50 EUR"));

        WaitingTask waiting = worklist.of("legal").get(0);
        assertThat(waiting.name()).isEqualTo("Look");
        assertThat(waiting.process()).isEqualTo("Look at it");
        assertThat(waiting.number()).isEqualTo("L-1");
        assertThat(waiting.customer()).isEqualTo("Acme");
        assertThat(waiting.amount()).isEqualTo("1,234.50 EUR");
        assertThat(waiting.group()).isEqualTo("Legal");
        assertThat(waiting.since()).isEqualTo(MovableClock.START);
        assertThat(waiting.due()).isNull();
        assertThat(worklist.of("finance2")).extracting(WaitingTask::group).containsExactly("Finance");
        assertThat(worklist.of("sales")).isEmpty();
        assertThat(worklist.of("nobody")).isEmpty();

        tasks.claim(waiting.id(), "finance2");

        assertThat(worklist.of("finance2")).allMatch(WaitingTask::isOwn).hasSize(1);
        assertThat(worklist.of("legal")).isEmpty();
    }

    @Test
    void aCaseWaitsForThePeopleOfTheProcessesItCalls() {
        processes.startProcessInstanceByKey("case", "C-1", Map.of("number", "C-1"));

        assertThat(worklist.on("C-1")).extracting(Waiting::who).containsExactly(List.of("Finance", "Legal"));
        assertThat(worklist.on("C-2")).isEmpty();

        String task = worklist.on("C-1").get(0).taskId();
        tasks.claim(task, "finance2");

        assertThat(worklist.on(List.of("C-1", "C-2")))
                .containsExactly(Map.entry(
                        "C-1", List.of(new Waiting(task, "Look", List.of("Felix Finance"), MovableClock.START))));
    }

    @Test
    void aPersonMayStartWhatTheModelAllowsHisGroups() {
        assertThat(worklist.startableBy("sales"))
                .extracting(Startable::name)
                .contains("Look at it")
                .doesNotContain("A case");
        assertThat(worklist.startableBy("hr"))
                .extracting(Startable::key)
                .contains("case")
                .doesNotContain("look");
        assertThat(worklist.startableBy("nobody")).isEmpty();
    }

    @Test
    void noTaskGetsAuthorizationsOfItsOwn() {
        processes.startProcessInstanceByKey("look");
        tasks.claim(worklist.of("legal").get(0).id(), "legal");

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .allMatch(grant -> grant.getResourceId().equals("*"));
    }
}
