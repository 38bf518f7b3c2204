package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.deployguard.DeployGuardTests.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Camunda Modeler gets to see when a model is refused. */
@WebTest
class DeployOverRestTests {

    private static final String NAME = "from the Modeler";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    private long before;

    @BeforeEach
    void count() {
        before = repository.createDeploymentQuery().count();
    }

    @AfterEach
    void undeploy() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theModelerIsToldEverythingThatIsWrongElementByElement() throws IOException {
        var refused = deploy(Map.of(
                "quote-approval.bpmn",
                shipped("quote-approval.bpmn")
                        .replace("candidateStarterGroups=\"sales\"", "candidateStarterGroups=\"sals\"")
                        .replace("${openQuote}", "${openQuot}")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"type\":\"ParseException\"")
                .contains("\"message\":\"Not deployed, because 2 things are wrong:\\n"
                        + "Service task 'Open quote': delegate 'openQuot' does not exist; did you mean 'openQuote'?\\n"
                        + "Process 'Contract quote': group 'sals' does not exist; did you mean 'sales'?\"")
                .contains("\"mainElementId\":\"ServiceTask_OpenQuote\"")
                .doesNotContain("Exception:");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void oneWrongFileKeepsTheOthersFromBeingDeployed() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("quote-answer.form", shipped("quote-answer.form"));
        files.put("quote-signers.dmn", shipped("quote-signers.dmn").replace("\"legal\"", "\"leagl\""));

        var refused = deploy(files);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("quote-signers.dmn, Decision table 'Signers of a quote', row 6: group 'leagl' does not exist;"
                        + " did you mean 'legal'?");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void filesOfOtherKindsAreRefused() throws IOException {
        for (String file :
                new String[] {"evil.cmmn", "evil.html", "evil.js", "evil.groovy", "evil.bpmn20.xml", "x.png"}) {
            var refused = deploy(Map.of(file, shipped("quote-approval.bpmn")));

            assertThat(refused.statusCode()).as(file).isEqualTo(400);
            assertThat(refused.body()).contains(file + ": is neither a process (.bpmn)");
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void nobodyDeploysForATenantOrInTheNameOfBaton() throws IOException {
        Map<String, String> form = Map.of("quote-answer.form", shipped("quote-answer.form"));

        assertThat(deploy(form, "tenant-id", "other").body()).contains("Baton has one company and no tenants");
        assertThat(deploy(form, "deployment-source", "Baton").body()).contains("is kept as the source");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aSoundModelIsDeployed() throws IOException {
        var deployed = deploy(Map.of(
                "quote-approval.bpmn",
                shipped("quote-approval.bpmn").replace("name=\"Prepare quote\"", "name=\"Write the quote\"")));

        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before + 1);
    }

    private HttpResponse<String> deploy(Map<String, String> files, String... field) {
        StringBuilder body = new StringBuilder(part("name=\"deployment-name\"", NAME));
        for (int i = 0; i < field.length; i += 2) {
            body.append(part("name=\"" + field[i] + "\"", field[i + 1]));
        }
        files.forEach(
                (file, content) -> body.append(part("name=\"" + file + "\"; filename=\"" + file + "\"", content)));
        Visitor modeler = new Visitor(port);
        return modeler.basic(
                "process-admin",
                "baton",
                modeler.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body + "--x--\r\n")));
    }

    private static String part(String disposition, String content) {
        return "--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
