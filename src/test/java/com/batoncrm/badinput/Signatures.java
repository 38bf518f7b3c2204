package com.batoncrm.badinput;

import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Everybody who is asked to sign a quote does so. */
@Component
class Signatures {

    private static final int MOST_STAGES = 5;
    private static final Map<String, String> PEOPLE = Map.of("sales-management", "sales-manager");

    private final TaskService tasks;
    private final Tasklist tasklist;

    Signatures(TaskService tasks, Tasklist tasklist) {
        this.tasks = tasks;
        this.tasklist = tasklist;
    }

    /** All of a stage, then all of the next that is there at once. */
    void approveAll(ProcessInstance quote, Consumer<SubmittedForm> fill) {
        for (int stage = 0; stage < MOST_STAGES; stage++) {
            for (Task task : open(quote)) {
                tasklist.complete(task, signer(task), form -> fill.accept(form.set("decision", "APPROVE")));
            }
        }
    }

    /** The first of them returns it for rework. */
    void giveBack(ProcessInstance quote, String comment) {
        Task task = open(quote).get(0);
        tasklist.complete(
                task, signer(task), form -> form.set("decision", "RETURN").set("comment", comment));
    }

    private List<Task> open(ProcessInstance quote) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_Sign")
                .processVariableValueEquals("number", quote.getBusinessKey())
                .list();
    }

    private String signer(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(group -> PEOPLE.getOrDefault(group, group))
                .findFirst()
                .orElseThrow();
    }
}
