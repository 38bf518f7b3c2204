package com.batoncrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A salesperson at work while the database goes away: what she is told, and what she finds afterwards. */
final class OutageStory {

    private static final String ANNA = "anna";
    private static final String PASSWORD = "Sesame-123-open";
    private static final String TOLD = "Baton cannot reach its database right now.";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String START = "/process-definition/key/quote-approval/submit-form";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final RunningBaton node;
    private final Visitor anna;
    private String prefilled = "";

    /** Makes the account, and logs in. */
    OutageStory(RunningBaton node) {
        this.node = node;
        this.anna = node.visitor();
        asAdmin("POST", "/user/create", """
                {"profile": {"id": "anna", "firstName": "Anna", "lastName": "Berg", "email": "anna@baton.example"},
                 "credentials": {"password": "%s"}}""".formatted(PASSWORD));
        asAdmin("PUT", "/group/staff/members/" + ANNA, "{}");
        asAdmin("PUT", "/group/sales/members/" + ANNA, "{}");
        assertThat(Visitor.location(anna.logIn(ANNA, PASSWORD))).isEqualTo("/");
        assertThat(anna.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    /** @return her task "Prepare quote" */
    String startQuote() {
        HttpResponse<String> started = anna.postJson(TASKLIST + START, start("Meters before the outage"));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        List<String> tasks = tasks();
        assertThat(tasks).hasSize(1);
        prefilled = prefilled(tasks.get(0));
        return tasks.get(0);
    }

    /** Her requests that the database has begun to serve: a page, a task in Tasklist, a start over REST. */
    List<CompletableFuture<HttpResponse<String>>> inFlight(String task) {
        return Stream.<Supplier<HttpResponse<String>>>of(
                        () -> anna.get("/"),
                        () -> submit(task),
                        () -> rest("/engine-rest" + START, start("Meters during the outage")))
                .map(request -> CompletableFuture.supplyAsync(request, work -> new Thread(work).start()))
                .toList();
    }

    /** What she tries while the database is away, and that she is told so each time. */
    void triesInVain(String task) {
        isTold(anna.get("/"));
        isTold(anna.getJson(TASKLIST + "/task?maxResults=100"));
        isTold(submit(task));
        isTold(rest("/engine-rest" + START, start("Meters during the outage")));
        isTold(node.visitor().logIn(ANNA, PASSWORD));
        assertThat(anna.get("/baton.css").statusCode()).isEqualTo(200);
    }

    static void isTold(HttpResponse<String> answer) {
        // The kind of failure is for programs, and the engine's own name for it.
        assertThat(answer.body().replaceFirst("\"type\":\"\\w+\",?", ""))
                .contains(TOLD)
                .doesNotContain("Exception", "SQL", "JDBC", "Hikari", "Whitelabel", "\tat ");
        boolean page = answer.body().contains("<html");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(page ? "text/html" : "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.request().headers().firstValue("Accept").orElse("").contains("html"))
                .isEqualTo(page);
    }

    /** What the form shows filled in, and Tasklist sends back with what she types. */
    private String prefilled(String task) {
        String variables =
                anna.getJson(TASKLIST + "/task/" + task + "/form-variables").body();
        return Stream.of("customerNumber", "contactName", "contactEmail", "currency", "paymentTerm", "validUntil")
                .map(name -> Pattern.compile("\"" + name + "\":(\\{[^{}]*(\\{[^{}]*}[^{}]*)?})")
                        .matcher(variables))
                .filter(Matcher::find)
                .map(Matcher::group)
                .collect(Collectors.joining(","));
    }

    /** Submits a small quote that needs no signature. */
    HttpResponse<String> submit(String task) {
        return anna.postJson(TASKLIST + "/task/" + task + "/submit-form", """
                {"variables": {%s,
                  "nextStep": {"value": "SUBMIT", "type": "String"},
                  "lineCount": {"value": 1, "type": "Integer"},
                  "lines": {"type": "Json", "value": "[{\\"product\\": \\"HM-10\\", \\"quantity\\": \\"1\\"}]"}}}""".formatted(prefilled));
    }

    /** Her tasks, in the session that she began before the outage. */
    List<String> tasks() {
        HttpResponse<String> tasks = anna.getJson(TASKLIST + "/task?maxResults=100&assignee=" + ANNA);
        assertThat(tasks.statusCode()).as(tasks.body()).isEqualTo(200);
        return Stream.of(tasks.body())
                .flatMap(body -> ID.matcher(body).results())
                .map(found -> found.group(1))
                .toList();
    }

    String home() {
        return anna.get("/").body();
    }

    private static String start(String title) {
        return """
                {"variables": {
                  "customerText": {"value": "Nordwind Maschinenbau", "type": "String"},
                  "title": {"value": "%s", "type": "String"}}}""".formatted(title);
    }

    private HttpResponse<String> rest(String path, String body) {
        Visitor program = node.visitor();
        return program.basic(
                ANNA,
                PASSWORD,
                program.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private void asAdmin(String method, String path, String body) {
        Visitor admin = node.visitor();
        HttpResponse<String> done = admin.basic(
                "admin",
                PASSWORD,
                admin.request("/engine-rest" + path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
        assertThat(done.statusCode()).as(path + ": " + done.body()).isEqualTo(204);
    }
}
