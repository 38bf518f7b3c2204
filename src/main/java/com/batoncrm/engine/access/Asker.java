package com.batoncrm.engine.access;

import com.batoncrm.engine.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** The person behind a command that comes from outside: through Tasklist, Cockpit or REST, not from Baton's own code. */
public record Asker(String person, List<String> groups) {

    public static Optional<Asker> current() {
        CommandContext context = Context.getCommandContext();
        Authentication authentication = context.getAuthentication();
        if (!context.isAuthorizationCheckEnabled() || authentication == null || authentication.getUserId() == null) {
            return Optional.empty();
        }
        List<String> groups = authentication.getGroupIds();
        return Optional.of(new Asker(authentication.getUserId(), groups == null ? List.of() : new ArrayList<>(groups)));
    }

    /** Whether he operates processes, and so sees every task; signing and completing is another matter. */
    public boolean isOperator() {
        return groups.stream().anyMatch(Accounts.OPERATORS::contains);
    }

    boolean maySee(TaskEntity task) {
        return isOperator() || seesAsMember(task);
    }

    /** As everybody who does not operate processes. */
    boolean seesAsMember(TaskEntity task) {
        return person.equals(task.getAssignee()) || isCandidate(task);
    }

    /** His own, or free for him to take. */
    boolean mayDo(TaskEntity task) {
        return person.equals(task.getAssignee()) || task.getAssignee() == null && isCandidate(task);
    }

    boolean isCandidate(TaskEntity task) {
        return isNamed(task, person, groups);
    }

    static boolean isNamed(TaskEntity task, String person, List<String> groups) {
        for (IdentityLink candidate : task.getCandidates()) {
            if (person.equals(candidate.getUserId()) || groups.contains(candidate.getGroupId())) {
                return true;
            }
        }
        return false;
    }
}
