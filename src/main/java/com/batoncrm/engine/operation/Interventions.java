package com.batoncrm.engine.operation;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.EngineParts;
import com.batoncrm.engine.Intervention;
import com.batoncrm.engine.Intervention.Kind;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.access.Asker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.cmd.batch.*;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets nobody change variables, move, end or retry a running case from outside without a reason, and publishes it. */
@Component
class Interventions extends AbstractProcessEnginePlugin {

    private static final Map<Kind, List<Class<?>>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put(
                Kind.VARIABLES_CHANGED,
                List.of(
                        AbstractVariableCmd.class,
                        AbstractPatchVariablesCmd.class,
                        SetVariablesToProcessInstancesBatchCmd.class));
        COMMANDS.put(Kind.ENDED, List.of(AbstractDeleteProcessInstanceCmd.class, DeleteProcessInstanceBatchCmd.class));
        COMMANDS.put(
                Kind.MOVED,
                List.of(
                        StartProcessInstanceAtActivitiesCmd.class,
                        ModifyProcessInstanceCmd.class,
                        ModifyProcessInstanceAsyncCmd.class,
                        AbstractModificationCmd.class,
                        AbstractMigrationCmd.class,
                        AbstractRestartProcessInstanceCmd.class,
                        AbstractCorrelateMessageCmd.class,
                        MessageEventReceivedCmd.class,
                        SignalCmd.class,
                        SignalEventReceivedCmd.class,
                        CorrelateAllMessageBatchCmd.class,
                        AbstractSetProcessInstanceStateCmd.class));
        COMMANDS.put(
                Kind.RETRIED,
                List.of(
                        SetJobRetriesCmd.class,
                        AbstractSetJobsRetriesBatchCmd.class,
                        ExecuteJobsCmd.class,
                        SetJobDuedateCmd.class,
                        RecalculateJobDuedateCmd.class,
                        DeleteJobCmd.class));
    }

    /** Fields of the engine's commands that say what they are about. */
    private static final List<String> SUBJECTS =
            List.of("processInstanceId", "entityId", "executionId", "jobId", "taskId");

    private static final List<String> DETAILS =
            List.of("variables", "variableNames", "deletions", "processInstanceIds", "jobIds");

    private final ApplicationEventPublisher events;

    Interventions(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineParts.addInside(configuration, new Interceptor());
    }

    private final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            Asker.current().filter(Asker::isOperator).ifPresent(operator -> kindOf(command)
                    .ifPresent(kind -> publish(operator.person(), kind, command)));
            return next.execute(command);
        }
    }

    private static Optional<Kind> kindOf(Command<?> command) {
        return COMMANDS.entrySet().stream()
                .filter(commands -> commands.getValue().stream().anyMatch(type -> type.isInstance(command)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void publish(String person, Kind kind, Command<?> command) {
        String reason = Reason.given().orElseThrow(() -> new Refused(say("engine.refused.reason")));
        events.publishEvent(new Intervention(person, kind, subject(command), details(command), reason));
    }

    private static String subject(Command<?> command) {
        var fields = new DirectFieldAccessor(command);
        if (fields.isReadableProperty("builder")
                && fields.getPropertyValue("builder") instanceof ProcessInstanceModificationBuilderImpl builder) {
            return builder.getProcessInstanceId();
        }
        return SUBJECTS.stream()
                .filter(fields::isReadableProperty)
                .map(fields::getPropertyValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("several");
    }

    private static List<String> details(Command<?> command) {
        var fields = new DirectFieldAccessor(command);
        List<String> details = new ArrayList<>();
        if (fields.isReadableProperty("builder")
                && fields.getPropertyValue("builder") instanceof ModificationBuilderImpl builder) {
            details.addAll(builder.getProcessInstanceIds());
        }
        for (String field : DETAILS) {
            Object value = fields.isReadableProperty(field) ? fields.getPropertyValue(field) : null;
            if (value instanceof Map<?, ?> variables) {
                variables.keySet().forEach(name -> details.add(name.toString()));
            } else if (value instanceof Collection<?> names) {
                names.forEach(name -> details.add(name.toString()));
            }
        }
        return details;
    }
}
