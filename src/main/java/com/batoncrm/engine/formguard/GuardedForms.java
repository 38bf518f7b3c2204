package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Submits forms, whoever asks for it, only as the guard lets them through. */
final class GuardedForms extends FormServiceImpl {

    private final FormGuard guard;

    GuardedForms(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        commandExecutor.execute(new SubmitTask(taskId, properties, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return commandExecutor.execute(new SubmitTask(taskId, properties, true, deserializeValues));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, (Map) properties);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, (Map) properties);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return commandExecutor.execute(new SubmitStart(processDefinitionId, null, properties));
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, Map<String, Object> properties) {
        return commandExecutor.execute(new SubmitStart(processDefinitionId, businessKey, properties));
    }

    final class SubmitTask extends SubmitTaskFormCmd {

        private static final long serialVersionUID = 1L;

        SubmitTask(String taskId, Map<String, Object> properties, boolean returnVariables, boolean deserializeValues) {
            super(taskId, properties, returnVariables, deserializeValues);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                // Before the form speaks about the task to somebody whom it does not concern.
                for (CommandChecker checker :
                        context.getProcessEngineConfiguration().getCommandCheckers()) {
                    checker.checkTaskWork(task);
                }
                properties = guard.checkTask(task, properties, context);
            }
            return super.execute(context);
        }
    }

    final class SubmitStart extends SubmitStartFormCmd {

        private static final long serialVersionUID = 1L;

        SubmitStart(String processDefinitionId, @Nullable String businessKey, Map<String, Object> properties) {
            super(processDefinitionId, businessKey, properties);
        }

        @Override
        public ProcessInstance execute(CommandContext context) {
            ProcessDefinitionEntity model = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(processDefinitionId);
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkCreateProcessInstance(model);
            }
            if (businessKey != null && People.isDirectly(context)) {
                throw new Refused(say("formguard.businessKey"));
            }
            variables = guard.checkStart(processDefinitionId, variables, context);
            return super.execute(context);
        }
    }
}
