package com.batoncrm.engine.access;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What a person may with a task that he has found: read it when it is his or his groups', do it only when it is his to do.
 * The latter no grant replaces: who operates processes signs and completes nothing for others.
 */
class TaskRights extends AuthorizationCommandChecker {

    private final GoneTasks goneTasks;

    TaskRights(GoneTasks goneTasks) {
        this.goneTasks = goneTasks;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        refuseUnless(Asker.current().map(asker -> asker.maySee(task)).orElse(true));
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        checkReadTask(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Optional<Asker> asker = Asker.current();
        if (asker.isEmpty() || asker.get().mayDo(task)) {
            return;
        }
        refuseUnless(asker.get().maySee(task));
        throw goneTasks.notHisToDo(task);
    }

    /** To give back what he has taken is everybody's; whom else it goes to is checked by {@link RightPerson}. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        boolean givesBack = Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd
                && Asker.current()
                        .map(asker -> asker.person().equals(task.getAssignee()))
                        .orElse(false);
        if (!givesBack) {
            super.checkTaskAssign(task);
        }
    }

    private void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw goneTasks.unknown();
        }
    }
}
