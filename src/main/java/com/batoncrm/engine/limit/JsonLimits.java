package com.batoncrm.engine.limit;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Limits all JSON that is read, by Spring, Camunda's REST applications and Spin alike: set before any of them begins. */
class JsonLimits implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        StreamReadConstraints.overrideDefaultStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxStringLength(1_000_000)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .maxDocumentLength(10_000_000)
                .build());
    }
}
