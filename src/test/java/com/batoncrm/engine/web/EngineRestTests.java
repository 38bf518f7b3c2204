package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's REST interface as Camunda Modeler uses it. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class EngineRestTests {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(port);
    }

    @Test
    void aCallNeedsAnAccountEachTime() {
        assertThat(visitor.getJson("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(visitor.basic(
                                "it",
                                "wrong",
                                visitor.request("/engine-rest/engine").GET())
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.basic(
                                "sales",
                                "baton",
                                visitor.request("/engine-rest/engine").GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.getJson("/engine-rest/engine").statusCode()).isEqualTo(401);
    }

    @Test
    void aProcessAdministratorDeploysAndASalespersonDoesNot() {
        assertThat(deploy("sales").statusCode()).isEqualTo(403);

        var deployed = deploy("process-admin");

        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        var deployment = repository
                .createDeploymentQuery()
                .deploymentName("from the Modeler")
                .singleResult();
        assertThat(deployment).isNotNull();
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aProcessAdministratorAdministersNoUsers() {
        var create = visitor.request("/engine-rest/user/create")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"Sesame-123-open\"}}"));
        assertThat(visitor.basic("process-admin", "baton", create).statusCode()).isEqualTo(403);
    }

    @Test
    void whoAsksWronglyLeavesNoTraceInTheLog(CapturedOutput output) {
        for (String[] call : new String[][] {
            {"/engine-rest/identity/password-policy", "{}"},
            {"/engine-rest/process-definition/nothing/start", "{\"businessKey\": \"Anna Muster\"}"},
            {"/engine-rest/process-definition/key/quote-approval/submit-form", "{\"variables\": {\"Anna\": 1}}"},
        }) {
            assertThat(post("sales", call[0], call[1]).statusCode()).as(call[0]).isEqualTo(400);
        }
        visitor.logIn("sales", "baton");
        assertThat(visitor.get("/answer").statusCode()).isEqualTo(404);
        assertThat(output.getAll()).doesNotContain("password is null", "Anna", "Exception");
    }

    @Test
    void aModelThatFailsIsNotSaidToBeThePersonsFaultAndStandsInTheLog(CapturedOutput output) {
        Deployment deployment = repository
                .createDeployment()
                .addModelInstance(
                        "fails.bpmn",
                        Bpmn.createExecutableProcess("fails")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .userTask("UserTask_Look")
                                .camundaDueDate("${address}")
                                .camundaCandidateGroups("staff")
                                .camundaFormRef("undelivered-mail")
                                .camundaFormRefBinding("latest")
                                .endEvent()
                                .done())
                .deploy();

        HttpResponse<String> failed = post("process-admin", "/engine-rest/process-definition/key/fails/start", "{}");

        assertThat(failed.statusCode()).as(failed.body()).isEqualTo(500);
        assertThat(failed.body()).contains("Baton could not do this").doesNotContain("address", "xpression");
        assertThat(output.getAll()).contains("process-definition/key/fails/start failed", "${address}");
        repository.deleteDeployment(deployment.getId(), true);
    }

    private HttpResponse<String> post(String person, String path, String body) {
        return visitor.basic(
                person,
                "baton",
                visitor.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> deploy(String person) {
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("from-the-modeler")
                .camundaHistoryTimeToLive(30)
                .startEvent()
                .userTask("UserTask_Look")
                .camundaCandidateGroups("staff")
                .camundaFormRef("undelivered-mail")
                .camundaFormRefBinding("latest")
                .endEvent()
                .done());
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nfrom the Modeler\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"from-the-modeler.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--x--\r\n";
        return visitor.basic(
                person,
                "baton",
                visitor.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body)));
    }
}
