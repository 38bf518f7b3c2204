package com.batoncrm.engine.access;

import java.util.List;
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
    private final StandIns standIns;

    TaskRights(GoneTasks goneTasks, StandIns standIns) {
        this.goneTasks = goneTasks;
        this.standIns = standIns;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        refuseUnless(Asker.current().map(asker -> standIns.maySee(asker, task)).orElse(true));
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        checkReadTask(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Optional<Asker> asker = Asker.current();
        if (asker.isEmpty()) {
            return;
        }
        List<String> absentees = standIns.absenteesIn(asker.get(), task);
        OnBehalf.of(absentees);
        if (!absentees.isEmpty() || asker.get().mayDo(task)) {
            return;
        }
        refuseUnless(standIns.maySee(asker.get(), task));
        throw goneTasks.notHisToDo(task);
    }

    /**
     * To give back what he has taken is everybody's, and so it is to take over what is an absentee's; whom else it goes to
     * is checked by {@link RightPerson}.
     */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        boolean givesBack = Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd
                && Asker.current()
                        .map(asker ->
                                asker.person().equals(task.getAssignee()) || standIns.isAssignedToAbsentee(asker, task))
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
