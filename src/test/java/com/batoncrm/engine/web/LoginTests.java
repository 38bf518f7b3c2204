package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for Baton's pages and Camunda's web applications. */
@WebTest
class LoginTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String MY_PROFILE = "/camunda/api/engine/engine/default/user/sales/profile";

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(port);
    }

    @Test
    void everythingButTheLoginAndTheHealthNeedsALogin() {
        assertThat(Visitor.location(visitor.get("/"))).isEqualTo("/login");
        assertThat(Visitor.location(visitor.get(TASKLIST))).isEqualTo("/login");
        assertThat(Visitor.location(visitor.get("/nothing-here"))).isEqualTo("/login");
        assertThat(visitor.getJson(MY_PROFILE).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/baton.css").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/webjars/picocss__pico/css/pico.min.css").statusCode())
                .isEqualTo(200);
        assertThat(visitor.getJson("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Visitor.location(visitor.get("/actuator/metrics"))).isEqualTo("/login");
    }

    @Test
    void oneLoginOpensTasklistToo() {
        assertThat(Visitor.location(visitor.logIn("sales", "baton"))).isEqualTo("/");

        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(visitor.getJson(MY_PROFILE).body()).contains("Sofia");
    }

    @Test
    void whoWasSentToTheLoginFromAPageComesBackToIt() {
        visitor.get(TASKLIST);
        assertThat(Visitor.location(visitor.logIn("sales", "baton"))).isEqualTo(TASKLIST);
    }

    @Test
    void aWrongPasswordSaysSoAndOpensNothing() {
        var answer = visitor.logIn("hr", "wrong");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("do not match");
        assertThat(Visitor.location(visitor.get(TASKLIST))).isEqualTo("/login");
    }

    @Test
    void loggingOutOfBatonEndsTasklistToo() {
        visitor.logIn("sales", "baton");
        visitor.get(TASKLIST);

        assertThat(visitor.submit("/nothing-here", "/logout", "")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?logout");

        assertThat(visitor.getJson(MY_PROFILE).statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutOfTasklistEndsBatonToo() {
        visitor.logIn("sales", "baton");
        visitor.get(TASKLIST);

        assertThat(visitor.postJson("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(Visitor.location(visitor.get("/mail"))).isEqualTo("/login");
    }

    @Test
    void aFormWithoutItsTokenIsNotAccepted() {
        visitor.logIn("sales", "baton");
        assertThat(visitor.submit("/baton.css", "/logout", "")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?again");
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAdministratorsSeeMetrics() {
        visitor.logIn("sales", "baton");
        var refused = visitor.get("/actuator/metrics");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Not allowed");

        var admin = new Visitor(port);
        admin.logIn("admin", "baton");
        assertThat(admin.getJson("/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyMakesAnAdministratorThroughCamundasSetUp() {
        visitor.logIn("sales", "baton");
        visitor.get(TASKLIST);
        assertThat(visitor.postJson("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyProcessAdministratorsOpenCockpitAndOnlyAdministratorsAdmin() {
        assertThat(statusFor("sales", "cockpit")).isEqualTo(403);
        assertThat(statusFor("sales", "admin")).isEqualTo(403);
        assertThat(statusFor("process-admin", "cockpit")).isEqualTo(200);
        assertThat(statusFor("process-admin", "admin")).isEqualTo(403);
        assertThat(statusFor("admin", "admin")).isEqualTo(200);
    }

    private int statusFor(String person, String application) {
        var someone = new Visitor(port);
        someone.logIn(person, "baton");
        return someone.get("/camunda/app/" + application + "/default/").statusCode();
    }
}
