package com.batoncrm.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The versions in force: the latest of every key, as {@code latest} bindings resolve them. */
@Component
public class DeployedModels {

    public enum Kind {
        BPMN("act_re_procdef"),
        DMN("act_re_decision_def"),
        FORM("act_re_camformdef");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        public String extension() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String extension) {
            return valueOf(extension.toUpperCase(Locale.ROOT));
        }
    }

    /** A version in force; {@code deployedBy} is what the deployment says of its source, or its name. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Version(byte[] content, boolean byPerson, String deployedBy, Instant since) {}

    private final RepositoryService repository;
    private final JdbcTemplate jdbc;

    DeployedModels(RepositoryService repository, JdbcTemplate jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    public Optional<Version> inForce(String key, Kind kind) {
        // The engine has no query for form definitions, so all three kinds are looked up alike.
        String[] found = DataAccessUtils.singleResult(jdbc.query(
                "select deployment_id_, resource_name_ from " + kind.table
                        + " where key_ = ? order by version_ desc limit 1",
                (row, number) -> new String[] {row.getString(1), row.getString(2)},
                key));
        return found == null ? Optional.empty() : Optional.of(version(found[0], found[1]));
    }

    public List<String> keys(Kind kind) {
        return jdbc.queryForList("select distinct key_ from " + kind.table + " order by key_", String.class);
    }

    private Version version(String deploymentId, String resource) {
        Deployment deployment =
                repository.createDeploymentQuery().deploymentId(deploymentId).singleResult();
        try (InputStream content = repository.getResourceAsStream(deploymentId, resource)) {
            return new Version(
                    content.readAllBytes(),
                    !ModelDeployment.SHIPPED.equals(deployment.getSource()),
                    deployedBy(deployment.getSource(), deployment.getName()),
                    deployment.getDeploymentTime().toInstant());
        } catch (IOException e) {
            throw new IllegalStateException("Deployed resource " + resource + " cannot be read", e);
        }
    }

    private static String deployedBy(@Nullable String source, @Nullable String name) {
        return source != null ? source : name != null ? name : "somebody";
    }
}
