package com.batoncrm.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Deployed;
import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose a task is, by every route: a task of finance, who may do it, and legal, hr and sales, who have no part in it. */
@WebTest
class TaskAccessTests {

    private static final String WORD = "{\"variables\":{\"word\":{\"value\":\"seen\"}}}";

    @LocalServerPort
    private int port;

    @RegisterExtension
    private final Deployed handOver = Deployed.handOver();

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    private ProcessInstance instance;
    private Task look;

    @BeforeEach
    void start() {
        instance = processes.startProcessInstanceByKey(
                "hand-over", Map.of("customer", "Acme", "number", "H-1", "secret", "quite secret"));
        look = only("UserTask_Look");
    }

    private Task only(String element) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    @ParameterizedTest
    @EnumSource
    void listsAndCountsShowWhatIsOnesOwnOrOnesGroups(RestOfBoth rest) {
        for (String query : List.of(
                "{}",
                "{\"processInstanceId\":\"%s\"}".formatted(instance.getId()),
                "{\"candidateGroup\":\"finance\"}",
                "{\"candidateGroups\":[\"finance\",\"hr\"],\"includeAssignedTasks\":true}",
                "{\"orQueries\":[{\"candidateGroup\":\"finance\",\"nameLike\":\"%\"}]}",
                "{\"unassigned\":true,\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"customer\",\"type\":\"String\"}}]}")) {
            assertThat(rest.post(port, "finance", "/task?maxResults=1000", query)
                            .body())
                    .as(query)
                    .contains(look.getId());
            assertThat(count(rest, "finance", query)).as(query).isPositive();
            for (String stranger : List.of("sales", "hr", "legal")) {
                HttpResponse<String> list = rest.post(port, stranger, "/task?maxResults=1000", query);
                assertThat(list.statusCode()).as(query).isEqualTo(200);
                assertThat(list.body()).as(query).doesNotContain(look.getId());
            }
            assertThat(rest.post(port, "process-admin", "/task?maxResults=1000", query)
                            .body())
                    .contains(look.getId());
        }
        assertThat(count(rest, "hr", "{\"processInstanceId\":\"%s\"}".formatted(instance.getId())))
                .isZero();
    }

    private int count(RestOfBoth rest, String person, String query) {
        String body = rest.post(port, person, "/task/count", query).body();
        return Integer.parseInt(body.replaceAll("\\D", ""));
    }

    @Test
    void anAssignedTaskIsTheAssigneesAndOfTheGroupThatWasAsked() {
        tasks.setAssignee(look.getId(), "finance2");
        for (String colleague : List.of("finance", "finance2")) {
            assertThat(RestOfBoth.ENGINE_REST
                            .post(port, colleague, "/task?maxResults=1000", "{}")
                            .body())
                    .contains(look.getId());
        }
        assertThat(RestOfBoth.ENGINE_REST
                        .post(port, "hr", "/task?maxResults=1000", "{\"assignee\":\"finance2\"}")
                        .body())
                .doesNotContain(look.getId());
    }

    @ParameterizedTest
    @EnumSource
    void aFilterExtendedWithOtherCriteriaShowsNothingMore(RestOfBoth rest) {
        for (var filter : filters.createTaskFilterQuery().list()) {
            for (String more : List.of(
                    "{\"processInstanceId\":\"%s\"}".formatted(instance.getId()),
                    "{\"candidateGroup\":\"finance\"}",
                    "{\"candidateGroups\":[\"finance\"]}",
                    "{\"assigneeLike\":\"%\"}",
                    "{\"orQueries\":[{\"unassigned\":true,\"assigned\":true}]}")) {
                assertThat(rest.post(port, "hr", "/filter/" + filter.getId() + "/list?maxResults=1000", more)
                                .body())
                        .doesNotContain(look.getId());
                assertThat(rest.post(port, "hr", "/filter/" + filter.getId() + "/count", more)
                                .body())
                        .contains("0");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /task/{task}                           |
            GET    | /task/{task}/form                      |
            GET    | /task/{task}/form-variables            |
            GET    | /task/{task}/deployed-form             |
            GET    | /task/{task}/rendered-form             |
            GET    | /task/{task}/variables                 |
            GET    | /task/{task}/variables/secret          |
            GET    | /task/{task}/localVariables            |
            GET    | /task/{task}/localVariables/waitingSince |
            GET    | /task/{task}/identity-links            |
            GET    | /task/{task}/comment                   |
            GET    | /task/{task}/attachment                |
            POST   | /task/{task}/claim                     | {"userId":"hr"}
            POST   | /task/{task}/claim                     | {"userId":"finance"}
            POST   | /task/{task}/unclaim                   | {}
            POST   | /task/{task}/assignee                  | {"userId":"hr"}
            POST   | /task/{task}/complete                  | {}
            POST   | /task/{task}/submit-form               | {}
            POST   | /task/{task}/resolve                   | {}
            POST   | /task/{task}/delegate                  | {"userId":"hr"}
            POST   | /task/{task}/bpmnError                 | {"errorCode":"x"}
            POST   | /task/{task}/bpmnEscalation            | {"escalationCode":"x"}
            POST   | /task/{task}/identity-links            | {"groupId":"hr","type":"candidate"}
            POST   | /task/{task}/comment/create            | {"message":"hello"}
            PUT    | /task/{task}                           | {"name":"Mine"}
            PUT    | /task/{task}/variables/secret          | {"value":"mine"}
            DELETE | /task/{task}/variables/secret          |
            DELETE | /task/{task}                           |
            GET    | /process-instance/{case}               |
            GET    | /process-instance/{case}/variables     |
            GET    | /execution/{case}                      |
            GET    | /execution/{case}/localVariables       |
            GET    | /history/process-instance/{case}       |
            """)
    void whoHasNoPartInATaskGetsNothingOfItByItsId(String method, String path, String body) {
        String real = path.replace("{task}", look.getId()).replace("{case}", instance.getId());
        for (RestOfBoth rest : RestOfBoth.values()) {
            HttpResponse<String> answer = rest.call(port, "hr", method, real, body == null ? "" : body);
            assertThat(answer.statusCode()).as(rest + " " + answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("secret", "Acme", "finance", "ENGINE-");
        }
        Task after = only("UserTask_Look");
        assertThat(after.getAssignee()).isNull();
        assertThat(after.getName()).isEqualTo("Look");
        assertThat(processes.getVariable(instance.getId(), "secret")).isEqualTo("quite secret");
        assertThat(tasks.getTaskComments(look.getId())).isEmpty();
        assertThat(tasks.getIdentityLinksForTask(look.getId())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/history/task", "/history/activity-instance", "/history/variable-instance", "/history/process-instance",
        "/process-instance", "/execution", "/variable-instance", "/incident"
    })
    void otherQueriesShowAMemberNothing(String path) {
        for (RestOfBoth rest : RestOfBoth.values()) {
            for (String person : List.of("hr", "finance")) {
                HttpResponse<String> answer = rest.get(port, person, path + "?maxResults=1000");
                if (answer.statusCode() == 200) {
                    assertThat(answer.body()).isEqualTo("[]");
                } else {
                    assertThat(answer.statusCode()).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void theColumnsOfACaseAreForThoseWhoHaveOneOfItsTasks() {
        String filter = filters.createTaskFilterQuery()
                .filterName("My groups' tasks")
                .singleResult()
                .getId();
        assertThat(page("finance", "/filter/" + filter + "/list?maxResults=1000"))
                .contains("Acme", "waitingSince");
        assertThat(page("hr", "/filter/" + filter + "/list?maxResults=1000")).doesNotContain("Acme");
        String columns =
                "{\"variableNames\":[\"customer\"],\"variableScopeIdIn\":[\"%s\"]}".formatted(instance.getId());
        assertThat(RestOfBoth.ENGINE_REST
                        .post(port, "hr", "/variable-instance?maxResults=1000", columns)
                        .body())
                .doesNotContain("Acme");
    }

    /** As Tasklist reads a filter, with its columns. */
    private String page(String person, String path) {
        Visitor visitor = new Visitor(port);
        return visitor.basic(
                        person,
                        "baton",
                        visitor.request("/engine-rest" + path)
                                .header("Accept", "application/hal+json")
                                .GET())
                .body();
    }

    @ParameterizedTest
    @EnumSource
    void operatorsSeeEverythingAndDoNothingOfIt(RestOfBoth rest) {
        for (String operator : List.of("process-admin", "admin")) {
            String task = "/task/" + look.getId();
            assertThat(rest.get(port, operator, task).statusCode()).isEqualTo(200);
            assertThat(rest.get(port, operator, task + "/variables").body()).contains("quite secret");
            for (String doing : List.of("/complete", "/submit-form", "/resolve")) {
                HttpResponse<String> answer = rest.post(port, operator, task + doing, WORD);
                assertThat(answer.statusCode()).as(doing).isEqualTo(403);
                assertThat(answer.body()).contains("This task is not for you to do.");
            }
            for (String taking : List.of("/claim", "/assignee")) {
                assertThat(rest.post(port, operator, task + taking, "{\"userId\":\"" + operator + "\"}")
                                .statusCode())
                        .as(taking)
                        .isEqualTo(403);
            }
            HttpResponse<String> link = rest.post(
                    port, operator, task + "/identity-links", "{\"groupId\":\"process-admin\",\"type\":\"candidate\"}");
            assertThat(link.statusCode()).isEqualTo(403);
            assertThat(link.body()).contains("Who is asked follows from the process.");
        }
        assertThat(only("UserTask_Look").getAssignee()).isNull();
        assertThat(rest.post(port, "process-admin", "/task/" + look.getId() + "/assignee", "{\"userId\":\"finance2\"}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> colleague = rest.post(port, "finance", "/task/" + look.getId() + "/complete", "{}");
        assertThat(colleague.statusCode()).isEqualTo(403);
        assertThat(colleague.body()).contains("This task is with ");
    }

    @ParameterizedTest
    @EnumSource
    void oneTakesGivesBackAndDoesATaskOfOnesGroup(RestOfBoth rest) {
        String task = "/task/" + look.getId();
        assertThat(rest.post(port, "finance", task + "/claim", "{\"userId\":\"finance2\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rest.post(port, "finance", task + "/claim", "{\"userId\":\"finance\"}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> second = rest.post(port, "finance2", task + "/claim", "{\"userId\":\"finance2\"}");
        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(rest.post(port, "finance2", task + "/unclaim", "{}").statusCode())
                .isEqualTo(403);
        assertThat(rest.post(port, "finance", task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(only("UserTask_Look").getAssignee()).isNull();
        assertThat(rest.post(port, "finance2", task + "/claim", "{\"userId\":\"finance2\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(rest.post(port, "finance2", task + "/submit-form", WORD).statusCode())
                .isEqualTo(204);
        assertThat(only("UserTask_Check")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aTaskOfOnePersonAloneIsNotGivenBackToNobody(RestOfBoth rest) {
        tasks.setAssignee(look.getId(), "finance");
        tasks.deleteCandidateGroup(look.getId(), "finance");
        for (String person : List.of("finance", "process-admin")) {
            HttpResponse<String> given = rest.post(port, person, "/task/" + look.getId() + "/unclaim", "{}");
            assertThat(given.statusCode()).isEqualTo(403);
            assertThat(given.body()).contains("This task cannot be given back");
        }
        assertThat(only("UserTask_Look").getAssignee()).isEqualTo("finance");
    }

    @ParameterizedTest
    @EnumSource
    void anOperatorGivesATaskOfOnePersonAloneToSomebodyElseButToNoOperator(RestOfBoth rest) {
        tasks.setAssignee(look.getId(), "finance");
        tasks.deleteCandidateGroup(look.getId(), "finance");
        String assignee = "/task/" + look.getId() + "/assignee";
        for (String nobody : List.of("process-admin", "admin", "stranger")) {
            HttpResponse<String> answer = rest.post(port, "process-admin", assignee, "{\"userId\":\"" + nobody + "\"}");
            assertThat(answer.statusCode()).as(nobody).isEqualTo(403);
            assertThat(answer.body()).contains("is not among those who are asked here");
        }
        assertThat(rest.post(port, "finance", assignee, "{\"userId\":\"sales\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rest.post(port, "process-admin", assignee, "{\"userId\":\"sales\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(only("UserTask_Look").getAssignee()).isEqualTo("sales");
    }

    @ParameterizedTest
    @EnumSource
    void theSecondToDoATaskIsToldWhoDidItAndWhen(RestOfBoth rest) {
        String task = "/task/" + look.getId();
        rest.post(port, "finance", task + "/submit-form", WORD);
        for (String doing : List.of("/submit-form", "/complete", "/claim", "/resolve")) {
            HttpResponse<String> late = rest.post(
                    port, "finance2", task + doing, doing.equals("/claim") ? "{\"userId\":\"finance2\"}" : WORD);
            assertThat(late.statusCode()).as(doing + late.body()).isEqualTo(409);
            assertThat(late.body())
                    .containsPattern("\"Already done by \\w.* on \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d\\.\"")
                    .doesNotContain("ENGINE", "is null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoDoATaskAtTheSameMomentOneIsToldSo(RestOfBoth rest) throws Exception {
        rest.get(port, "finance", "/task/" + look.getId());
        rest.get(port, "finance2", "/task/" + look.getId());
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> answers =
                    both.invokeAll(List.of(doing(rest, "finance"), doing(rest, "finance2")));
            List<HttpResponse<String>> got =
                    List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(got).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
            assertThat(got).filteredOn(answer -> answer.statusCode() == 409).allMatch(answer -> answer.body()
                    .contains("Already done by"));
        } finally {
            both.shutdown();
        }
    }

    private Callable<HttpResponse<String>> doing(RestOfBoth rest, String person) {
        return () -> rest.post(port, person, "/task/" + look.getId() + "/submit-form", WORD);
    }
}
