package com.batoncrm.approval.process;

import com.batoncrm.engine.Tasklist;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;

/** Somebody's own process without a line of Java, that calls approval with what the test gives it. */
final class CallingProcess {

    private final RuntimeService runtime;
    private final Tasklist tasklist;
    private final List<Map<String, Object>> signers = new ArrayList<>();
    private String subject = "L-" + UUID.randomUUID();
    private String author = "sales";

    CallingProcess(RuntimeService runtime, Tasklist tasklist) {
        this.runtime = runtime;
        this.tasklist = tasklist;
    }

    /** Deploys the model; the id of the deployment. */
    static String deploy(RepositoryService repository) {
        return repository
                .createDeployment()
                .name("Test of approval")
                .addClasspathResource("approval/calls-approval.bpmn")
                .deploy()
                .getId();
    }

    CallingProcess by(String person) {
        author = person;
        return this;
    }

    CallingProcess on(String id) {
        subject = id;
        return this;
    }

    CallingProcess needs(String group, int stage, String reason) {
        signers.add(Map.of("group", group, "stage", stage, "reason", reason));
        return this;
    }

    CallingProcess needs(Map<String, Object> row) {
        signers.add(row);
        return this;
    }

    String subject() {
        return subject;
    }

    ProcessInstance start() {
        return start(Spin.JSON(signers));
    }

    /** As a business rule task with the mapping resultList hands it on. */
    ProcessInstance startWithJavaList() {
        return start(
                new ArrayList<>(signers.stream().map(row -> new HashMap<>(row)).toList()));
    }

    private ProcessInstance start(Object required) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "subjectId",
                subject,
                "contentHash",
                "hash-1",
                "author",
                author,
                "signers",
                required,
                "heading",
                "Leave of Sofia Sales",
                "notes",
                "By the sea"));
        variables.put("facts", Spin.JSON(List.of(Map.of("label", "Days", "value", "12"))));
        ProcessInstance instance = runtime.startProcessInstanceByKey("calls-approval", subject, variables);
        tasklist.runJobs();
        return instance;
    }
}
