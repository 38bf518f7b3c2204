package com.batoncrm.engine.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Without {@code spring.datasource.url} Baton brings its own database, and with that, unless {@code baton.demo=false}
 * says otherwise, the demo profile.
 */
class Defaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        ConfigurableEnvironment settings = withSettingsFiles(environment);
        if (settings.containsProperty("spring.datasource.url")) {
            return;
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "batonDefaults", Map.of(EmbeddedDatabaseConfiguration.IN_USE, Boolean.TRUE)));
        if (settings.getProperty("baton.demo", Boolean.class, true)) {
            environment.addActiveProfile("demo");
        }
    }

    /** A copy in which the settings files are read already: here they are not, so that a profile can still be added. */
    private static ConfigurableEnvironment withSettingsFiles(ConfigurableEnvironment environment) {
        var copy = new StandardEnvironment();
        copy.getPropertySources().forEach(source -> copy.getPropertySources().remove(source.getName()));
        environment.getPropertySources().forEach(copy.getPropertySources()::addLast);
        ConfigDataEnvironmentPostProcessor.applyTo(copy);
        return copy;
    }

    /** Before the settings files are read, so that those of the demo profile are. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
