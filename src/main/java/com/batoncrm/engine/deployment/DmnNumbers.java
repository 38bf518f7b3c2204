package com.batoncrm.engine.deployment;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Lets tables use DMN's own type "number", as Camunda Modeler writes it; the engine's only ones for it are inexact or whole. */
@Component
class DmnNumbers extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        ((DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration())
                .getTransformer()
                .getDataTypeTransformerRegistry()
                .addTransformer("number", Variables::untypedValue);
    }
}
