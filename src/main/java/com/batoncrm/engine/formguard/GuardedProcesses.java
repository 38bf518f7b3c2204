package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.jspecify.annotations.Nullable;

/** Lets a person start a process with what its start form allows, an operator also in its middle. */
final class GuardedProcesses extends RuntimeServiceImpl {

    private final FormGuard guard;

    GuardedProcesses(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return new Instantiation(commandExecutor, processDefinitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        return new Instantiation(commandExecutor, null, processDefinitionKey);
    }

    private final class Instantiation extends ProcessInstantiationBuilderImpl {

        Instantiation(CommandExecutor executor, @Nullable String id, @Nullable String key) {
            super(executor);
            processDefinitionId = id;
            processDefinitionKey = key;
        }

        @Override
        public ProcessInstanceWithVariables executeWithVariablesInReturn(
                boolean skipCustomListeners, boolean skipIoMappings) {
            if (isProcessDefinitionTenantIdSet) {
                return super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings);
            } else if (modificationBuilder.getModificationOperations().isEmpty()) {
                return skipCustomListeners || skipIoMappings
                        ? super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings)
                        : commandExecutor.execute(new Start(this));
            }
            modificationBuilder.setSkipCustomListeners(skipCustomListeners);
            modificationBuilder.setSkipIoMappings(skipIoMappings);
            return commandExecutor.execute(new StartInTheMiddle(this));
        }
    }

    private void check(ProcessInstantiationBuilderImpl builder, CommandContext context) {
        ProcessDefinitionEntity model = new GetDeployedProcessDefinitionCmd(builder, false).execute(context);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(model);
        }
        if (builder.getBusinessKey() != null || builder.getCaseInstanceId() != null) {
            throw new Refused(say("formguard.businessKey"));
        }
        Map<String, Object> variables = builder.getVariables();
        Map<String, Object> checked = guard.checkStart(model.getId(), variables, context);
        variables.clear();
        variables.putAll(checked);
    }

    final class Start extends StartProcessInstanceCmd {

        private static final long serialVersionUID = 1L;

        Start(ProcessInstantiationBuilderImpl builder) {
            super(builder);
        }

        @Override
        public ProcessInstanceWithVariables execute(CommandContext context) {
            if (People.isDirectly(context)) {
                check(instantiationBuilder, context);
            }
            return super.execute(context);
        }
    }

    /** For operators; what the start form does not ask for, they correct in the running case, where it is recorded. */
    final class StartInTheMiddle extends StartProcessInstanceAtActivitiesCmd {

        private static final long serialVersionUID = 1L;

        StartInTheMiddle(ProcessInstantiationBuilderImpl builder) {
            super(builder);
        }

        @Override
        public ProcessInstanceWithVariables execute(CommandContext context) {
            if (People.isDirectly(context)) {
                check(instantiationBuilder, context);
                boolean more = instantiationBuilder.getModificationBuilder().getModificationOperations().stream()
                        .anyMatch(StartInTheMiddle::hasVariables);
                if (more) {
                    throw new Refused(say("formguard.variablesOfStep"));
                }
            }
            return super.execute(context);
        }

        private static boolean hasVariables(AbstractProcessInstanceModificationCommand step) {
            return step instanceof AbstractInstantiationCmd start
                    && !(start.getVariables().isEmpty()
                            && start.getVariablesLocal().isEmpty());
        }
    }
}
