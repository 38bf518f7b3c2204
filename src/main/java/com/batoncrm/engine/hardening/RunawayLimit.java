package com.batoncrm.engine.hardening;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.EngineParts;
import com.batoncrm.engine.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stops what a model would do without end: an activity that one process instance enters again and again, in one go or over
 * years, processes that call each other ever deeper, and activities that repeat themselves for too many items.
 *
 * <p>Entries are counted in memory within one command; only for an activity that lies on a loop, the earlier ones are looked
 * up in the history, once for each command.
 */
@Component
class RunawayLimit extends AbstractProcessEnginePlugin {

    private static final int DEEPEST = 20;

    private final int mostRounds;
    private final int mostInstances;
    private final Map<CommandContext, Map<String, Long>> entries = Collections.synchronizedMap(new WeakHashMap<>());

    RunawayLimit(
            @Value("${baton.engine.most-rounds}") int mostRounds,
            @Value("${baton.engine.most-instances}") int mostInstances) {
        this.mostRounds = mostRounds;
        this.mostInstances = mostInstances;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineParts.addReader(configuration, new AddToModels());
    }

    private final class AddToModels extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            for (ProcessDefinitionEntity definition : definitions) {
                definition.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) RunawayLimit.this::checkDepth);
                count(definition);
            }
        }

        private void count(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                boolean onLoop = leadsBack(activity);
                activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) entry -> check(entry, onLoop));
                count(activity);
            }
        }

        @Override
        public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
            LimitedInstances.limit(body, mostInstances, element.attribute("name", element.attribute("id")));
        }
    }

    private static boolean leadsBack(ActivityImpl activity) {
        Set<ActivityImpl> seen = new HashSet<>();
        Deque<ActivityImpl> ahead = new ArrayDeque<>(next(activity));
        while (!ahead.isEmpty()) {
            ActivityImpl at = ahead.remove();
            if (at == activity) {
                return true;
            }
            if (seen.add(at)) {
                ahead.addAll(next(at));
            }
        }
        return false;
    }

    private static List<ActivityImpl> next(ActivityImpl activity) {
        List<ActivityImpl> next = new ArrayList<>();
        for (PvmTransition way : activity.getOutgoingTransitions()) {
            next.add((ActivityImpl) way.getDestination());
        }
        activity.getFlowScope().getActivities().stream()
                .filter(event -> event.getEventScope() == activity)
                .forEach(next::add);
        return next;
    }

    private void check(DelegateExecution execution, boolean onLoop) {
        String key = execution.getProcessInstanceId() + ' ' + execution.getCurrentActivityId();
        long count = entriesOfThisCommand()
                .merge(key, onLoop ? earlier(execution, key) + 1 : 1, (before, first) -> before + 1);
        if (count > mostRounds) {
            String name = execution.getCurrentActivityName();
            throw new Refused(
                    say("engine.refused.rounds", name == null ? execution.getCurrentActivityId() : name, mostRounds));
        }
    }

    private Map<String, Long> entriesOfThisCommand() {
        return entries.computeIfAbsent(Context.getCommandContext(), command -> new HashMap<>());
    }

    private long earlier(DelegateExecution execution, String key) {
        if (entriesOfThisCommand().containsKey(key)) {
            return 0;
        }
        CommandContext command = Context.getCommandContext();
        return command.runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(execution.getCurrentActivityId())
                .count());
    }

    private void checkDepth(DelegateExecution execution) {
        int depth = 0;
        for (ExecutionEntity caller = (ExecutionEntity) execution; caller != null; depth++) {
            caller = caller.getProcessInstance().getSuperExecution();
        }
        if (depth > DEEPEST) {
            throw new Refused(say("engine.refused.depth", DEEPEST));
        }
        if (entriesOfThisCommand().merge("", 1L, Long::sum) > mostRounds) {
            throw new Refused(say("engine.refused.starts", mostRounds));
        }
    }
}
