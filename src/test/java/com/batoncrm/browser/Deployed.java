package com.batoncrm.browser;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Models of the tests' own that are there for each test, and gone with their cases behind it. */
public final class Deployed implements BeforeEachCallback, AfterEachCallback {

    private final String folder;
    private final List<String> files;
    private String deployment = "";

    private Deployed(String folder, String... files) {
        this.folder = folder;
        this.files = List.of(files);
    }

    /** A task with a table to fill, behind a start form. */
    public static Deployed enterLines() {
        return new Deployed("com/batoncrm/browser/", "enter-lines.bpmn", "enter-lines.form", "enter-lines-start.form");
    }

    /** A task of finance, then one of legal, on the same case. */
    public static Deployed handOver() {
        return new Deployed("com/batoncrm/engine/access/", "hand-over.bpmn", "hand-over.form");
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        DeploymentBuilder models = models(test).createDeployment();
        files.forEach(file -> models.addClasspathResource(folder + file));
        deployment = models.deploy().getId();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        models(test).deleteDeployment(deployment, true);
    }

    private static RepositoryService models(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(RepositoryService.class);
    }
}
