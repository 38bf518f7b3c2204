package com.batoncrm.mail.process;

import com.batoncrm.engine.Accounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks that wait for a person: own ones, and unclaimed ones of the person's groups. */
@Component
class WaitingTasks {

    /** A task as the digest names it; {@code about} is the number of what it is about, or empty. */
    record Waiting(
            String id,
            String name,
            String about,
            String customer,
            @Nullable Instant due) {}

    /** The first tasks of {@code total}. */
    record Share(List<Waiting> tasks, long total) {}

    private static final int SHOWN = 20;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Accounts accounts;

    WaitingTasks(TaskService tasks, RuntimeService runtime, Accounts accounts) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.accounts = accounts;
    }

    Share ownOf(String person) {
        return share(tasks.createTaskQuery().active().taskAssignee(person));
    }

    Share forGroupsOf(String person) {
        List<String> groups = accounts.groupsOf(person);
        return groups.isEmpty()
                ? new Share(List.of(), 0)
                : share(tasks.createTaskQuery().active().taskCandidateGroupIn(groups));
    }

    private Share share(TaskQuery query) {
        List<Task> shown =
                query.orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, SHOWN);
        Map<String, Map<String, Object>> columns = columns(shown);
        return new Share(
                shown.stream()
                        .map(task -> waiting(task, columns.getOrDefault(task.getProcessInstanceId(), Map.of())))
                        .toList(),
                shown.size() < SHOWN ? shown.size() : query.count());
    }

    /** What their processes show of themselves, by instance. */
    private Map<String, Map<String, Object>> columns(List<Task> shown) {
        Map<String, Map<String, Object>> columns = new HashMap<>();
        if (!shown.isEmpty()) {
            runtime
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(shown.stream()
                            .map(Task::getProcessInstanceId)
                            .distinct()
                            .toArray(String[]::new))
                    .variableNameIn(UndeliveredMail.NUMBER.name(), UndeliveredMail.CUSTOMER.name())
                    .unlimitedList()
                    .stream()
                    .filter(variable -> variable.getValue() != null)
                    .forEach(variable -> columns.computeIfAbsent(
                                    variable.getProcessInstanceId(), instance -> new HashMap<>())
                            .putIfAbsent(variable.getName(), variable.getValue()));
        }
        return columns;
    }

    private static Waiting waiting(Task task, Map<String, Object> columns) {
        return new Waiting(
                task.getId(),
                task.getName(),
                UndeliveredMail.NUMBER.find(columns).orElse(""),
                UndeliveredMail.CUSTOMER.find(columns).orElse(""),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
