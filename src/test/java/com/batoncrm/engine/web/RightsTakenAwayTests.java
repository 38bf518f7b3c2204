package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator takes rights away from somebody who is logged in, and they are gone within a minute. */
@WebTest
class RightsTakenAwayTests {

    private static final String PASSWORD = "Sesame-123-open";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=1";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AccountDates dates;

    @Autowired
    private Accounts accounts;

    private Visitor leaver;
    private Visitor admin;

    @BeforeEach
    void logIn() {
        User user = identity.newUser("leaver");
        user.setFirstName("Lea");
        user.setLastName("Leaver");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        List.of("staff", "camunda-admin").forEach(group -> identity.createMembership("leaver", group));
        leaver = new Visitor(port);
        leaver.logIn("leaver", PASSWORD);
        admin = new Visitor(port);
        admin.logIn("admin", "baton");
        admin.get("/camunda/app/admin/default/");
    }

    @AfterEach
    void remove() {
        ClockUtil.reset();
        dates.validFrom("leaver", null);
        dates.lockFrom("leaver", null);
        identity.deleteUser("leaver");
    }

    @Test
    void whoIsNoAdministratorAnyMoreSeesNoMetrics() {
        assertThat(leaver.getJson("/actuator/metrics").statusCode()).isEqualTo(200);
        takeOutOf("camunda-admin");
        assertThat(leaver.getJson("/actuator/metrics").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsNotStaffAnyMoreHasNoTasklistWithinAMinute() {
        takeOutOf("camunda-admin");
        inAMinute();
        assertThat(leaver.get(TASKLIST).statusCode()).isEqualTo(200);

        takeOutOf("staff");
        inAMinute();

        assertThat(leaver.get(TASKLIST).statusCode()).isEqualTo(403);
    }

    @Test
    void whoseAccountIsGoneHasToLogIn() {
        leaver.get(TASKLIST);
        assertThat(leaver.getJson(TASKS).statusCode()).isEqualTo(200);

        assertThat(admin.json("DELETE", "/camunda/api/engine/engine/default/user/leaver", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(leaver.getJson(TASKS).statusCode()).isEqualTo(401);
        assertThat(Visitor.location(leaver.get("/"))).isEqualTo("/login");
        assertThat(Visitor.location(leaver.get(TASKLIST))).isEqualTo("/login");
    }

    @Test
    void aLockedAccountHasNoSessionAndNoLoginAnyMore() {
        leaver.get(TASKLIST);
        dates.lockFrom("leaver", Instant.now().plus(Duration.ofHours(1)));
        assertThat(leaver.getJson(TASKS).statusCode()).isEqualTo(200);

        dates.lockFrom("leaver", Instant.now());

        assertThat(leaver.getJson(TASKS).statusCode()).isEqualTo(401);
        assertThat(Visitor.location(leaver.get("/"))).isEqualTo("/login");
        assertThat(basic(PASSWORD)).isEqualTo(401);
        assertThat(leaver.logIn("leaver", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login?locked"));
        assertThat(leaver.logIn("leaver", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login?error"));

        dates.lockFrom("leaver", null);
        assertThat(basic(PASSWORD)).isEqualTo(200);
    }

    @Test
    void anAccountWorksFromItsDateOnAndNotBefore() {
        dates.validFrom("leaver", Instant.now().plus(Duration.ofDays(1)));

        assertThat(basic(PASSWORD)).isEqualTo(401);
        assertThat(new Visitor(port).logIn("leaver", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login?early"));
        assertThat(accounts.members("camunda-admin")).extracting(Person::id).doesNotContain("leaver");

        dates.validFrom("leaver", Instant.now());
        assertThat(basic(PASSWORD)).isEqualTo(200);
        assertThat(accounts.members("camunda-admin")).extracting(Person::id).contains("leaver");
    }

    @Test
    void aChangedPasswordEndsThePersonsOtherSessionsAndNotHisOwn() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.logIn("leaver", PASSWORD);
        assertThat(elsewhere.getJson(TASKS).statusCode()).isEqualTo(200);
        leaver.get(TASKLIST);

        assertThat(leaver.json(
                                "PUT",
                                "/camunda/api/engine/engine/default/user/leaver/credentials",
                                "{\"password\":\"Other-Sesame-456\",\"authenticatedUserPassword\":\"" + PASSWORD
                                        + "\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(leaver.getJson(TASKS).statusCode()).isEqualTo(200);
        assertThat(elsewhere.getJson(TASKS).statusCode()).isEqualTo(401);
        assertThat(basic(PASSWORD)).isEqualTo(401);
        assertThat(basic("Other-Sesame-456")).isEqualTo(200);
    }

    private int basic(String password) {
        Visitor visitor = new Visitor(port);
        return visitor.basic(
                        "leaver",
                        password,
                        visitor.request("/engine-rest/task?maxResults=1")
                                .header("Accept", "application/json")
                                .GET())
                .statusCode();
    }

    private void takeOutOf(String group) {
        assertThat(admin.json("DELETE", "/camunda/api/engine/engine/default/group/" + group + "/members/leaver", "")
                        .statusCode())
                .isEqualTo(204);
    }

    private static void inAMinute() {
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime()
                - System.currentTimeMillis()
                + Duration.ofMinutes(1).toMillis());
    }
}
