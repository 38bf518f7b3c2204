package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.NOBODY_LEFT_MESSAGE;
import static com.batoncrm.approval.process.ApprovalProcess.SIGN;
import static com.batoncrm.approval.process.ApprovalProcess.SIGNATURE_ID;

import com.batoncrm.approval.SigningService;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What approval asks of the engine. */
@Component
class ApprovalFlow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SigningService signing;

    ApprovalFlow(RuntimeService runtime, TaskService tasks, SigningService signing) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.signing = signing;
    }

    boolean isRunning(String processInstance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .count()
                > 0;
    }

    /**
     * Sees to it that every open signature of the round can be given: where nobody who may is there, somebody is named;
     * where whoever claimed it no longer may, or is away with nobody to sign in his place, the others see it again.
     */
    void keepSignable(String instance, UUID round) {
        signing.nextStage(round).forEach(signature -> {
            if (signing.presentSigners(signature.id()).isEmpty()) {
                runtime.createMessageCorrelation(NOBODY_LEFT_MESSAGE)
                        .processInstanceId(instance)
                        .localVariableEquals(SIGNATURE_ID.name(), signature.id().toString())
                        .correlateAll();
            } else {
                release(instance, signature.id());
            }
        });
    }

    private void release(String instance, UUID signature) {
        tasks
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(SIGN)
                .taskAssigned()
                .unlimitedList()
                .stream()
                .filter(task -> signature.toString().equals(tasks.getVariable(task.getId(), SIGNATURE_ID.name())))
                .filter(task -> !signing.isCovered(signature, task.getAssignee()))
                .map(Task::getId)
                .forEach(task -> tasks.setAssignee(task, null));
    }
}
