package com.batoncrm.mail.process;

import com.batoncrm.engine.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final Accounts accounts;

    WaitingTasks(TaskService tasks, Accounts accounts) {
        this.tasks = tasks;
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
        List<Waiting> shown = query.orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, SHOWN).stream()
                .map(this::waiting)
                .toList();
        return new Share(shown, query.count());
    }

    private Waiting waiting(Task task) {
        Map<String, Object> columns = tasks.getVariables(
                task.getId(), List.of(UndeliveredMail.NUMBER.name(), UndeliveredMail.CUSTOMER.name()));
        return new Waiting(
                task.getId(),
                task.getName(),
                UndeliveredMail.NUMBER.find(columns).orElse(""),
                UndeliveredMail.CUSTOMER.find(columns).orElse(""),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
