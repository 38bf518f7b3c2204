package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Baton behind a proxy that ends TLS. */
@WebTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindTlsTests {

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(port).behindTls();
    }

    @Test
    void browsersAreToldToUseNothingElse() {
        for (String path : new String[] {"/login", "/baton.css", "/engine-rest/engine", "/camunda/lib/deps.js"}) {
            assertThat(visitor.get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValue("max-age=31536000");
        }
    }

    @Test
    void everyCookieIsSecure() {
        HttpResponse<String> login = visitor.logIn("sales", "baton");
        HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");

        assertThat(login.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure", "SameSite=Lax"));
        assertThat(tasklist.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Lax"));
    }
}
