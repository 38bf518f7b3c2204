package com.batoncrm.engine.identity;

import com.batoncrm.engine.LastMembers;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives the engine Baton's password hashing, care for the last member of a group, and trust in own code. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private final LastMembers lastMembers;

    IdentityPlugin(@Lazy LastMembers lastMembers) {
        this.lastMembers = lastMembers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new Members());
        configuration.setPasswordEncryptor(new Argon2PasswordEncryptor());
        List<CommandInterceptor> interceptors = configuration.getCustomPostCommandInterceptorsTxRequired();
        interceptors = interceptors == null ? new ArrayList<>() : new ArrayList<>(interceptors);
        interceptors.add(0, new OwnCode());
        configuration.setCustomPostCommandInterceptorsTxRequired(interceptors);
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new OwnCode()));
    }

    private final class Members implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return DbIdentityServiceProvider.class;
        }

        @Override
        public Session openSession() {
            return new KeptMembers(lastMembers);
        }
    }
}
