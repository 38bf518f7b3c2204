package com.batoncrm.engine;

import com.batoncrm.engine.access.StandIns;
import com.batoncrm.engine.access.StandIns.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for whom, and what somebody may start. */
@Component
public class Worklist {

    /**
     * A task for a person. Customer, number and amount are what its process shows of itself, empty where it shows nothing;
     * {@code group} is the name of the group that any member may do it for, empty where the task is the person's own;
     * {@code absentee} the name of the person for whom he stands in, whose own or whose group's it is.
     */
    public record WaitingTask(
            String id,
            String name,
            String process,
            String customer,
            String number,
            String amount,
            Instant since,
            @Nullable Instant due,
            String group,
            String absentee) {

        public boolean isOwn() {
            return group.isEmpty() && absentee.isEmpty();
        }
    }

    /** A task that a case waits in: {@code who} are the names of the people or groups that may do it. */
    public record Waiting(String taskId, String task, List<String> who, Instant since) {}

    /** A process that a person may start in Tasklist. */
    public record Startable(String key, String name, String description) {}

    private final OpenTasks openTasks;
    private final RepositoryService models;
    private final AuthorizationService authorizations;
    private final Accounts accounts;
    private final StandIns standIns;

    Worklist(
            OpenTasks openTasks,
            RepositoryService models,
            AuthorizationService authorizations,
            Accounts accounts,
            StandIns standIns) {
        this.standIns = standIns;
        this.openTasks = openTasks;
        this.models = models;
        this.authorizations = authorizations;
        this.accounts = accounts;
    }

    /** The person's own tasks, then those of his groups that nobody took, and of those for whom he stands in; soonest due first, at most 100. */
    public List<WaitingTask> of(String person) {
        Reach reach = standIns.reach(person, accounts.groupsOf(person));
        return openTasks.of(reach);
    }

    /** Whom the case with this business key waits for, called processes included; longest waiting first. */
    public List<Waiting> on(String businessKey) {
        return on(List.of(businessKey)).getOrDefault(businessKey, List.of());
    }

    /** As {@link #on(String)} for a whole page of cases; a case that waits for nobody is missing. */
    public Map<String, List<Waiting>> on(Collection<String> businessKeys) {
        return openTasks.on(businessKeys);
    }

    /** The processes that the person's groups may start, by name. */
    public List<Startable> startableBy(String person) {
        List<String> keys = startableKeys(person);
        ProcessDefinitionQuery definitions =
                models.createProcessDefinitionQuery().latestVersion().active().startableInTasklist();
        if (!keys.contains(Authorization.ANY)) {
            if (keys.isEmpty()) {
                return List.of();
            }
            definitions.processDefinitionKeysIn(keys.toArray(String[]::new));
        }
        return definitions.orderByProcessDefinitionName().asc().unlimitedList().stream()
                .map(Worklist::startable)
                .toList();
    }

    private List<String> startableKeys(String person) {
        List<String> groups = accounts.groupsOf(person);
        if (groups.isEmpty()) {
            return List.of();
        }
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(groups.toArray(String[]::new))
                .resourceType(Resources.PROCESS_DEFINITION)
                .hasPermission(ProcessDefinitionPermissions.CREATE_INSTANCE)
                .unlimitedList()
                .stream()
                .map(Authorization::getResourceId)
                .distinct()
                .toList();
    }

    private static Startable startable(ProcessDefinition definition) {
        String name = definition.getName();
        String description = definition.getDescription();
        return new Startable(
                definition.getKey(), name == null ? definition.getKey() : name, description == null ? "" : description);
    }
}
