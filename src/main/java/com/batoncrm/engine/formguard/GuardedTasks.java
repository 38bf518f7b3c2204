package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.NotYours;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Lets a person complete a task only with what its form allows, also where he does not submit the form. */
final class GuardedTasks extends TaskServiceImpl {

    private final FormGuard guard;

    GuardedTasks(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new Complete(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new Complete(taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new Resolve(taskId, variables));
    }

    final class Complete extends CompleteTaskCmd {

        private static final long serialVersionUID = 1L;

        Complete(String taskId, @Nullable Map<String, Object> variables, boolean returned, boolean deserialized) {
            super(taskId, variables, returned, deserialized);
        }

        @Override
        protected void checkCompleteTask(TaskEntity task, CommandContext context) {
            super.checkCompleteTask(task, context);
            if (People.isDirectly(context)) {
                variables = guard.checkTask(task, variables, context);
            }
        }
    }

    /** Nobody is delegated a task, so nobody has one to resolve; but whoever tries hears first of a task that is gone. */
    static final class Resolve extends ResolveTaskCmd {

        private static final long serialVersionUID = 1L;

        Resolve(String taskId, @Nullable Map<String, Object> variables) {
            super(taskId, variables);
        }

        @Override
        protected void checkCompleteTask(TaskEntity task, CommandContext context) {
            super.checkCompleteTask(task, context);
            if (People.isDirectly(context)) {
                throw new NotYours(say("formguard.onlyThroughForms"));
            }
        }
    }
}
