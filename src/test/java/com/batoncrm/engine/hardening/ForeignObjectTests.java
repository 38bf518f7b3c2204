package com.batoncrm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Deployed;
import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Objects of classes that the sender names are not taken over REST, not even from an operator. */
@WebTest
class ForeignObjectTests {

    @RegisterExtension
    private final Deployed enterLines = Deployed.enterLines();

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService processes;

    private ProcessInstance instance;

    @BeforeEach
    void start() {
        instance = processes.startProcessInstanceByKey("enter-lines");
    }

    @AfterEach
    void end() {
        processes.deleteProcessInstanceIfExists(instance.getId(), "end", true, true, true, false);
    }

    @Test
    void anObjectInJavasSerializationIsRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>());
        }
        refused(
                object(
                        Base64.getEncoder().encodeToString(bytes.toByteArray()),
                        "java.util.ArrayList",
                        "application/x-java-serialized-object"),
                "Java serialization format is prohibited");
    }

    @Test
    void anObjectInJsonIsRefused() {
        refused(object("{}", "javax.script.ScriptEngineManager", "application/json"), "never an object of a class");
    }

    @Test
    void aTextIsTaken() {
        assertThat(set("{\"type\":\"String\",\"value\":\"said\"}").statusCode()).isEqualTo(204);
        assertThat(processes.getVariable(instance.getId(), "sent")).isEqualTo("said");
    }

    private void refused(String variable, String words) {
        HttpResponse<String> answer = set(variable);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(words).doesNotContain("ENGINE-");
        assertThat(processes.getVariables(instance.getId()).keySet()).doesNotContain("sent");
    }

    private HttpResponse<String> set(String variable) {
        Visitor visitor = new Visitor(port);
        return visitor.basic(
                "process-admin",
                "baton",
                visitor.request("/engine-rest/process-instance/" + instance.getId() + "/variables/sent")
                        .header("Content-Type", "application/json")
                        .header("Baton-Reason", "test")
                        .PUT(BodyPublishers.ofString(variable)));
    }

    private static String object(String value, String type, String format) {
        return "{\"type\":\"Object\",\"value\":\"%s\",\"valueInfo\":{\"objectTypeName\":\"%s\",".formatted(value, type)
                + "\"serializationDataFormat\":\"%s\"}}".formatted(format);
    }
}
