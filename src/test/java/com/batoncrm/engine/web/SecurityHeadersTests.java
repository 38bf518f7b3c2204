package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told about every answer, and how the session is kept from others. */
@WebTest
class SecurityHeadersTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Pattern NONCE = Pattern.compile("nonce-([\\w-]+)'");

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/mail",
                "/nothing-here",
                "/answer/unknown",
                "/baton.css",
                "/favicon.svg",
                "/actuator/health",
                TASKLIST,
                "/camunda/app/cockpit/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/nothing",
                "/engine-rest/engine"
            })
    void everyAnswerHasTheHeaders(String path) {
        visitor.logIn("sales", "baton");
        HttpResponse<String> answer = visitor.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(answer, "X-Frame-Options")).containsExactly("DENY");
        assertThat(header(answer, "Referrer-Policy")).containsExactly("same-origin");
        assertThat(header(answer, "Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(header(answer, "Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "https:", "*");
        assertThat(header(answer, "Strict-Transport-Security"))
                .as("not over plain HTTP")
                .isEmpty();
    }

    @Test
    void aPageOfBatonHasNoScriptAndAWebappsHasItsOwnNonce() {
        visitor.logIn("sales", "baton");
        assertThat(header(visitor.get("/"), "Content-Security-Policy").get(0)).doesNotContain("script-src", "unsafe");

        HttpResponse<String> first = visitor.get(TASKLIST);
        HttpResponse<String> second = visitor.get(TASKLIST);

        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(first.body())
                .contains("nonce=\"" + nonce(first) + "\" ng-csp=\"no-unsafe-eval\"")
                .doesNotContain("$CSP_NONCE");
    }

    @Test
    void onePersonsRequestDoesNotChangeTheNonceOfAnothersPage() {
        visitor.logIn("sales", "baton");
        List<HttpResponse<String>> pages = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> visitor.get(TASKLIST))
                .toList();
        assertThat(pages).allSatisfy(page -> assertThat(page.body()).contains("nonce=\"" + nonce(page) + "\""));
    }

    @Test
    void theSessionsIdChangesAtTheLoginAndIsForTheServerAlone() {
        visitor.get("/login");
        String before = visitor.cookie("JSESSIONID").orElseThrow();

        HttpResponse<String> login = visitor.logIn("sales", "baton");

        assertThat(visitor.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(header(login, "Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(visitor.get("/mail").statusCode()).isEqualTo(200);
        Visitor planted = new Visitor(port).setCookie("JSESSIONID", before);
        assertThat(Visitor.location(planted.get("/mail"))).isEqualTo("/login");
    }

    @Test
    void webappsSessionAndTokenCookiesStayOnThisSite() {
        visitor.logIn("sales", "baton");
        assertThat(header(visitor.get(TASKLIST), "Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("SameSite=Lax"));
    }

    @Test
    void aChangeThroughTasklistNeedsItsToken() {
        visitor.logIn("sales", "baton");
        visitor.get(TASKLIST);
        String list = "/camunda/api/engine/engine/default/task?maxResults=1";
        assertThat(visitor.postJson(list, "{}").statusCode()).isEqualTo(200);

        assertThat(visitor.postJsonWithoutToken(list, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void loggingOutOfTasklistNeedsItsTokenToo() {
        visitor.logIn("sales", "baton");
        visitor.get(TASKLIST);
        assertThat(visitor.postJsonWithoutToken("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theRestInterfaceKeepsNoSession() {
        var answer = visitor.basic(
                "sales", "baton", visitor.request("/engine-rest/engine").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(header(visitor.getJson("/engine-rest/engine"), "Set-Cookie")).isEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void whoClaimsToBeBehindTlsIsNotBelieved() {
        var answer = visitor.send(
                visitor.request("/login").header("X-Forwarded-Proto", "https").GET());
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher nonce = NONCE.matcher(header(page, "Content-Security-Policy").get(0));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static List<String> header(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }
}
