package com.batoncrm.engine.access;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.NotYours;
import com.batoncrm.engine.TaskOpened;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * To whom a task goes: people take tasks for themselves only, operators give them to those only who are asked, and whoever
 * completes a task that nobody had taken is on record as the one who did. Who takes a task for an absentee becomes its
 * assignee, and the absentee its owner, to whom it comes back.
 */
@Component
class RightPerson extends AbstractBpmnParseListener {

    private static final String MODELLED = "Init";

    private final Accounts accounts;
    private final StandIns standIns;
    private final ApplicationEventPublisher events;

    RightPerson(@Lazy Accounts accounts, StandIns standIns, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.standIns = standIns;
        this.events = events;
    }

    /** @throws NotYours for a task taken for somebody else, given to somebody who is not asked, or given back to nobody */
    void check(TaskEntity task, @Nullable String before, @Nullable String assignee) {
        boolean comesFromModel = MODELLED.equals(task.getTaskState());
        Optional<Asker> asker = Asker.current();
        if (comesFromModel || asker.isEmpty()) {
            return;
        }
        if (assignee == null) {
            refuseToLose(asker.get(), task, before);
            return;
        }
        if (isRight(asker.get(), task, assignee)) {
            return;
        }
        String person = Context.getCommandContext().runWithoutAuthorization(() -> accounts.nameOf(assignee));
        throw new NotYours(
                asker.get().isOperator() ? say("engine.task.not-asked", person) : say("engine.task.for-others"));
    }

    /** What nobody else is asked for would be nobody's and in no list; who stands in for its owner takes it over by that. */
    private void refuseToLose(Asker asker, TaskEntity task, @Nullable String before) {
        boolean takenOver =
                before != null && standIns.absenteesOf(asker.person()).contains(before);
        if (task.getCandidates().isEmpty() && !takenOver) {
            throw new NotYours(say("engine.task.of-one-person"));
        }
    }

    private boolean isRight(Asker asker, TaskEntity task, String assignee) {
        if (!asker.isOperator()) {
            return assignee.equals(asker.person());
        }
        return task.getCandidates().isEmpty()
                ? isAnother(asker, assignee)
                : Asker.isNamed(task, assignee, groupsOf(assignee));
    }

    /** What is one person's alone can be given to anybody who works here, but to nobody who operates processes. */
    private boolean isAnother(Asker asker, String assignee) {
        return !assignee.equals(asker.person())
                && !new Asker(assignee, groupsOf(assignee)).isOperator()
                && Context.getCommandContext().runWithoutAuthorization(() -> accounts.isUsable(assignee));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, opened -> announce((TaskEntity) opened));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, RightPerson::noteWho);
    }

    private void announce(TaskEntity task) {
        events.publishEvent(new TaskOpened(
                task.getId(),
                String.valueOf(task.getName()),
                task.getProcessInstanceId(),
                task.getAssignee(),
                task.getCandidates().stream()
                        .map(IdentityLink::getUserId)
                        .filter(Objects::nonNull)
                        .toList(),
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** Claiming, and what Tasklist's cross beside the assignee's name does: with an absentee's task it takes it over. */
    void moved(TaskEntity task, @Nullable String before, @Nullable String now) {
        Optional<Asker> asker = Asker.current();
        if (MODELLED.equals(task.getTaskState()) || asker.isEmpty()) {
            return;
        }
        String person = asker.get().person();
        if (before != null
                && !before.equals(person)
                && standIns.absenteesOf(person).contains(before)) {
            task.addCandidateUser(before);
            task.setOwner(before);
            task.setAssignee(person);
        } else if (before == null && person.equals(now) && !asker.get().isCandidate(task)) {
            standIns.absenteesOf(person).stream()
                    .filter(absentee -> Asker.isNamed(task, absentee, groupsOf(absentee)))
                    .findFirst()
                    .ifPresent(task::setOwner);
        } else if (now == null && task.getOwner() != null) {
            Context.getCommandContext().runWithoutAuthorization(() -> giveBack(task));
        }
    }

    /** To its owner where it was his own; to those who are asked where he had not taken it. */
    private static @Nullable Void giveBack(TaskEntity task) {
        String owner = task.getOwner();
        boolean own = task.getCandidates().isEmpty()
                || task.getCandidates().stream().anyMatch(candidate -> owner.equals(candidate.getUserId()));
        task.setOwner(null);
        if (own) {
            task.deleteCandidateUser(owner);
        }
        task.setAssignee(own ? owner : null);
        return null;
    }

    private List<String> groupsOf(String person) {
        return Context.getCommandContext().runWithoutAuthorization(() -> accounts.groupsOf(person));
    }

    private static void noteWho(DelegateTask task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (person == null || person.getUserId() == null) {
            return;
        }
        List<String> absentees = OnBehalf.absentees();
        if (!absentees.isEmpty()) {
            task.setOwner(absentees.get(0));
            task.setAssignee(person.getUserId());
        } else if (task.getAssignee() == null) {
            task.setAssignee(person.getUserId());
        }
    }
}
