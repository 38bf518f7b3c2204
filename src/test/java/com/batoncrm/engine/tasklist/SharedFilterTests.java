package com.batoncrm.engine.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the four filters list, for whom. */
@BatonTest
class SharedFilterTests {

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private RepositoryService models;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private SetUpFilters setUp;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = models.createDeployment()
                .addModelInstance(
                        "look.bpmn",
                        Bpmn.createExecutableProcess("look")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .userTask("UserTask_Look")
                                .name("Look")
                                .camundaCandidateGroups("legal")
                                .camundaFormRef("undelivered-mail")
                                .camundaFormRefBinding("latest")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        identity.clearAuthentication();
        models.deleteDeployment(deployment, true);
    }

    @Test
    void aSecondStartAddsNoFilter() {
        setUp.run();
        assertThat(filters.createTaskFilterQuery().list()).hasSize(4);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .groupIdIn("staff")
                        .list())
                .hasSize(4);
    }

    @Test
    void aTaskIsWithItsGroupsUntilSomebodyTookIt() {
        String task = start();
        assertThat(listed("legal", SharedFilter.MY_GROUPS_TASKS)).containsExactly(task);
        assertThat(listed("legal", SharedFilter.MY_TASKS)).isEmpty();
        assertThat(listed("hr", SharedFilter.MY_GROUPS_TASKS)).isEmpty();

        tasks.claim(task, "legal");

        assertThat(listed("legal", SharedFilter.MY_GROUPS_TASKS)).isEmpty();
        assertThat(listed("legal", SharedFilter.MY_TASKS)).containsExactly(task);
    }

    @Test
    void dueTasksAreListedForThoseWhoCanDoThem() {
        String late = start(MovableClock.START.minus(Duration.ofHours(1)));
        String sunday = start(MovableClock.START.plus(Duration.ofDays(6)));
        String nextMonday = start(MovableClock.START.plus(Duration.ofDays(7)));
        tasks.claim(sunday, "legal");

        assertThat(listed("legal", SharedFilter.OVERDUE)).containsExactly(late);
        assertThat(listed("legal", SharedFilter.DUE_THIS_WEEK)).containsExactly(sunday);
        assertThat(listed("hr", SharedFilter.OVERDUE)).isEmpty();
        assertThat(listed("hr", SharedFilter.DUE_THIS_WEEK)).isEmpty();
        assertThat(listed("legal", SharedFilter.MY_GROUPS_TASKS)).containsExactlyInAnyOrder(late, nextMonday);
    }

    @Test
    void everyTaskNotesSinceWhenItWaitsInTheCompanysTime() {
        assertThat(tasks.getVariableLocal(start(), WaitingSince.VARIABLE)).isEqualTo("2026-11-02 09:00");
    }

    @Test
    void whoKnowsACaseReadsItsColumnsAndNothingElseOfIt() {
        String instance = processes
                .startProcessInstanceByKey("look", Map.of("customer", "Acme", "margin", "3"))
                .getId();
        identity.setAuthentication("legal", List.of("staff", "legal"));

        assertThat(processes
                        .createVariableInstanceQuery()
                        .variableScopeIdIn(instance)
                        .variableNameIn("customer", "number")
                        .listPage(0, 100))
                .extracting(VariableInstance::getValue)
                .containsExactly("Acme");
        assertThat(processes
                        .createVariableInstanceQuery()
                        .variableScopeIdIn(instance)
                        .variableNameIn("customer", "margin")
                        .listPage(0, 100))
                .isEmpty();
        assertThat(processes
                        .createVariableInstanceQuery()
                        .variableNameIn("customer")
                        .listPage(0, 100))
                .isEmpty();
    }

    private String start() {
        String instance = processes.startProcessInstanceByKey("look").getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String start(Instant due) {
        Task task = tasks.createTaskQuery().taskId(start()).singleResult();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        return task.getId();
    }

    private List<String> listed(String person, SharedFilter shared) {
        Filter filter =
                filters.createTaskFilterQuery().filterName(shared.title()).singleResult();
        identity.setAuthentication(person, List.of("staff", person));
        try {
            return filters.<Task>listPage(filter.getId(), 0, 100).stream()
                    .map(Task::getId)
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }
}
