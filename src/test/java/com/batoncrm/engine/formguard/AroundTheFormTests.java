package com.batoncrm.engine.formguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Deployed;
import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody whose task it is, past the browser: through the form only, and by no other way. */
@WebTest
class AroundTheFormTests {

    @LocalServerPort
    private int port;

    @RegisterExtension
    private final Deployed handOver = Deployed.handOver();

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    private String instance = "";
    private String task = "";
    private Visitor webapps = new Visitor(0);

    @BeforeEach
    void start() {
        instance = processes
                .startProcessInstanceByKey("hand-over", Map.of("number", "H-2", "secret", "as it was"))
                .getId();
        task = open().getId();
        tasks.setAssignee(task, "finance");
        webapps = new Visitor(port);
        webapps.logIn("finance", "baton");
        webapps.get("/camunda/app/tasklist/default/");
    }

    private Task open() {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("UserTask_Look")
                .singleResult();
    }

    private HttpResponse<String> engineRest(String method, String path, String body) {
        Visitor visitor = new Visitor(port);
        return visitor.basic(
                "finance",
                "baton",
                visitor.request("/engine-rest" + path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /task/{task}/variables/secret              | {"value":"mine"}
            DELETE | /task/{task}/variables/secret              |
            POST   | /task/{task}/variables                     | {"modifications":{"secret":{"value":"mine"}}}
            PUT    | /task/{task}/localVariables/secret         | {"value":"mine"}
            POST   | /task/{task}/localVariables                | {"modifications":{"secret":{"value":"mine"}}}
            PUT    | /process-instance/{case}/variables/secret  | {"value":"mine"}
            DELETE | /process-instance/{case}/variables/secret  |
            POST   | /process-instance/{case}/variables         | {"modifications":{"secret":{"value":"mine"}}}
            PUT    | /execution/{case}/localVariables/secret    | {"value":"mine"}
            POST   | /execution/{case}/signal                   | {"variables":{"secret":{"value":"mine"}}}
            POST   | /process-instance/{case}/modification      | {"instructions":[{"type":"startBeforeActivity","activityId":"UserTask_Check"}]}
            DELETE | /process-instance/{case}                   |
            POST   | /task/{task}/comment/create                | {"message":"hello"}
            POST   | /task/{task}/assignee                      | {"userId":"hr"}
            POST   | /task/{task}/claim                         | {"userId":"hr"}
            POST   | /task/{task}/delegate                      | {"userId":"hr"}
            POST   | /task/{task}/resolve                       | {"variables":{"secret":{"value":"mine"}}}
            POST   | /task/{task}/bpmnError                     | {"errorCode":"x","variables":{"secret":{"value":"mine"}}}
            POST   | /task/{task}/bpmnEscalation                | {"escalationCode":"x","variables":{"secret":{"value":"mine"}}}
            POST   | /task/{task}/identity-links                | {"userId":"hr","type":"candidate"}
            PUT    | /task/{task}                               | {"name":"Mine","priority":99,"owner":"finance","due":"2030-01-01T00:00:00.000+0000"}
            POST   | /task/create                               | {"name":"Mine"}
            DELETE | /task/{task}                               |
            POST   | /message                                   | {"messageName":"x","processInstanceId":"{case}","processVariables":{"secret":{"value":"mine"}}}
            POST   | /signal                                    | {"name":"x","variables":{"secret":{"value":"mine"}}}
            POST   | /decision-definition/key/quote-signers/evaluate | {"variables":{}}
            """)
    void aroundTheFormNothingIsPossible(String method, String path, String body) {
        String target = path.strip().replace("{task}", task).replace("{case}", instance);
        String content = body == null ? "" : body.replace("{case}", instance);
        for (HttpResponse<String> answer : new HttpResponse[] {
            engineRest(method, target, content),
            webapps.json(method, "/camunda/api/engine/engine/default" + target, content)
        }) {
            // Some of it is not even there for him, and a task that somebody has cannot be taken.
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        }
        assertThat(processes.getVariable(instance, "secret")).isEqualTo("as it was");
        assertThat(open()).isNotNull().satisfies(same -> {
            assertThat(same.getAssignee()).isEqualTo("finance");
            assertThat(same.getName()).isEqualTo("Look");
            assertThat(same.getPriority()).isEqualTo(50);
        });
        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"submit-form", "complete"})
    void onlyWhatTheFormHasIsTakenByEitherWay(String way) {
        HttpResponse<String> forged = engineRest(
                "POST",
                "/task/" + task + "/" + way,
                "{\"variables\":{\"word\":{\"value\":\"a\"},\"secret\":{\"value\":\"mine\"}}}");
        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(forged.body()).contains("\"The form has no field 'secret'.\"");
        HttpResponse<String> typed = webapps.postJson(
                "/camunda/api/engine/engine/default/task/" + task + "/" + way,
                "{\"variables\":{\"word\":{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/json\"}}}}");
        assertThat(typed.statusCode()).isEqualTo(400);
        assertThat(typed.body()).contains("\"A word: must be a text\"");
        assertThat(open()).isNotNull();
        assertThat(engineRest("POST", "/task/" + task + "/" + way, "{\"variables\":{\"word\":{\"value\":\"a\"}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(processes.getVariable(instance, "word")).isEqualTo("a");
        assertThat(processes.getVariable(instance, "secret")).isEqualTo("as it was");
    }

    @ParameterizedTest
    @CsvSource({"start", "submit-form"})
    void aProcessStartsOnlyThroughItsForm(String way) {
        Visitor visitor = new Visitor(port);
        String path = "/engine-rest/process-definition/key/quote-approval/" + way;
        for (String body : new String[] {
            "{\"variables\":{\"customerText\":{\"value\":\"M\"},\"title\":{\"value\":\"T\"},\"author\":{\"value\":\"hr\"}}}",
            "{\"variables\":{\"customerText\":{\"value\":\"M\"},\"title\":{\"value\":\"T\"}},\"businessKey\":\"Q-1\"}",
            "{\"variables\":{}}"
        }) {
            HttpResponse<String> refused = visitor.basic(
                    "sales",
                    "baton",
                    visitor.request(path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body)));
            assertThat(refused.statusCode()).as(refused.body()).isIn(400, 403);
        }
    }

    @Test
    void nobodyStartsInTheMiddle() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> refused = visitor.basic(
                "sales",
                "baton",
                visitor.request("/engine-rest/process-definition/key/hand-over/start")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Check\"}]}")));
        assertThat(refused.statusCode()).isEqualTo(403);
    }
}
