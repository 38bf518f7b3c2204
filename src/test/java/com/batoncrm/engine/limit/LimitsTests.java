package com.batoncrm.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are too large, too deep or too many. */
@WebTest
class LimitsTests {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(port);
    }

    @Test
    void aFormThatIsTooLargeIsRefusedInPlainWords() {
        HttpResponse<String> page =
                visitor.submit("/login", "/login", "username=sales&password=" + "x".repeat(300_000));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Too large", "Nothing was changed");
    }

    @Test
    void aCallThatIsTooLargeIsRefusedByBothRestApplications() {
        visitor.logIn("sales", "baton");
        visitor.get("/camunda/app/tasklist/default/");
        String five = "{\"name\":\"" + "x".repeat(5_000_000) + "\"}";

        tooLarge(visitor.postJson(TASKS, five));
        tooLarge(rest("POST", "/engine-rest/task", BodyPublishers.ofString(five)));
    }

    @Test
    void whatDoesNotSayHowLargeItIsIsRefusedTheSame() {
        byte[] five = ("{\"name\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        tooLarge(rest("POST", "/engine-rest/task", stream(five)));

        byte[] small = "{\"name\":\"Check\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(rest("POST", "/engine-rest/task?maxResults=5", stream(small)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDeploymentMayBeLargerButNotAnySize() {
        tooLarge(deploy(BodyPublishers.ofString(part(11_000_000))));
        tooLarge(deploy(stream(part(11_000_000).getBytes(StandardCharsets.UTF_8))));
        assertThat(deploy(BodyPublishers.ofString(part(4_000_000))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void jsonThatIsTooDeepIsRefused() {
        String deep = "{\"orQueries\":".repeat(60) + "[]" + "}".repeat(60);
        HttpResponse<String> answer = rest("POST", "/engine-rest/task", BodyPublishers.ofString(deep));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);

        visitor.logIn("sales", "baton");
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(visitor.postJson(TASKS, "[".repeat(100_000)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition?latestVersion=true",
                "/engine-rest/task?maxResults=2001"
            })
    void nobodyGetsMoreThanTwoThousandResultsAtOnce(String path) {
        HttpResponse<String> all = rest("GET", path, BodyPublishers.noBody());
        assertThat(all.statusCode()).as(all.body()).isEqualTo(400);
    }

    @Test
    void cockpitGetsAsManyAsThereMayBeWhereItAsksForAll() {
        visitor.logIn("process-admin", "baton");
        visitor.get("/camunda/app/cockpit/default/");
        for (String all : List.of(
                "/process-definition?key=quote-approval&sortBy=version&sortOrder=desc",
                "/case-definition/count?latestVersion=true",
                "/deployment")) {
            HttpResponse<String> answer = visitor.getJson("/camunda/api/engine/engine/default" + all);
            assertThat(answer.statusCode()).as(all + answer.body()).isEqualTo(200);
        }
    }

    @Test
    void afterTenWrongPasswordsTheLoginSaysToWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.logIn("limit-test-page", "wrong").statusCode()).isEqualTo(302);
        }
        HttpResponse<String> page = visitor.logIn("limit-test-page", "wrong");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("Too many tries", "Wait a minute");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(Visitor.location(visitor.logIn("sales", "baton"))).isEqualTo("/");
    }

    @Test
    void wrongPasswordsOfTheRestInterfaceCountToo() {
        for (int i = 0; i < 10; i++) {
            assertThat(basic("limit-test-rest").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> answer = basic("limit-test-rest");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Wait a minute");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(visitor.logIn("limit-test-rest", "wrong").statusCode()).isEqualTo(429);
    }

    @Test
    void wrongPasswordsDoNotLockAnAccount() {
        for (int i = 0; i < 12; i++) {
            rest("it", "wrong", "GET", "/engine-rest/engine", BodyPublishers.noBody());
        }
        assertThat(rest("it", "baton", "GET", "/engine-rest/engine", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(429);
        // Another address than 127.0.0.1, as another colleague's would be.
        Visitor elsewhere = new Visitor(port, "[::1]");
        assertThat(Visitor.location(elsewhere.logIn("it", "baton"))).isEqualTo("/");
    }

    @Test
    void guessingLinksOfMailsEnds() {
        // Not the address that other tests come from.
        visitor = new Visitor(port, "[::1]");
        HttpResponse<String> answer = visitor.get("/answer/guess");
        for (int i = 0; i < 60 && answer.statusCode() == 404; i++) {
            answer = visitor.get("/answer/guess" + i);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Too many tries");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void tooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than Baton takes");
    }

    private HttpResponse<String> basic(String account) {
        return rest(account, "wrong", "GET", "/engine-rest/engine", BodyPublishers.noBody());
    }

    private HttpResponse<String> rest(String method, String path, BodyPublisher body) {
        return rest("sales", "baton", method, path, body);
    }

    private HttpResponse<String> rest(String person, String password, String method, String path, BodyPublisher body) {
        return visitor.basic(
                person,
                password,
                visitor.request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(method, body));
    }

    private HttpResponse<String> deploy(BodyPublisher body) {
        return visitor.basic(
                "process-admin",
                "baton",
                visitor.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Accept", "application/json")
                        .POST(body));
    }

    private static String part(int size) {
        return "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"large.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"
                + Base64.getEncoder().encodeToString(new byte[size / 4 * 3]) + "\r\n--x--\r\n";
    }

    private static BodyPublisher stream(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
