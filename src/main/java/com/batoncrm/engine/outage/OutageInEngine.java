package com.batoncrm.engine.outage;

import com.batoncrm.engine.EngineParts;
import java.util.Locale;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the engine say in plain words, in Tasklist as over REST, that the database is away; goes in before what notes refusals, so
 * that this one is noted.
 */
@Component
@Order(0)
class OutageInEngine extends AbstractProcessEnginePlugin {

    private final MessageSource messages;

    OutageInEngine(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        EngineParts.addAround(engine, Saying::new);
    }

    private final class Saying extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                if (!(failure instanceof DatabaseAway) && Outage.isBehind(failure)) {
                    throw new DatabaseAway(messages.getMessage("error.503.text", null, Locale.ENGLISH), failure);
                }
                throw failure;
            }
        }
    }
}
