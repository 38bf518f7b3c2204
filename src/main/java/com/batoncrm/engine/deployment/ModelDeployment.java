package com.batoncrm.engine.deployment;

import com.batoncrm.engine.CannotStart;
import com.batoncrm.engine.ModelDifferences;
import com.batoncrm.engine.StartUpStep;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models, all or nothing, under names that are the same wherever Baton runs; only what changed, and
 * never over what a person deployed, unless {@code baton.deployment.take-over} names it.
 */
@Component
@Order(StartUpStep.MODELS)
class ModelDeployment implements StartUpStep, ModelDifferences {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    /** Source of the deployments that start-up makes; every other deployment is a person's. */
    static final String SHIPPED = "Baton";

    private static final Pattern NAME = Pattern.compile(".*/((?:processes|forms)/.*)");

    private final RepositoryService repository;
    private final DeployedModels deployed;
    private final ResourcePatternResolver resources;
    private final Set<String> takeOver;

    ModelDeployment(
            RepositoryService repository,
            DeployedModels deployed,
            ResourcePatternResolver resources,
            @Value("${baton.deployment.take-over:}") Set<String> takeOver) {
        this.repository = repository;
        this.deployed = deployed;
        this.resources = resources;
        this.takeOver = takeOver;
    }

    @Override
    public void run() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("Baton").source(SHIPPED);
        boolean changed = false;
        for (Model model : shipped()) {
            Optional<DeployedModels.Version> inForce = deployed.inForce(model.key(), model.kind());
            if (inForce.isPresent() && Arrays.equals(inForce.get().content(), model.content())) {
                continue;
            }
            if (inForce.isPresent() && inForce.get().byPerson() && !takeOver.contains(model.key())) {
                continue;
            }
            deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content()));
            changed = true;
        }
        if (changed) {
            deploy(deployment);
        }
        for (Difference difference : differences()) {
            LOG.info(
                    "'{}' stays as {} deployed it on {}; Baton ships another version"
                            + " (to return to it: --baton.deployment.take-over={})",
                    difference.name(),
                    difference.source(),
                    difference.since(),
                    difference.key());
        }
    }

    private static void deploy(DeploymentBuilder deployment) {
        try {
            deployment.deploy();
        } catch (ProcessEngineException e) {
            throw new CannotStart(
                    "A shipped model cannot be deployed, so none was: " + e.getMessage(),
                    "Start the version of Baton that ran before; what is deployed has not changed.",
                    e);
        }
    }

    @Override
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Model model : shipped()) {
            deployed.inForce(model.key(), model.kind())
                    .filter(version -> version.byPerson() && !Arrays.equals(version.content(), model.content()))
                    .ifPresent(version -> differences.add(
                            new Difference(model.key(), model.name(), version.deployedBy(), version.since())));
        }
        return differences;
    }

    private List<Model> shipped() {
        List<Model> models = new ArrayList<>();
        for (String pattern : List.of(
                "classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form")) {
            try {
                for (Resource resource : resources.getResources(pattern)) {
                    models.add(model(resource));
                }
            } catch (IOException e) {
                throw new IllegalStateException("The shipped models cannot be read", e);
            }
        }
        return models;
    }

    private static Model model(Resource resource) throws IOException {
        Matcher name = NAME.matcher(resource.getURL().toString());
        if (!name.matches()) {
            throw new IllegalStateException(resource + " is below neither processes/ nor forms/");
        }
        String path = name.group(1);
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return new Model(
                file.substring(0, dot),
                DeployedModels.Kind.of(file.substring(dot + 1)),
                path,
                resource.getContentAsByteArray());
    }

    /** A shipped model; its key is its file's name, which ModelTests hold it to. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Model(String key, DeployedModels.Kind kind, String name, byte[] content) {}
}
