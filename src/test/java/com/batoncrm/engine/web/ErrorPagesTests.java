package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people read where something is not there, not possible or broken. */
@WebTest
class ErrorPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor visitor;

    @BeforeEach
    void logIn() {
        visitor = new Visitor(port);
        visitor.logIn("sales", "baton");
    }

    @Test
    void whatIsNotThereIsSaidInPlainWords() {
        HttpResponse<String> page = visitor.get("/nothing-here");
        says(page, 404, "Page not found");
        assertThat(page.body()).contains("Log out");
    }

    @Test
    void aPageThatTakesNoFormSaysSoInPlainWords() {
        says(visitor.submit("/", "/", ""), 405, "Not possible this way");
    }

    @Test
    void camundasPagesSayItTheSameWay() {
        says(visitor.get("/camunda/nothing"), 404, "Page not found");
        says(visitor.get("/camunda/app/cockpit/default/"), 403, "Not allowed");
        says(visitor.get("/camunda/api/engine/engine/default/telemetry/data"), 403, "Not allowed");
    }

    @Test
    void programsReadWordsToo() {
        HttpResponse<String> notListed = visitor.getJson("/camunda/api/engine/engine/default/telemetry/data");
        assertThat(notListed.statusCode()).isEqualTo(403);
        assertThat(notListed.body()).contains("Your account may not do this.");

        HttpResponse<String> unknown =
                visitor.getJson("/camunda/api/engine/engine/default/process-definition/nothing/startForm");
        assertThat(unknown.statusCode()).isBetween(400, 499);
        assertThat(unknown.body()).contains("message").doesNotContain("ENGINE-");
        saysNotHow(unknown);
    }

    @Test
    void aPageThatBreaksSaysSoInPlainWordsAndNotHow() {
        jdbc.execute("alter table quote rename to quote_broken");
        try {
            says(visitor.get("/"), 500, "Something went wrong");
            HttpResponse<String> forPrograms = visitor.getJson("/");
            assertThat(forPrograms.statusCode()).isEqualTo(500);
            saysNotHow(forPrograms);
        } finally {
            jdbc.execute("alter table quote_broken rename to quote");
        }
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    private static void says(HttpResponse<String> page, int status, String title) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1>" + title + "</h1>", "Go to the home page");
        saysNotHow(page);
    }

    private static void saysNotHow(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception:", "Whitelabel", "select ", "quote_broken", "\tat ", "trace");
    }
}
