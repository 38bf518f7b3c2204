package com.batoncrm.badinput;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bad input in what Tasklist sends: values, their types and their names. */
@WebTest
class BadInputInRestTests {

    private static final String START =
            "/camunda/api/engine/engine/default/process-definition/key/quote-approval/submit-form";

    /** Lone surrogates travel as \\uD800, as a browser sends them. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    private final SoftAssertions all = new SoftAssertions();
    private Visitor sales = new Visitor(0);

    @BeforeEach
    void logIn() {
        sales = new Visitor(port);
        sales.logIn("sales", "baton");
        sales.get("/camunda/app/tasklist/default/");
    }

    @Test
    void tasklistsRestRefusesInWordsWhatCannotBeKept() throws JsonProcessingException {
        for (Payload payload : Payloads.refused()) {
            HttpResponse<String> answer = start(value("String", payload.text()));
            all.assertThat(answer.statusCode()).as("start with " + payload).isIn(400, 413);
            all.assertThat(answer.body())
                    .as("start with " + payload)
                    .contains("\"Refused\"", answer.statusCode() == 400 ? "Title: " : "larger");
            unharmed("start", payload, answer);
        }
        all.assertAll();
        Canary.isAlive(jdbc);
    }

    @Test
    void tasklistsRestTakesNothingElseThanValuesOfFields() throws JsonProcessingException {
        long before = runtime.createProcessInstanceQuery().count();
        List<Payload> payloads = Payloads.all().stream()
                .filter(payload -> !payload.family().equals("long"))
                .toList();
        for (Payload payload : payloads) {
            HttpResponse<String> wrongType = start(value(payload.text(), "x"));
            HttpResponse<String> wrongName =
                    start(Map.of("value", "x", "type", "String"), Map.of(payload.text(), value("String", "x")));
            for (HttpResponse<String> answer : List.of(wrongType, wrongName)) {
                all.assertThat(answer.statusCode())
                        .as("type or name of a value with " + payload)
                        .isEqualTo(400);
                all.assertThat(answer.body())
                        .as("type or name of a value with " + payload)
                        .containsAnyOf("\"Refused\"", "incomplete or cannot be read");
                unharmed("type or name of a value", payload, answer);
            }
        }
        all.assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        all.assertAll();
        Canary.isAlive(jdbc);
    }

    @Test
    void saysInPlainWordsWhatIsNoValueOfItsType() throws JsonProcessingException {
        for (String type : List.of("Integer", "Boolean", "Date", "Duke")) {
            all.assertThat(start(value(type, "neither")).body())
                    .as(type)
                    .contains("\"Refused\"", "a number, true or false, a date")
                    .doesNotContain(type, "neither");
        }
        all.assertAll();
    }

    private void unharmed(String where, Payload payload, HttpResponse<String> answer) {
        String about = where + " with " + payload;
        all.assertThat(answer.statusCode()).as(about).isLessThan(500);
        all.assertThatCode(() -> Canary.isNotIn(answer.body())).as(about).doesNotThrowAnyException();
        all.assertThat(answer.headers().map().toString()).as(about).doesNotContain("baton_pwned", Canary.address());
    }

    private HttpResponse<String> start(Map<String, Object> title) throws JsonProcessingException {
        return start(title, Map.of());
    }

    private HttpResponse<String> start(Map<String, Object> title, Map<String, Object> more)
            throws JsonProcessingException {
        Map<String, Object> variables = new LinkedHashMap<>(more);
        variables.put("customerText", value("String", "Muster"));
        variables.put("title", title);
        return sales.json("POST", START, JSON.writeValueAsString(Map.of("variables", variables)));
    }

    private static Map<String, Object> value(String type, String text) {
        return Map.of("value", text, "type", type);
    }
}
