package com.batoncrm.engine.formguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.NotYours;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is sent past the browser into a form with every kind of field. */
@BatonTest
class FormGuardTests {

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private Tasklist tasklist;

    private String deployment = "";
    private String instance = "";

    @BeforeEach
    void start() {
        deployment = models.createDeployment()
                .addClasspathResource("formguard/every-field.form")
                .addClasspathResource("formguard/nothing-to-fill.form")
                .addModelInstance(
                        "every-field.bpmn",
                        Bpmn.createExecutableProcess("every-field")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .userTask("UserTask_Fill")
                                .camundaFormRef("every-field")
                                .camundaFormRefBinding("latest")
                                .camundaCandidateGroups("sales")
                                .userTask("UserTask_Look")
                                .camundaFormRef("nothing-to-fill")
                                .camundaFormRefBinding("latest")
                                .camundaCandidateGroups("sales")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        Map<String, Object> variables = new HashMap<>();
        variables.put(
                "people", Spin.JSON("[{\"label\":\"Anna\",\"value\":\"anna\"},{\"label\":\"Ben\",\"value\":\"ben\"}]"));
        variables.put("tagOptions", Spin.JSON("[\"red\",\"green\"]"));
        variables.put("leastPrice", 10);
        variables.put("locked", "as it was");
        variables.put("off", "also");
        variables.put("reason", "old reason");
        variables.put(
                "lines",
                Spin.JSON("[{\"id\":\"1\",\"what\":\"Sensor\",\"state\":\"new\",\"secret\":\"s\"},"
                        + "{\"id\":\"2\",\"what\":\"Belt\",\"state\":\"old\"}]"));
        variables.put("fixed", Spin.JSON("[{\"done\":false},{\"done\":false}]"));
        instance = processes.startProcessInstanceByKey("every-field", variables).getId();
    }

    @AfterEach
    void remove() {
        models.deleteDeployment(deployment, true);
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** What a person must fill in at least. */
    private static Map<String, Object> valid(Map<String, ? extends @Nullable Object> changes) {
        Map<String, Object> values = new HashMap<>(
                Map.of("name", "Anna", "agreed", true, "tags", List.of("red"), "fixed", List.of(Map.of(), Map.of())));
        values.putAll(changes);
        return values;
    }

    private void submit(Map<String, ? extends @Nullable Object> changes) {
        tasklist.as("sales", () -> forms.submitTaskForm(task().getId(), valid(changes)));
    }

    private @Nullable String kept(String name) {
        Object value = processes.getVariable(instance, name);
        return value == null ? null : value.toString();
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                wrong("name", null, "Name: please fill in"),
                wrong("name", "  ", "Name: please fill in"),
                wrong("name", "A", "Name: at least 2 characters, not 1"),
                wrong("name", "x".repeat(21), "Name: at most 20 characters, not 21"),
                wrong("name", 12, "Name: must be a text"),
                wrong("name", List.of("a"), "Name: must be a text"),
                wrong("name", "a\nb", "Name: must be one line"),
                wrong("name", "a\0b", "Name: holds characters that cannot be kept"),
                wrong("name", "a\uD800b", "Name: holds characters that cannot be kept"),
                wrong("note", "x".repeat(4001), "Note: at most 4,000 characters, not 4,001"),
                wrong("code", "ab-1", "Code: is not written as it must be"),
                wrong("email", "a@", "E-mail: is not an e-mail address"),
                wrong("phone", "12", "Phone: is not an international telephone number such as +4930664040900"),
                wrong("slow", "a".repeat(3000) + "!", "Slow: is not written as it must be"),
                wrong("pieces", "five", "Pieces: must be a number such as 1234.50"),
                wrong("pieces", Double.NaN, "Pieces: must be a number such as 1234.50"),
                wrong("pieces", 10.5, "Pieces: must be a whole number\nPieces: must be a multiple of 5"),
                wrong("pieces", 7, "Pieces: must be a multiple of 5"),
                wrong("pieces", 0, "Pieces: at least 5"),
                wrong("pieces", 105, "Pieces: at most 100"),
                wrong("price", "10.123", "Price: at most 2 decimal places"),
                wrong("price", 9.99, "Price: at least 10"),
                wrong("price", "1e9", "Price: must be a number such as 1234.50"),
                wrong("weight", 1e300, "Weight: at most 15 digits before the point and 30 after it"),
                wrong("weight", "0.5", "Weight: must be a number such as 1234.50"),
                wrong("agreed", false, "Agreed: please tick"),
                wrong("agreed", "yes", "Agreed: must be ticked or not"),
                wrong("way", "AIR", "Way: please choose one of the options"),
                wrong("way", List.of("LAND"), "Way: please choose one of the options"),
                wrong("person", "carl", "Person: please choose one of the options"),
                wrong("helper", "carl", "Helper: please choose one of the options"),
                wrong("days", List.of("MON", "SUN"), "Days: please choose from the options"),
                wrong("days", "MON", "Days: please choose from the options"),
                wrong("tags", List.of(), "Tags: please fill in"),
                wrong("tags", List.of("blue"), "Tags: please choose from the options"),
                wrong("day", "2026-02-30", "Day: must be a date such as 2026-12-31"),
                wrong("day", "31.12.2026", "Day: must be a date such as 2026-12-31"),
                wrong("day", "+999999999-01-01", "Day: must be a date such as 2026-12-31"),
                wrong("day", "2026-11-01", "Day: cannot be in the past"),
                wrong("time", "25:00", "Time: must be a time such as 17:30"),
                wrong("moment", "2026-12-31", "Moment: must be a date and time such as 2026-12-31T17:30"),
                wrong("evil", "x", "The form has no field 'evil'."),
                wrong("tagOptions", List.of("blue"), "The form has no field 'tagOptions'."),
                wrong("lines", "none", "Lines: must be a list of rows"),
                wrong("lines", List.of("none"), "Lines: row 1 cannot be read"),
                wrong("lines", List.of(Map.of("what", "a"), Map.of()), "What of line 2: please fill in"),
                wrong(
                        "lines",
                        List.of(Map.of("what", "a"), Map.of("what", "b", "discount", "101")),
                        "Discount of line 2: at most 100"),
                wrong("lines", List.of(Map.of("what", "a", "evil", 1)), "The form has no field 'evil of line 1'."),
                wrong("lines", List.of(Map.of("what", "a", "id", "3")), "Lines: row 1 does not belong to this list"),
                wrong(
                        "lines",
                        List.of(Map.of("what", "a", "id", "1"), Map.of("what", "b", "id", "1")),
                        "Lines: row 2 does not belong to this list"),
                wrong(
                        "lines",
                        List.of(Map.of("what", "a", "parts", List.of(Map.of()))),
                        "Part of line 1, row 1 of Parts: please fill in"),
                wrong("fixed", List.of(), "Fixed: must have its 2 rows"),
                wrong("name", Variables.fileValue("a.txt").file(new byte[1]).create(), "name: cannot be read"),
                wrong("name", Variables.dateValue(new java.util.Date(0)), "name: cannot be read"));
    }

    private static Arguments wrong(String field, @Nullable Object value, String refusal) {
        return Arguments.of(field, value, refusal);
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void whatTheFormDoesNotAllowIsRefusedByName(String field, @Nullable Object value, String refusal) {
        Map<String, Object> change = new HashMap<>();
        change.put(field, value);
        if (refusal.startsWith("name: cannot")) {
            assertThatThrownBy(() -> submit(change)).isInstanceOf(Refused.class).hasMessageContaining(refusal);
        } else {
            assertThatThrownBy(() -> submit(change)).isInstanceOf(Refused.class).hasMessage(refusal);
        }
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_Fill");
        assertThat(kept("evil")).isNull();
    }

    @Test
    void whatTheFormAllowsIsKeptInTheTypeOfTheField() {
        Map<String, Object> change = new HashMap<>();
        change.put("price", 12.5);
        change.put("pieces", 10L);
        change.put("weight", 0.5);
        change.put("code", "AB-12");
        change.put("email", "anna@muster.example");
        change.put("phone", "+4930664040900");
        change.put("days", List.of("FRI", "FRI"));
        change.put("person", "ben");
        change.put("helper", "anna");
        change.put("day", "2026-12-31");
        change.put("time", "17:30");
        change.put("moment", "2026-12-31T17:30+01:00");
        change.put("city", "Berlin");
        submit(change);
        assertThat(processes.getVariable(instance, "price")).isEqualTo("12.5");
        assertThat(processes.getVariable(instance, "pieces")).isEqualTo(10);
        assertThat(processes.getVariable(instance, "weight")).isEqualTo(0.5);
        assertThat(processes.getVariable(instance, "urgent")).isEqualTo(false);
        assertThat(kept("days")).isEqualTo("[\"FRI\"]");
        assertThat(kept("day")).isEqualTo("2026-12-31");
        assertThat(kept("city")).isEqualTo("Berlin");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_Look");
    }

    @Test
    void whatIsOnlyShownStaysAsItWas() {
        submit(Map.of("locked", "forged", "off", "forged", "lineCount", 77));
        assertThat(kept("locked")).isEqualTo("as it was");
        assertThat(kept("off")).isEqualTo("also");
        assertThat(kept("lineCount")).isEqualTo("0");
    }

    @Test
    void whatIsBlankIsEmpty() {
        submit(Map.of("note", " ".repeat(5000), "code", " ", "way", "", "email", "", "pieces", ""));
        assertThat(kept("note")).isNull();
        assertThat(kept("code")).isNull();
        assertThat(kept("way")).isNull();
        assertThat(kept("email")).isEmpty();
        assertThat(kept("pieces")).isNull();
    }

    @Test
    void aFieldCanBeLockedByAnotherOne() {
        submit(Map.of("sometimes", "entered", "urgent", true, "whoCalls", "Anna"));
        assertThat(kept("sometimes")).isNull();
    }

    @Test
    void aHiddenFieldIsClearedEvenIfSomebodySendsIt() {
        submit(Map.of("way", "LAND", "reason", "smuggled", "ship", "smuggled too", "whoCalls", "nobody"));
        assertThat(kept("reason")).isNull();
        assertThat(kept("ship")).isNull();
        assertThat(kept("whoCalls")).isNull();
    }

    @Test
    void aFieldThatAppearsIsRequired() {
        assertThatThrownBy(() -> submit(Map.of("way", "SEA", "urgent", true)))
                .hasMessage("Reason: please fill in\nWho calls: please fill in");
        submit(Map.of("way", "SEA", "reason", "cheap", "ship", "Freedom"));
        assertThat(kept("reason")).isEqualTo("cheap");
        assertThat(kept("ship")).isEqualTo("Freedom");
    }

    @Test
    void twelveRowsAreTwelveAndTheirIdsSurvive() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Map.of("id", "2", "what", "Belt, long", "state", "forged"));
        for (int row = 2; row <= 12; row++) {
            rows.add(Map.of("what", "Part " + row, "discount", row + ".50"));
        }
        submit(Map.of("lines", Spin.JSON(rows)));
        assertThat(Spin.JSON(kept("lines")).elements()).hasSize(12);
        assertThat(kept("lines"))
                .startsWith("[{\"id\":\"2\",\"what\":\"Belt, long\",\"state\":\"old\"")
                .contains("\"what\":\"Part 12\",\"discount\":\"12.50\"")
                .doesNotContain("forged", "secret");
        assertThat(kept("lineCount")).isEqualTo("12");
    }

    @Test
    void anEmptiedListIsEmpty() {
        submit(Map.of());
        assertThat(kept("lines")).isEqualTo("[]");
    }

    @Test
    void manyProblemsAreToldTogetherTenAtMost() {
        Map<String, Object> change = new HashMap<>();
        for (int number = 0; number < 15; number++) {
            change.put("evil" + number, "x");
        }
        assertThatThrownBy(() -> submit(change)).message().hasLineCount(11).endsWith("… and 5 more.");
    }

    @Test
    void completingIsCheckedLikeSubmitting() {
        assertThatThrownBy(() -> tasklist.as(
                        "sales", () -> tasks.complete(task().getId(), valid(Map.of("evil", "x", "way", "AIR")))))
                .isInstanceOf(Refused.class)
                .hasMessage("The form has no field 'evil'.\nWay: please choose one of the options");
        assertThatThrownBy(() -> tasklist.as("sales", () -> tasks.complete(task().getId())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Name: please fill in");
        tasklist.as("sales", () -> tasks.completeWithVariablesInReturn(task().getId(), valid(Map.of()), false));
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_Look");
    }

    @Test
    void aFormWithoutFieldsTakesNothing() {
        submit(Map.of());
        assertThatThrownBy(() -> tasklist.as("sales", () -> tasks.complete(task().getId(), Map.of("evil", "x"))))
                .hasMessage("The form has no field 'evil'.");
        tasklist.as("sales", () -> tasks.complete(task().getId()));
        assertThat(task()).isNull();
    }

    @Test
    void aStartWithVariablesIsCheckedLikeTheStartForm() {
        assertThatThrownBy(() -> tasklist.as(
                        "sales",
                        () -> processes.startProcessInstanceByKey(
                                "quote-approval", Map.of("customerText", "Muster", "title", "x", "author", "legal"))))
                .isInstanceOf(Refused.class)
                .hasMessage("The form has no field 'author'.");
        assertThatThrownBy(() -> tasklist.as(
                        "sales", () -> processes.startProcessInstanceByKey("quote-approval", "Q-2026-0001")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("through its form");
        tasklist.as("sales", () -> assertThatCode(() -> processes.startProcessInstanceByKey(
                        "quote-approval", Map.of("customerText", "Muster", "title", "Hall")))
                .doesNotThrowAnyException());
    }

    @Test
    void whoseTaskItIsChangesNothingAroundTheForm() {
        String task = task().getId();
        for (ThrowingCallable around : List.<ThrowingCallable>of(
                () -> tasks.setVariable(task, "locked", "forged"),
                () -> tasks.setVariableLocal(task, "locked", "forged"),
                () -> tasks.removeVariable(task, "locked"),
                () -> processes.setVariable(instance, "locked", "forged"),
                () -> processes.removeVariable(instance, "locked"),
                () -> processes.correlateMessage("any", "any", Map.of("locked", "forged")),
                () -> processes.deleteProcessInstance(instance, "mine"),
                () -> tasks.createComment(task, instance, "hello"),
                () -> tasks.createAttachment("text", task, instance, "a", "b", "https://example.com"),
                () -> tasks.setAssignee(task, "hr"),
                () -> tasks.delegateTask(task, "hr"),
                () -> tasks.resolveTask(task, Map.of("locked", "forged")),
                () -> tasks.setOwner(task, "sales"),
                () -> tasks.setPriority(task, 99),
                () -> tasks.setDueDate(task, new java.util.Date(0)),
                () -> tasks.setName(task, "Mine"),
                () -> tasks.handleBpmnError(task, "any", "any", Map.of("locked", "forged")))) {
            tasklist.as("sales", () -> assertThatThrownBy(around)
                    .isInstanceOfAny(NotYours.class, AuthorizationException.class));
        }
        assertThat(kept("locked")).isEqualTo("as it was");
        assertThat(task().getOwner()).isNull();
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }
}
