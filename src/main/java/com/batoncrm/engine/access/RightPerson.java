package com.batoncrm.engine.access;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.NotYours;
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
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * To whom a task goes: people take tasks for themselves only, operators give them to those only who are asked, and whoever
 * completes a task that nobody had taken is on record as the one who did.
 */
@Component
class RightPerson extends AbstractBpmnParseListener {

    private static final String MODELLED = "Init";

    private final Accounts accounts;

    RightPerson(@Lazy Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws NotYours for a task taken for somebody else, or given to somebody who is not asked */
    void check(TaskEntity task, @Nullable String assignee) {
        boolean comesFromModel = MODELLED.equals(task.getTaskState());
        Optional<Asker> asker = Asker.current();
        if (assignee == null || comesFromModel || asker.isEmpty() || isRight(asker.get(), task, assignee)) {
            return;
        }
        String person = Context.getCommandContext().runWithoutAuthorization(() -> accounts.nameOf(assignee));
        throw new NotYours(
                asker.get().isOperator() ? say("engine.task.not-asked", person) : say("engine.task.for-others"));
    }

    private boolean isRight(Asker asker, TaskEntity task, String assignee) {
        return asker.isOperator()
                ? Asker.isNamed(
                        task,
                        assignee,
                        Context.getCommandContext().runWithoutAuthorization(() -> accounts.groupsOf(assignee)))
                : assignee.equals(asker.person());
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, RightPerson::noteWho);
    }

    private static void noteWho(DelegateTask task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (task.getAssignee() == null && person != null && person.getUserId() != null) {
            task.setAssignee(person.getUserId());
        }
    }
}
