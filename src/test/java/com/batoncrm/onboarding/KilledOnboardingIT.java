package com.batoncrm.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.RunningBaton;
import com.batoncrm.browser.Visitor;
import com.batoncrm.mail.EvilSmtp;
import com.batoncrm.mail.EvilSmtp.Mood;
import com.batoncrm.onboarding.SystemSettings.Webhook;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The jar is killed while four people are being hired, each at another step; started again on its database it gives each of
 * them one account with the groups of the plan, one mail, and one account in the other system.
 */
class KilledOnboardingIT {

    private static final Path FOLDER = Path.of("target/packaged-jar").toAbsolutePath();
    private static final String PASSWORD = "Sesame-123-open";

    /** Whoever reaches this step waits until the test lets go of the lock. */
    private static final String STEP = """
            create function stand_still() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock_shared(1); return new; end $$;
            create trigger hired before insert on employee for each row
                when (new.name = 'Dora Decided') execute function stand_still();
            create trigger account_without_groups before insert on act_id_membership for each row
                when (new.user_id_ = 'ada.account') execute function stand_still();
            create trigger answered before update on onboarding_call for each row
                when (new.state = 'DONE' and new.body like '%Cora Called%') execute function stand_still();""";

    private final Map<String, Webhook> systems = new HashMap<>(Map.of("directory", new Webhook("", "", "")));
    private EmbeddedPostgres database;
    private JdbcTemplate jdbc;
    private EvilSmtp smtp;
    private OtherSide directory;
    private RunningBaton baton;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url()));
        smtp = new EvilSmtp();
        directory = new OtherSide(new SystemSettings(systems));
        baton = launch("onboarding");
        RunningBaton.await(() -> count("select count(*) from employee") == 1);
        jdbc.execute(STEP);
        admin("POST", "/user/create", """
                {"profile": {"id": "hr", "firstName": "Hanna", "lastName": "Hire", "email": "hr@baton.example"},
                 "credentials": {"password": "%s"}}""".formatted(PASSWORD));
        admin("PUT", "/group/staff/members/hr", "{}");
        admin("PUT", "/group/hr/members/hr", "{}");
    }

    @AfterEach
    void stop() throws Exception {
        baton.kill();
        directory.close();
        smtp.close();
        database.close();
    }

    @Test
    void whoeverIsHiredWhenBatonIsKilledGetsEverythingOnce() throws Exception {
        try (Connection inTheWay = DriverManager.getConnection(url())) {
            inTheWay.createStatement().execute("select pg_advisory_lock(1)");
            hire("Cora Called");
            RunningBaton.await(() -> standStill() == 1 && mails("SENT", "cora.called") == 1);
            smtp.is(Mood.HANGS_AFTER_DATA);
            hire("Bela Mail");
            RunningBaton.await(() -> isOnItsWay("bela.mail@home.example"));
            hire("Ada Account");
            RunningBaton.await(() -> standStill() == 2);
            CompletableFuture<HttpResponse<String>> decided =
                    CompletableFuture.supplyAsync(() -> submit("Dora Decided"), work -> new Thread(work).start());
            RunningBaton.await(() -> standStill() == 3);
            baton.kill();
            assertThat(decided).failsWithin(Duration.ofMinutes(1));
        }
        RunningBaton.await(() -> count("select count(*) from pg_stat_activity where client_port is not null") == 1);
        nothingIsHalfDone();

        // As if the five minutes were over after which what a node had in hand is anybody's.
        jdbc.update("update act_ru_job set lock_exp_time_ = now() at time zone 'UTC' where lock_owner_ is not null");
        smtp.is(Mood.KIND);
        baton = launch("onboarding-again");
        hire("Dora Decided");
        for (String account : List.of("ada.account", "bela.mail", "cora.called", "dora.decided")) {
            getsEverythingOnce(account);
        }
        assertThat(directory.accounts()).hasSize(4);
        assertThat(directory.received())
                .filteredOn(call -> call.body().path("name").asText().equals("Cora Called"))
                .hasSizeGreaterThan(1)
                .extracting(OtherSide.Received::key)
                .containsOnly(number("cora.called") + ":directory:create");
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    /** Only what was committed is there: the accounts of two, and of none of them the other system's answer. */
    private void nothingIsHalfDone() {
        assertThat(jdbc.queryForList("select id_ from act_id_user where id_ like '%.%'", String.class))
                .containsExactlyInAnyOrder("bela.mail", "cora.called");
        assertThat(count("select count(*) from employee where name = 'Dora Decided'"))
                .isZero();
        assertThat(smtp.taken).noneMatch(mail -> mail.contains("bela.mail@home.example"));
        assertThat(directory.accounts()).containsKey(number("cora.called") + ":directory:create");
        assertThat(count(
                        "select count(*) from onboarding_account where employee = ? and state = 'REQUESTED'",
                        number("cora.called")))
                .isOne();
    }

    private void getsEverythingOnce(String account) {
        String number = number(account);
        RunningBaton.await(() ->
                count("select count(*) from onboarding_account where state = 'CREATED' and employee = ?", number) == 2);
        RunningBaton.await(() -> mails("SENT", account) == 1);
        RunningBaton.await(() -> count("""
                        select count(*) from act_hi_procinst
                        where proc_def_key_ = 'onboarding-account' and end_time_ is not null and business_key_ = ?""", number) == 2);
        assertThat(count("select count(*) from act_id_user where email_ = ?", account + "@baton.example"))
                .isOne();
        assertThat(jdbc.queryForList(
                        "select group_id_ from act_id_membership where user_id_ = ?", String.class, account))
                .containsExactlyInAnyOrder("staff", "service");
        assertThat(count("select count(*) from mail where about = ?", number)).isOne();
        assertThat(smtp.taken)
                .filteredOn(mail -> mail.contains("To:") && mail.contains(account + "@home.example"))
                .hasSize(1);
        assertThat(count(
                        "select count(*) from act_hi_procinst where proc_def_key_ = 'employee-onboarding' and business_key_ = ?",
                        number))
                .isOne();
        assertThat(directory.received())
                .filteredOn(call -> call.key().startsWith(number))
                .isNotEmpty()
                .allMatch(OtherSide.Received::genuine);
    }

    private RunningBaton launch(String name) throws Exception {
        Webhook told = Objects.requireNonNull(systems.get("directory"));
        Path manager = Files.writeString(
                Files.createDirectories(FOLDER).resolve("employees.csv"),
                "name,e-mail,department,job title,start date\nBerta Boss,boss@baton.example,service,Head,2020-01-01\n");
        return RunningBaton.launch(
                        name,
                        "--spring.datasource.url=" + url(),
                        "--baton.home=" + FOLDER.resolve("onboarding-home"),
                        "--baton.admin.password=" + PASSWORD,
                        "--baton.load.employees=" + manager,
                        "--baton.onboarding.systems.directory.url=" + told.url(),
                        "--baton.onboarding.systems.directory.secret=" + told.secret(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtp.port(),
                        "--spring.mail.properties.mail.smtp.timeout=120000")
                .awaitReady();
    }

    private void hire(String name) {
        HttpResponse<String> hired = submit(name);
        assertThat(hired.statusCode()).as(hired.body()).isEqualTo(200);
    }

    private HttpResponse<String> submit(String name) {
        String account = account(name);
        return call("hr", "POST", "/process-definition/key/employee-onboarding/submit-form", """
                {"variables": {
                  "personName": {"value": "%s"}, "email": {"value": "%s@baton.example"},
                  "privateEmail": {"value": "%s@home.example"}, "department": {"value": "service"},
                  "jobPosition": {"value": "Technician"}, "managerText": {"value": "Berta Boss"},
                  "place": {"value": "Berlin"}, "contractType": {"value": "PERMANENT"},
                  "startDate": {"value": "%s"}}}""".formatted(
                        name, account, account, LocalDate.now(ZoneId.of("Europe/Berlin"))));
    }

    private void admin(String method, String path, String body) {
        assertThat(call("admin", method, path, body).statusCode()).as(path).isEqualTo(204);
    }

    private HttpResponse<String> call(String person, String method, String path, String body) {
        Visitor program = baton.visitor();
        return program.basic(
                person,
                PASSWORD,
                program.request("/engine-rest" + path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    private int standStill() {
        return count("select count(*) from pg_stat_activity where wait_event = 'advisory'");
    }

    /** Whether the mail is in the hands of whoever delivers it. */
    private boolean isOnItsWay(String address) {
        String mails = "select id from mail where to_address = '" + address + "' and state = 'QUEUED'";
        return jdbc.queryForList(mails).size() == 1
                && jdbc.queryForList(mails + " for update skip locked").isEmpty();
    }

    private int mails(String state, String account) {
        return count("select count(*) from mail where state = ? and about = ?", state, number(account));
    }

    private String number(String account) {
        return jdbc.queryForObject("select number from employee where account = ?", String.class, account);
    }

    private static String account(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
    }

    private int count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Integer.class, arguments);
    }

    private String url() {
        return database.getJdbcUrl("postgres", "postgres");
    }
}
