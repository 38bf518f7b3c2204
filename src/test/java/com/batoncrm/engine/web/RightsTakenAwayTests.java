package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.time.Duration;
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

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=1";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private Visitor leaver;
    private Visitor admin;

    @BeforeEach
    void logIn() {
        User user = identity.newUser("leaver");
        user.setFirstName("Lea");
        user.setLastName("Leaver");
        user.setPassword("Sesame-123-open");
        identity.saveUser(user);
        List.of("staff", "camunda-admin").forEach(group -> identity.createMembership("leaver", group));
        leaver = new Visitor(port);
        leaver.logIn("leaver", "Sesame-123-open");
        admin = new Visitor(port);
        admin.logIn("admin", "baton");
        admin.get("/camunda/app/admin/default/");
    }

    @AfterEach
    void remove() {
        ClockUtil.reset();
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
