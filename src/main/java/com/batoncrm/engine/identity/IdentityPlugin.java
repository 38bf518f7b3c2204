package com.batoncrm.engine.identity;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Gives the engine Baton's password hashing and trust in own code. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new Argon2PasswordEncryptor());
        List<CommandInterceptor> interceptors = configuration.getCustomPostCommandInterceptorsTxRequired();
        interceptors = interceptors == null ? new ArrayList<>() : new ArrayList<>(interceptors);
        interceptors.add(0, new OwnCode());
        configuration.setCustomPostCommandInterceptorsTxRequired(interceptors);
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new OwnCode()));
    }
}
