package com.batoncrm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import com.batoncrm.engine.Refused;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No query evaluates more than who asks and what time it is, whatever it is asked through. */
@WebTest
class QueryExpressionTests {

    private static final String MARK = "baton.test.evaluated";
    private static final String HOSTILE =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, '" + MARK + "', 'yes')}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @AfterEach
    void nothingWasEvaluated() {
        assertThat(System.getProperty(MARK)).isNull();
    }

    static Stream<String> fields() {
        return Arrays.stream(TaskQueryDto.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aHostileExpressionIsRefusedInEveryFieldThatTakesOne(String field) {
        String plain = "{\"%s\":\"%s\"}".formatted(field, HOSTILE);
        String inOr = "{\"orQueries\":[" + plain + "]}";
        String filter =
                "/filter/" + filters.createTaskFilterQuery().list().get(0).getId();
        Visitor session = new Visitor(port);
        session.logIn("sales", "baton");
        session.get("/camunda/app/tasklist/default/");
        for (String query : List.of(plain, inOr)) {
            for (String path :
                    List.of("/task?maxResults=10", "/task/count", filter + "/list?maxResults=10", filter + "/count")) {
                assertRefused(engineRest("sales", path, query));
                assertRefused(session.postJson("/camunda/api/engine/engine/default" + path, query));
            }
        }
    }

    @Test
    void thereAreFieldsThatTakeExpressions() {
        assertThat(fields()).hasSizeGreaterThanOrEqualTo(20).contains("assigneeExpression", "dueBeforeExpression");
    }

    @Test
    void aStoredFilterDoesNotEvaluateIt() {
        for (TaskQueryImpl query : List.of(
                (TaskQueryImpl) new TaskQueryImpl().taskAssigneeExpression(HOSTILE), (TaskQueryImpl) new TaskQueryImpl()
                        .or()
                        .taskAssigneeExpression(HOSTILE)
                        .taskName("x")
                        .endOr())) {
            Filter hostile = filters.newTaskFilter("Hostile").setQuery(query);
            filters.saveFilter(hostile);
            try {
                assertThatThrownBy(() -> filters.list(hostile.getId())).isInstanceOf(Refused.class);
                assertThatThrownBy(() -> filters.count(hostile.getId())).isInstanceOf(Refused.class);
                assertRefused(engineRest("admin", "/filter/" + hostile.getId() + "/list?maxResults=10", "{}"));
            } finally {
                filters.deleteFilter(hostile.getId());
            }
        }
    }

    @Test
    void aQueryInJavaDoesNotEvaluateIt() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(HOSTILE)
                        .taskName("x")
                        .endOr()
                        .list())
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution}",
                "#{currentUser()}",
                "${currentUser()}${HOSTILE}",
                "${currentUser().getClass()}",
                "${now().getClass()}",
                "${dateTime().getClass()}",
                "${dateTime().withZone(x)}",
                "${dateTime().toString('yyyy')}",
                "${currentUserGroups().get(0)}",
                "${mails}",
                "${1 + 1}",
                "hr"
            })
    void whatIsNotOnTheListIsRefused(String expression) {
        assertThatThrownBy(() -> ask(expression)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now()}",
                "${ dateTime() }",
                "${dateTime().plusDays(2)}",
                "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}",
                "${dateTime().minusMonths( -1 )}"
            })
    void timesAreEvaluated(String expression) {
        assertThatCode(() -> tasks.createTaskQuery()
                        .or()
                        .dueBeforeExpression(expression)
                        .taskName("x")
                        .endOr()
                        .list())
                .doesNotThrowAnyException();
    }

    private void ask(String expression) {
        tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(expression)
                .taskName("x")
                .endOr()
                .list();
    }

    private HttpResponse<String> engineRest(String person, String path, String body) {
        Visitor visitor = new Visitor(port);
        return visitor.basic(
                person,
                "baton",
                visitor.request("/engine-rest" + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
