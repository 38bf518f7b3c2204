package com.batoncrm.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Running cases change hands: who they belong to, and the tasks that wait for him; their timers go on as they are. */
@Component
public class Cases {

    /** The variables by which models name the person that a case belongs to, with that of his name. */
    private static final Map<String, String> PERSONS =
            Map.of("owner", "ownerName", "author", "authorName", "caller", "callerName");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Accounts accounts;

    Cases(@Lazy RuntimeService runtime, @Lazy TaskService tasks, Accounts accounts) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** Every case of these business keys that is the one's becomes the other's; what he took from a group stays. */
    public void handOver(Collection<String> businessKeys, String from, String to) {
        businessKeys.stream()
                .distinct()
                .flatMap(key ->
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).unlimitedList().stream())
                .forEach(instance -> handOver(instance, from, to));
    }

    private void handOver(ProcessInstance instance, String from, String to) {
        List<VariableInstance> his = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .variableNameIn(PERSONS.keySet().toArray(String[]::new))
                .unlimitedList()
                .stream()
                .filter(variable -> from.equals(variable.getValue()))
                .toList();
        if (his.isEmpty()) {
            return;
        }
        for (VariableInstance variable : his) {
            runtime.setVariableLocal(variable.getExecutionId(), variable.getName(), to);
            String name = PERSONS.get(variable.getName());
            if (runtime.getVariableLocal(variable.getExecutionId(), name) != null) {
                runtime.setVariableLocal(variable.getExecutionId(), name, accounts.nameOf(to));
            }
        }
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskAssignee(from)
                .unlimitedList()
                .forEach(task -> tasks.setAssignee(task.getId(), to));
    }
}
