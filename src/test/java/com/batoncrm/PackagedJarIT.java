package com.batoncrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** The jar as people start it; the tests are steps of one story, so that each start serves several of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedJarIT {

    private static final Path FOLDER = Path.of("target/packaged-jar/story").toAbsolutePath();
    private static final Path HOME = FOLDER.resolve("home");
    private static final Path PRODUCTS =
            Path.of("src/main/resources/demo/products.csv").toAbsolutePath();
    private static final String AT_HOME = "--baton.home=" + HOME;

    private static final String ADMIN_PASSWORD = "Sesame-123-open";

    private final List<RunningBaton> started = new ArrayList<>();
    private Map<String, Integer> afterFirstStart = Map.of();
    private @Nullable EmbeddedPostgres server;

    @BeforeAll
    void cleanUp() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @AfterAll
    void stopAll() throws IOException {
        started.stream().filter(RunningBaton::isAlive).forEach(RunningBaton::stop);
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void aFirstStartPrintsLittleAndFriendlyAndLetsPeopleLogIn() throws Exception {
        RunningBaton baton = launch("first", AT_HOME).awaitReady();
        afterFirstStart = counts();
        // The audit publishes the head of its chain when it has sealed something, which is no part of a start.
        assertThat(baton.lines().stream().filter(line -> !line.contains("Audit: ")))
                .hasSizeBetween(5, 12)
                .allMatch(line -> line.startsWith("  "));
        assertThat(baton.output())
                .containsPattern("Baton \\d+\\.\\d+")
                .contains("http://localhost:" + baton.port())
                .contains("embedded PostgreSQL in " + HOME)
                .containsPattern("sales-manager.*password baton")
                .containsPattern("Started +in \\d+ s");
        assertThat(logIn(baton, "sales", "baton")).isNotEqualTo("/login");
        assertThat(health(baton)).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aSecondBatonOnTheSameFolderIsRefusedInTwoLines() {
        assertThat(refused("second-on-folder", AT_HOME))
                .containsExactly(
                        "Baton does not start: Another Baton is already running on the data folder " + HOME + ".",
                        "  Stop it, or give this one a folder of its own with --baton.home=FOLDER.");
    }

    @Test
    @Order(3)
    void afterSigkillItStartsOnItsDataAndAddsNothing() throws Exception {
        last().kill();
        RunningBaton baton = launch("after-kill", AT_HOME).awaitReady();
        assertThat(baton.output()).contains("Taking over the database of a Baton that was killed");
        assertThat(logIn(baton, "sales", "baton")).isNotEqualTo("/login");
        assertThat(counts()).isEqualTo(afterFirstStart);
    }

    @Test
    @Order(4)
    void whatCameFromCamundaModelerStaysOverARestart() throws Exception {
        List<Path> models = List.of(any("processes", ".bpmn"), any("processes", ".dmn"), any("forms", ".form"));
        for (Path model : models) {
            assertThat(deployAlone(last(), model).statusCode()).isEqualTo(200);
        }
        Map<String, Integer> versions = counts();
        last().stop();
        assertThat(HOME.resolve("postgres/postmaster.pid")).doesNotExist();
        RunningBaton baton = launch("after-modeler", AT_HOME, "--baton.engine-rest.enabled=false")
                .awaitReady();
        assertThat(counts()).isEqualTo(versions);
        for (Path model : models) {
            assertThat(baton.output())
                    .contains("'" + model.toString().replace('\\', '/') + "' stays as Camunda Modeler deployed it");
        }
    }

    @Test
    @Order(5)
    void whereTheRestInterfaceIsSwitchedOffItIsNotThereForAnybody() {
        Visitor program = last().visitor();
        assertThat(program.getJson("/engine-rest/engine").statusCode()).isEqualTo(404);
        assertThat(program.basic(
                                "process-admin",
                                "baton",
                                program.request("/engine-rest/engine").GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(logIn(last(), "process-admin", "baton")).isNotEqualTo("/login");
    }

    @Test
    @Order(6)
    void aPortThatIsTakenIsSaidInTwoLines() throws Exception {
        int port = last().port();
        assertThat(refused("port-taken", "--baton.home=" + FOLDER.resolve("other-home"), "--server.port=" + port))
                .containsExactly(
                        "Baton does not start: Another program is using port " + port + ".",
                        "  Stop it, or give Baton another one with --server.port=" + (port + 1) + ".");
        last().stop();
    }

    @Test
    @Order(7)
    void aDatabaseThatIsNotThereIsSaidInTwoLines() {
        assertThat(refused("no-database", "--spring.datasource.url=jdbc:postgresql://localhost:1/baton"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Baton does not start: The database does not answer");
    }

    @Test
    @Order(8)
    void threeNodesAtOnceMakeOneDatabase() throws Exception {
        server = server(0);
        assertThat(refused("no-administrator", database()))
                .hasSize(2)
                .first()
                .isEqualTo("Baton does not start: Baton has no administrator yet.");
        execute("drop schema public cascade", "create schema public");

        Path customers = Files.writeString(
                FOLDER.resolve("customers.csv"),
                "name,country,contact,email\nNordwind Maschinenbau,DE,Karin Petersen,karin@nordwind.example\n");
        List<RunningBaton> nodes = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> launch(
                        "node-" + number,
                        database(),
                        "--baton.home=" + FOLDER.resolve("nodes"),
                        "--baton.admin.password=" + ADMIN_PASSWORD,
                        "--baton.load.customers=" + (number == 3 ? customers : ""),
                        "--baton.load.products=" + (number == 3 ? PRODUCTS : "")))
                .toList();
        nodes.forEach(RunningBaton::awaitReady);
        assertThat(query("select count(*) - count(distinct version) from flyway_schema_history"))
                .isZero();
        assertThat(query("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(query("select max(version_) from act_re_procdef")).isOne();
        assertThat(query("select max(version_) from act_re_decision_def")).isOne();
        assertThat(query("select max(version_) from act_re_camformdef")).isOne();
        assertThat(query("select count(*) from act_re_deployment")).isOne();
        assertThat(query("select count(*) from act_id_user")).isOne();
    }

    @Test
    @Order(9)
    void whoIsLockedIsLoggedOutOfEveryNodeByHisNextRequest() throws Exception {
        List<RunningBaton> nodes = started.subList(started.size() - 3, started.size());
        List<LoggedInPerson> everywhere = nodes.stream()
                .map(node -> new LoggedInPerson(node, ADMIN_PASSWORD))
                .toList();
        assertThat(everywhere).allMatch(LoggedInPerson::isServed);
        execute("insert into account_dates (account, locked_from) values ('admin', now())");
        assertThat(everywhere).allMatch(LoggedInPerson::isRefused);
        execute("delete from account_dates where account = 'admin'");
        nodes.subList(0, 2).forEach(RunningBaton::stop);
    }

    @Test
    @Order(10)
    void aDatabaseThatIsAwayForAMinuteIsSaidToEverybodyAndHarmsNothing() throws Exception {
        OutageStory anna = new OutageStory(last());
        String task = anna.startQuote();
        int audited = query("select count(*) from audit_entry");
        List<CompletableFuture<HttpResponse<String>>> inFlight;
        try (Connection inTheWay = DriverManager.getConnection(url());
                Statement statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute("lock table quote in access exclusive mode");
            inFlight = anna.inFlight(task);
            RunningBaton.await(
                    () -> query("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") >= 3);
            server().close();
        }
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        inFlight.forEach(request -> OutageStory.isTold(request.join()));
        while (System.nanoTime() < end) {
            anna.triesInVain(task);
        }
        server = server(server().getPort());
        RunningBaton.await(() -> health(last()) == 200);

        assertThat(anna.tasks()).containsExactly(task);
        assertThat(anna.home()).contains("Meters before the outage").doesNotContain("Meters during the outage");
        assertThat(query("select count(*) from audit_entry")).isEqualTo(audited);
        assertThat(anna.submit(task).statusCode()).isEqualTo(204);
        RunningBaton.await(() -> query("select count(*) from mail where subject like '%Meters before%'") == 1);
        RunningBaton.await(() -> anna.home().contains("With the customer"));
        RunningBaton.await(() -> query("select count(*) from audit_unsealed") == 0);
    }

    @Test
    @Order(11)
    void theAuditIsVerifiedAndItsFirstBrokenRowIsNamed() throws Exception {
        last().stop();
        int entries = query("select count(*) from audit_entry");
        RunningBaton intact = RunningBaton.launch("verify-intact", database(), "--baton.audit.verify");
        assertThat(intact.awaitExit()).as(intact.output()).isZero();
        assertThat(intact.output()).contains("Audit intact: " + entries + " entries sealed, 0 waiting, head ");

        int first = query("select entry from audit_seal where position = 2");
        execute(
                "set session_replication_role = replica",
                "update audit_entry set person = 'nobody' where id in"
                        + " (select entry from audit_seal where position between 2 and 3)");
        RunningBaton broken = RunningBaton.launch("verify-broken", database(), "--baton.audit.verify");
        assertThat(broken.awaitExit()).isEqualTo(1);
        assertThat(broken.output()).contains("Audit broken at entry " + first + ": who acted was changed.");
    }

    private RunningBaton launch(String name, String... arguments) {
        RunningBaton baton = RunningBaton.launch(name, arguments);
        started.add(baton);
        return baton;
    }

    /** What one prints that does not start. */
    private static List<String> refused(String name, String... arguments) {
        RunningBaton baton = RunningBaton.launch(name, arguments);
        assertThat(baton.awaitExit()).isEqualTo(1);
        return baton.lines();
    }

    private RunningBaton last() {
        return started.get(started.size() - 1);
    }

    private static String logIn(RunningBaton baton, String person, String password) {
        return Visitor.location(baton.visitor().logIn(person, password));
    }

    private static int health(RunningBaton baton) {
        return baton.visitor().getJson("/actuator/health").statusCode();
    }

    /** The one open file with one space more, as Camunda Modeler sends it. */
    private static HttpResponse<String> deployAlone(RunningBaton baton, Path model) throws IOException {
        String part = "--part\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("deployment-name", "", "mine")
                + part.formatted("deployment-source", "", "Camunda Modeler")
                + part.formatted("enable-duplicate-filtering", "", "true")
                + part.formatted("data", "; filename=\"" + model.getFileName() + "\"", Files.readString(model) + " ")
                + "--part--\r\n";
        Visitor modeler = baton.visitor();
        return modeler.basic(
                "process-admin",
                "baton",
                modeler.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static Path any(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a second start must not add to, in the embedded database. */
    private static Map<String, Integer> counts() throws Exception {
        List<String> server = Files.readAllLines(HOME.resolve("postgres/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + server.get(3).trim() + "/baton?user=postgres&password="
                + Files.readString(HOME.resolve("postgres.password"));
        Map<String, Integer> counts = new TreeMap<>();
        for (String table : List.of(
                "act_re_deployment",
                "act_re_procdef",
                "act_re_decision_def",
                "act_re_camformdef",
                "act_id_user",
                "act_id_group",
                "act_ru_authorization",
                "act_ru_filter",
                "flyway_schema_history",
                "customer",
                "product",
                "quote")) {
            if (query(url, "select count(*) from pg_tables where tablename = '" + table + "'") == 1) {
                counts.put(table, query(url, "select count(*) from " + table));
            }
        }
        return counts;
    }

    private EmbeddedPostgres server() {
        return Objects.requireNonNull(server);
    }

    private String url() {
        return server().getJdbcUrl("postgres", "postgres");
    }

    private String database() {
        return "--spring.datasource.url=" + url();
    }

    private static EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(FOLDER.resolve("server"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private int query(String sql) {
        return query(url(), sql);
    }

    private static int query(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
