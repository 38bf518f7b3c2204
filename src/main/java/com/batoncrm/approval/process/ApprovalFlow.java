package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.NOBODY_LEFT_MESSAGE;
import static com.batoncrm.approval.process.ApprovalProcess.SIGN;
import static com.batoncrm.approval.process.ApprovalProcess.SIGNATURE_ID;

import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Accounts.Person;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
     * Sees to it that every open signature of the round can be given: where nobody is left who may, process
     * administration names somebody; where whoever claimed it no longer may, the others see it again.
     */
    void keepSignable(DelegateExecution execution, UUID round) {
        signing.nextStage(round).forEach(signature -> {
            List<Person> left = signing.maySign(signature.id());
            if (left.isEmpty()) {
                runtime.createMessageCorrelation(NOBODY_LEFT_MESSAGE)
                        .processInstanceId(execution.getProcessInstanceId())
                        .localVariableEquals(SIGNATURE_ID.name(), signature.id().toString())
                        .correlateAll();
            } else {
                release(execution, signature.id(), left);
            }
        });
    }

    private void release(DelegateExecution execution, UUID signature, List<Person> left) {
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(SIGN)
                .taskAssigned()
                .unlimitedList()
                .stream()
                .filter(task -> signature.toString().equals(tasks.getVariable(task.getId(), SIGNATURE_ID.name())))
                .filter(task -> left.stream().noneMatch(person -> person.id().equals(task.getAssignee())))
                .map(Task::getId)
                .forEach(task -> tasks.setAssignee(task, null));
    }
}
