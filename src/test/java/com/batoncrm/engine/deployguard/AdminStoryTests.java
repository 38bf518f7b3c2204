package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.deployguard.DeployGuardTests.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteFixtures;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process administrator gives quotes a demonstration, with the Modeler alone: a field, a decision on it, and a task. */
@BatonTest
class AdminStoryTests {

    private static final String ARRANGE = "UserTask_ArrangeDemonstration";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteFixtures fixtures;

    private final Deque<String> deployments = new ArrayDeque<>();

    @BeforeEach
    void deployOneFileAfterTheOther() throws IOException {
        deploy("quote-prepare.form", shipped("quote-prepare.form").replaceFirst("\"components\": \\[", """
                "components": [{"type": "checkbox", "id": "Field_Demo", "key": "demonstrationWanted", \
                "label": "Show it to the customer first"},"""));
        deploy("quote-demonstration.form", """
                {"id": "quote-demonstration", "type": "default", "components": [{"type": "textfield", "id": "Field_Who", \
                "key": "demonstrator", "label": "Who shows it", "validate": {"required": true}}]}""");
        deploy(
                "quote-approval.bpmn",
                shipped("quote-approval.bpmn")
                        .replace(
                                "sourceRef=\"ExclusiveGateway_Approved\" targetRef=\"ServiceTask_SendQuote\"",
                                "sourceRef=\"ExclusiveGateway_Approved\" targetRef=\"ExclusiveGateway_Demonstration\"")
                        .replace("<bpmn:serviceTask id=\"ServiceTask_SendQuote\"", """
                        <bpmn:exclusiveGateway id="ExclusiveGateway_Demonstration" name="Demonstration?" default="Flow_NoDemo" />
                        <bpmn:sequenceFlow id="Flow_NoDemo" name="no" sourceRef="ExclusiveGateway_Demonstration" \
                        targetRef="ServiceTask_SendQuote" />
                        <bpmn:sequenceFlow id="Flow_Demo" name="yes" sourceRef="ExclusiveGateway_Demonstration" \
                        targetRef="UserTask_ArrangeDemonstration">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${demonstrationWanted}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:userTask id="UserTask_ArrangeDemonstration" name="Arrange demonstration" \
                        camunda:formRef="quote-demonstration" camunda:formRefBinding="latest" camunda:candidateGroups="service" />
                        <bpmn:sequenceFlow id="Flow_Arranged" sourceRef="UserTask_ArrangeDemonstration" \
                        targetRef="ServiceTask_SendQuote" />
                        <bpmn:serviceTask id="ServiceTask_SendQuote\""""));
    }

    @AfterEach
    void undeploy() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
    }

    private void deploy(String file, String content) {
        tasklist.as(
                "process-admin",
                () -> deployments.push(repository
                        .createDeployment()
                        .name("Demonstrations")
                        .source("Camunda Modeler")
                        .addString(file, content)
                        .deploy()
                        .getId()));
    }

    @Test
    void aQuoteWithADemonstrationWaitsForServiceBeforeItGoesOut() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        fixtures.submit(quote, form -> form.set("demonstrationWanted", true));

        assertThat(quote).isWaitingAtExactly(ARRANGE);
        assertThat(quote).task().hasCandidateGroup("service");

        tasklist.submit(quote, ARRANGE, "service", form -> form.set("demonstrator", "Simon"));

        assertThat(quote).isWaitingAtExactly("UserTask_AwaitAnswer");
    }

    @Test
    void aQuoteWithoutOneGoesOutAtOnce() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        fixtures.submit(quote, form -> form.set("demonstrationWanted", false));

        assertThat(quote).isWaitingAtExactly("UserTask_AwaitAnswer");
    }

    @Test
    void theFormAloneCannotTakeBackTheFieldOnWhichTheProcessDecides() throws IOException {
        String shipped = shipped("quote-prepare.form");
        assertThatThrownBy(() -> deploy("quote-prepare.form", shipped))
                .hasMessageContaining("quote-prepare.form: has no field 'demonstrationWanted' any more, but process"
                        + " 'quote-approval' needs it (Flow 'yes'); keep the field");
    }
}
