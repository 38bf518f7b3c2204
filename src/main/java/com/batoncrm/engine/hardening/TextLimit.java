package com.batoncrm.engine.hardening;

import com.batoncrm.engine.EngineParts;
import com.batoncrm.engine.Refused;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Refuses a text that is longer than the engine keeps, in words instead of with a database error, when a process starts or
 * a task is completed: after what the model itself checks, whose words fit better.
 */
@Component
class TextLimit extends AbstractProcessEnginePlugin {

    /** ACT_RU_VARIABLE.TEXT_, in characters. */
    private static final int LONGEST = 4000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineParts.addReader(configuration, new AddToModels());
    }

    private static final class AddToModels extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) TextLimit::check, 0);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_COMPLETE, TextLimit::check);
        }
    }

    private static void check(VariableScope scope) {
        for (Map.Entry<String, Object> variable : scope.getVariables().entrySet()) {
            if (variable.getValue() instanceof String text && text.length() > LONGEST) {
                throw new Refused("The text in '" + variable.getKey() + "' is too long: it has " + text.length()
                        + " characters, and " + LONGEST + " are possible.");
            }
        }
    }
}
