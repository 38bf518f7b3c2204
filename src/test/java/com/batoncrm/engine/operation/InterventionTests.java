package com.batoncrm.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.BrowserTest;
import com.batoncrm.browser.Deployed;
import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.Windows;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever changes a running case from outside says why. */
@BrowserTest
class InterventionTests {

    @LocalServerPort
    private int port;

    @RegisterExtension
    private final Deployed handOver = Deployed.handOver();

    @Autowired
    private RuntimeService processes;

    @Autowired
    private JdbcClient jdbc;

    private String instance = "";

    @BeforeEach
    void start() {
        instance = processes
                .startProcessInstanceByKey("hand-over", Map.of("customer", "Acme"))
                .getId();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /process-instance/{case}/variables/customer | {"value":"Umbrella"}                                                | process.variables-changed
            POST   | /process-instance/{case}/variables          | {"modifications":{"customer":{"value":"Umbrella"}}}                 | process.variables-changed
            DELETE | /process-instance/{case}/variables/customer |                                                                     | process.variables-changed
            POST   | /process-instance/{case}/modification       | {"instructions":[{"type":"startBeforeActivity","activityId":"UserTask_Check"}]} | process.moved
            PUT    | /process-instance/{case}/suspended          | {"suspended":true}                                                  | process.moved
            DELETE | /process-instance/{case}                    |                                                                     | process.ended
            """)
    void anOperatorsChangeNeedsAReasonAndIsKeptWithIt(String method, String path, String body, String action) {
        String address = path.replace("{case}", instance);
        HttpResponse<String> refused = call("process-admin", method, address, body, "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Please say why");
        assertThat(call("process-admin", method, address, body, "  ").statusCode())
                .isEqualTo(400);
        assertThat(processes.getVariable(instance, "customer")).isEqualTo("Acme");
        assertThat(reasons(action)).isEmpty();

        HttpResponse<String> done = call("process-admin", method, address, body, "Typed the wrong name – sorry");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(reasons(action)).containsExactly("Typed the wrong name – sorry");
    }

    @Test
    void whoOperatesNothingIsRefusedWithAReasonToo() {
        HttpResponse<String> answer = call(
                "finance",
                "PUT",
                "/process-instance/" + instance + "/variables/customer",
                "{\"value\":\"Mine\"}",
                "Because I want to");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(processes.getVariable(instance, "customer")).isEqualTo("Acme");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "variables":{"secret":{"value":"mine"}}, |  | The form has no field 'secret'
            | ,"variables":{"secret":{"value":"mine"}} | takes no variables of its own
            | ,"variables":{"secret":{"value":"mine","local":true}} | takes no variables of its own
            "businessKey":"Q-1", |  | the number of the case comes from the process
            """)
    void whoStartsInTheMiddleBringsNothingPastTheStartForm(String ofCase, String ofStep, String refusal) {
        long before = processes.createProcessInstanceQuery().count();
        HttpResponse<String> refused =
                startAtCheck("process-admin", text(ofCase), text(ofStep), "The first step was done on paper");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(refusal);
        assertThat(processes.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    @Test
    void anOperatorStartsInTheMiddleForAReason() {
        assertThat(startAtCheck("process-admin", "", "", "").body()).contains("Please say why");
        HttpResponse<String> started = startAtCheck("process-admin", "", "", "The first step was done on paper");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processDefinitionKey("hand-over")
                        .activityIdIn("UserTask_Check")
                        .count())
                .isOne();
        assertThat(startAtCheck("sales", "", "", "I want to").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> startAtCheck(String person, String ofCase, String ofStep, String reason) {
        String body =
                "{%s\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Check\"%s}]}"
                        .formatted(ofCase, ofStep);
        return call(person, "POST", "/process-definition/key/hand-over/start", body, reason);
    }

    @Test
    void cockpitAsksWhy(Windows windows) {
        Page cockpit = windows.homeOf("process-admin");
        cockpit.navigate(windows.server() + "/camunda/app/cockpit/default/#/process-instance/" + instance
                + "/runtime?detailsTab=variables-tab");
        cockpit.getByText("customer").waitFor();
        cockpit.locator(".glyphicon-pencil").first().click();
        cockpit.locator("td input[type=text]:visible").first().fill("Umbrella");
        cockpit.locator(".glyphicon-ok:visible").click();
        cockpit.getByLabel("Why do you change this?").fill("The customer was renamed");
        windows.picture(cockpit, "why");
        cockpit.getByText("Go on").click();
        PlaywrightAssertions.assertThat(cockpit.getByText("Umbrella").first()).isVisible();
        assertThat(processes.getVariable(instance, "customer")).isEqualTo("Umbrella");
        assertThat(reasons("process.variables-changed")).containsExactly("The customer was renamed");
    }

    private HttpResponse<String> call(String person, String method, String path, String body, String reason) {
        Visitor visitor = new Visitor(port);
        var request = visitor.request("/engine-rest" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body == null ? "" : body));
        if (!reason.isEmpty()) {
            request.header(
                    "Baton-Reason",
                    URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return visitor.basic(person, "baton", request);
    }

    private List<String> reasons(String action) {
        return jdbc.sql("select t.texts::json ->> 'reason' from audit_entry e join audit_text t on t.entry = e.id"
                        + " where e.action = :action and e.subject = :subject")
                .param("action", action)
                .param("subject", instance)
                .query(String.class)
                .list();
    }
}
