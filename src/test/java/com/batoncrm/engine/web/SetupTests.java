package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import com.batoncrm.engine.Accounts;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody makes himself an administrator through the first set-up of Camunda's Admin. */
@WebTest
class SetupTests {

    private static final String USER = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"I\"},"
            + "\"credentials\":{\"password\":\"Sesame-123-open\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @Test
    void theSetUpIsDeniedEvenWhereNobodyAdministers() {
        var administrators = accounts.members("camunda-admin");
        administrators.forEach(person -> identity.deleteMembership(person.id(), "camunda-admin"));
        try {
            for (String person : new String[] {"", "sales", "process-admin"}) {
                Visitor visitor = new Visitor(port);
                if (!person.isEmpty()) {
                    visitor.logIn(person, "baton");
                }
                visitor.get("/camunda/app/admin/default/");
                for (String path : new String[] {"user/create", "user/create/", "user;x=y/create"}) {
                    assertThat(visitor.postJson("/camunda/api/admin/setup/default/" + path, USER)
                                    .statusCode())
                            .as(person + " " + path)
                            .isIn(400, 401, 403);
                }
                assertThat(visitor.get("/camunda/api/admin/setup/default").statusCode())
                        .isIn(401, 403);
            }
            assertThat(accounts.person("intruder")).isEmpty();
        } finally {
            administrators.forEach(person -> identity.createMembership(person.id(), "camunda-admin"));
        }
    }
}
