package com.batoncrm.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.CannotStart;
import com.batoncrm.engine.ModelDifferences.Difference;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Shipped models meet those that people deploy; a start is simulated with a folder of models that it ships. */
@BatonTest
class ModelDeploymentTests {

    private static final String PROCESS = "processes/parcel/parcel-sending.bpmn";
    private static final String TABLE = "processes/parcel/parcel-carriers.dmn";
    private static final String FORM = "forms/parcel/parcel-weigh.form";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DeployedModels deployed;

    @Autowired
    private ModelDeployment real;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Path shipped;
    private final Set<String> before;

    ModelDeploymentTests(@TempDir Path shipped, @Autowired RepositoryService repository) {
        this.shipped = shipped;
        this.before = ids(repository.createDeploymentQuery());
    }

    @BeforeEach
    void shipTheFirstVersion() throws IOException {
        for (String model : List.of(PROCESS, TABLE, FORM)) {
            ship(model, content(model, "first"));
        }
        start();
    }

    @AfterEach
    void cleanUp() {
        ids(repository.createDeploymentQuery()).stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void shippedModelsHaveTheSameNamesWhereverBatonRuns() {
        assertThat(resources()).containsExactlyInAnyOrder(PROCESS, TABLE, FORM);
    }

    @Test
    void aSecondStartDeploysNothing() {
        long deployments = repository.createDeploymentQuery().count();
        start();
        transaction.executeWithoutResult(status -> real.run());
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(versions()).containsExactly(1, 1, 1);
    }

    @Test
    void onlyWhatChangedGetsANewVersion() throws IOException {
        ship(TABLE, content(TABLE, "second"));
        start();
        assertThat(versions()).containsExactly(1, 2, 1);
        ship(FORM, content(FORM, "second"));
        start();
        assertThat(versions()).containsExactly(1, 2, 2);
        ship(PROCESS, content(PROCESS, "second"));
        start();
        assertThat(versions()).containsExactly(2, 2, 2);
    }

    @Test
    void whatAPersonDeployedStaysOverARestartAndOverAnUpgrade() throws IOException {
        for (String model : List.of(PROCESS, TABLE, FORM)) {
            deployAlone(model);
        }
        start();
        assertThat(versions()).containsExactly(2, 2, 2);
        for (String model : List.of(PROCESS, TABLE, FORM)) {
            ship(model, content(model, "third"));
        }
        start();
        assertThat(versions()).containsExactly(2, 2, 2);
        assertThat(inForce(PROCESS)).contains("a person's");
        assertThat(inForce(TABLE)).contains("a person's");
        assertThat(inForce(FORM)).contains("a person's");
    }

    @Test
    void oneModelOfAPersonKeepsNoOtherFromItsUpgrade() throws IOException {
        deployAlone(FORM);
        ship(PROCESS, content(PROCESS, "second"));
        ship(FORM, content(FORM, "second"));
        start();
        assertThat(versions()).containsExactly(2, 1, 2);
        assertThat(inForce(FORM)).contains("a person's");
    }

    @Test
    void theDifferenceIsReportedWithWhoDeployedIt() {
        assertThat(shipping().differences()).isEmpty();
        deployAlone(TABLE);
        assertThat(shipping().differences())
                .singleElement()
                .extracting(Difference::key, Difference::name, Difference::source)
                .containsExactly("parcel-carriers", TABLE, "Camunda Modeler");
    }

    @Test
    void takingOverReturnsToWhatIsShipped() {
        deployAlone(TABLE);
        deployAlone(FORM);
        start("parcel-carriers");
        assertThat(inForce(TABLE)).contains("first");
        assertThat(inForce(FORM)).contains("a person's");
        assertThat(versions()).containsExactly(1, 3, 2);
        start();
        assertThat(versions()).containsExactly(1, 3, 2);
        assertThat(shipping().differences()).extracting(Difference::key).containsExactly("parcel-weigh");
    }

    @Test
    void deletingAPersonsDeploymentReturnsToWhatIsShipped() throws IOException {
        Deployment alone = deployAlone(PROCESS);
        ship(PROCESS, content(PROCESS, "second"));
        start();
        repository.deleteDeployment(alone.getId(), true);
        assertThat(inForce(PROCESS)).contains("first");
        start();
        assertThat(inForce(PROCESS)).contains("second");
        assertThat(shipping().differences()).isEmpty();
    }

    @Test
    void aBrokenModelKeepsAllFromBeingDeployed() throws IOException {
        ship(FORM, content(FORM, "second"));
        ship(TABLE, content(TABLE, "second"));
        ship(PROCESS, content(PROCESS, "second").replace("</bpmn:process>", "<bpmn:userTask/></bpmn:proces>"));
        assertThatThrownBy(() -> start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be deployed, so none was")
                .hasMessageContaining(PROCESS);
        assertThat(versions()).containsExactly(1, 1, 1);
    }

    /** As Camunda Modeler sends the one open file. */
    private Deployment deployAlone(String model) {
        return repository
                .createDeployment()
                .name("my change")
                .source("Camunda Modeler")
                .addString(model.substring(model.lastIndexOf('/') + 1), content(model, "a person's"))
                .deploy();
    }

    private void start(String... takeOver) {
        transaction.executeWithoutResult(status -> shipping(takeOver).run());
    }

    private ModelDeployment shipping(String... takeOver) {
        try {
            var files = new URLClassLoader(new URL[] {shipped.toUri().toURL()}, null);
            return new ModelDeployment(
                    repository, deployed, new PathMatchingResourcePatternResolver(files), Set.of(takeOver));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ship(String model, String content) throws IOException {
        Files.createDirectories(shipped.resolve(model).getParent());
        Files.writeString(shipped.resolve(model), content);
    }

    private static String content(String model, String version) {
        if (model.endsWith(".form")) {
            return "{\"id\": \"parcel-weigh\", \"type\": \"default\", \"components\": [{\"type\": \"html\","
                    + " \"content\": \"" + version + "\"}]}";
        }
        return model.endsWith(".bpmn") ? """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://batoncrm.com">
                  <bpmn:process id="parcel-sending" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="StartEvent_ParcelBrought"/>
                  </bpmn:process>
                </bpmn:definitions>""".formatted(version) : """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="%s" namespace="http://batoncrm.com">
                  <decision id="parcel-carriers" name="Carriers" camunda:historyTimeToLive="P1D">
                    <variable id="v" name="carrier" typeRef="string"/>
                    <literalExpression id="l"><text>"van"</text></literalExpression>
                  </decision>
                </definitions>""".formatted(version);
    }

    private String inForce(String model) {
        String file = model.substring(model.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return new String(
                deployed.inForce(file.substring(0, dot), DeployedModels.Kind.of(file.substring(dot + 1)))
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    /** Of process, table and form. */
    private List<Integer> versions() {
        return List.of(
                latest("act_re_procdef", "parcel-sending"),
                latest("act_re_decision_def", "parcel-carriers"),
                latest("act_re_camformdef", "parcel-weigh"));
    }

    private int latest(String table, String key) {
        Integer version =
                jdbc.queryForObject("select max(version_) from " + table + " where key_ = ?", Integer.class, key);
        return version == null ? 0 : version;
    }

    private List<String> resources() {
        return ids(repository.createDeploymentQuery()).stream()
                .filter(id -> !before.contains(id))
                .flatMap(id -> repository.getDeploymentResourceNames(id).stream())
                .toList();
    }

    private static Set<String> ids(DeploymentQuery query) {
        return query.list().stream().map(Deployment::getId).collect(Collectors.toSet());
    }
}
