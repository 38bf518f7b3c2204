package com.batoncrm.engine.formguard;

import com.batoncrm.engine.EngineParts;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine the services and the interceptor by which the form guard stands in every way to a task. */
@Component
class FormGuardPlugin extends AbstractProcessEnginePlugin {

    private final FormGuard guard;

    FormGuardPlugin(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFormService(new GuardedForms(guard));
        configuration.setTaskService(new GuardedTasks(guard));
        configuration.setRuntimeService(new GuardedProcesses(guard));
        EngineParts.addInside(configuration, new OnlyThroughForms());
    }
}
