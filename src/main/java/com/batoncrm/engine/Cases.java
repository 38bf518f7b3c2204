package com.batoncrm.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Running cases change hands: who they belong to, and the tasks that wait for him; their timers go on as they are. */
@Component
public class Cases {

    /** A task of one person, with the business key of its case, which may be empty. */
    public record TakenTask(String businessKey, String element, String name) {}

    /** The variables by which models name the person that a case belongs to, with that of his name. */
    private static final Map<String, String> PERSONS = Map.of(
            "owner", "ownerName",
            "author", "authorName",
            "caller", "callerName",
            "actionOwner", "actionOwnerName");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService models;
    private final Accounts accounts;

    Cases(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy RepositoryService models, Accounts accounts) {
        this.runtime = runtime;
        this.models = models;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** The tasks that wait for the person and nobody else, also those that a substitute has taken from him. */
    public List<TakenTask> takenBy(String person) {
        List<Task> his = tasks.createTaskQuery()
                .or()
                .taskAssignee(person)
                .taskOwner(person)
                .endOr()
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList();
        Map<String, Optional<String>> keys = his.isEmpty()
                ? Map.of()
                : runtime
                        .createProcessInstanceQuery()
                        .processInstanceIds(
                                his.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                        .unlimitedList()
                        .stream()
                        .collect(Collectors.toMap(
                                ProcessInstance::getId, instance -> Optional.ofNullable(instance.getBusinessKey())));
        return his.stream()
                .map(task -> new TakenTask(
                        keys.getOrDefault(task.getProcessInstanceId(), Optional.empty())
                                .orElse(""),
                        task.getTaskDefinitionKey(),
                        String.valueOf(task.getName())))
                .toList();
    }

    /** The names of the tasks that nobody of the group has taken yet. */
    public List<String> waitingFor(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).unlimitedList().stream()
                .map(task -> String.valueOf(task.getName()))
                .toList();
    }

    /**
     * Every case of these business keys that is the one's becomes the other's, with the tasks that wait for him or that a
     * substitute has taken from him. What he took from a group of which the other is no member goes back to the group.
     */
    public void handOver(Collection<String> businessKeys, String from, String to) {
        businessKeys.stream()
                .distinct()
                .flatMap(key ->
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).unlimitedList().stream())
                .map(ProcessInstance::getId)
                .distinct()
                .forEach(instance -> handOver(instance, from, to));
    }

    private void handOver(String instance, String from, String to) {
        Set<String> his = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableNameIn(PERSONS.keySet().toArray(String[]::new))
                .unlimitedList()
                .stream()
                .filter(variable -> from.equals(variable.getValue()))
                .map(variable -> rename(variable, to))
                .collect(Collectors.toSet());
        tasks.createTaskQuery().processInstanceId(instance).unlimitedList().forEach(task -> {
            if (his.contains(modelledFor(task))) {
                give(task, from, to);
            } else if (from.equals(task.getAssignee()) || from.equals(task.getOwner())) {
                give(task, from, isAsked(task, to) ? to : null);
            }
        });
    }

    private String rename(VariableInstance variable, String to) {
        runtime.setVariableLocal(variable.getExecutionId(), variable.getName(), to);
        String name = Objects.requireNonNull(PERSONS.get(variable.getName()));
        if (runtime.getVariableLocal(variable.getExecutionId(), name) != null) {
            runtime.setVariableLocal(variable.getExecutionId(), name, accounts.nameOf(to));
        }
        return variable.getName();
    }

    /** The variable that names whose task it is in the model; empty where anybody of a group takes it. */
    private String modelledFor(Task task) {
        UserTask model = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        String assignee = model == null ? null : model.getCamundaAssignee();
        return assignee == null ? "" : assignee.replaceAll("[${}]", "");
    }

    private boolean isAsked(Task task, String person) {
        List<IdentityLink> asked = candidates(task);
        return asked.stream().allMatch(link -> link.getGroupId() == null)
                || asked.stream()
                        .anyMatch(link -> person.equals(link.getUserId())
                                || link.getGroupId() != null && accounts.isMember(person, link.getGroupId()));
    }

    private List<IdentityLink> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
    }

    private void give(Task task, String from, @Nullable String to) {
        task.setOwner(null);
        task.setAssignee(to);
        tasks.saveTask(task);
        candidates(task).stream()
                .filter(link -> from.equals(link.getUserId()))
                .forEach(link -> tasks.deleteCandidateUser(task.getId(), from));
    }
}
