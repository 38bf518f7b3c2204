package com.batoncrm.engine.start;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;

/** Where something is only to be verified, nobody is served and nothing is done meanwhile. */
class VerifyWithoutServer implements EnvironmentPostProcessor {

    private static final Pattern FLAG = Pattern.compile("baton\\.[a-z]+\\.verify");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean wanted = environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .anyMatch(name -> FLAG.matcher(name).matches());
        if (wanted) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "verifyWithoutServer",
                            Map.of(
                                    "server.port", "-1",
                                    "baton.jobs.enabled", "false",
                                    "camunda.bpm.job-execution.enabled", "false")));
        }
    }
}
