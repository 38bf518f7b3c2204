package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist as Baton's people see it. */
@BrowserTest
class TasklistTests {

    @RegisterExtension
    private final Deployed enterLines = Deployed.enterLines();

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Test
    void everybodyFindsTheFourFiltersAndNothingThatIsNotForHim(Windows windows) {
        TasklistPage tasklist = windows.tasklistOf("sales-manager");
        Page page = tasklist.page();

        assertThat(page.locator(".task-filters .task-filter .name"))
                .containsText(new String[] {"My tasks", "My groups' tasks", "Due this week", "Overdue"});
        assertThat(page.locator(".brand-name")).hasText("Baton Tasklist");
        for (String gone : List.of("Create task", "Create a filter", "Keyboard Shortcuts", "migrate to Camunda 8")) {
            assertThat(page.getByText(gone).locator("visible=true")).hasCount(0);
        }
        assertThat(page.locator(".task-filter .actions").first()).isHidden();
        tasklist.picture("list");

        windows.tasklistOf("admin").picture("admin");
    }

    @Test
    void nothingIsShownBeforeItsWordsHaveCome(Windows windows) {
        Page page = windows.homeOf("sales-manager");
        page.route("**/locales/en.json*", route -> {
            try {
                Thread.sleep(2000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            route.resume();
        });
        page.navigate(windows.server() + "/camunda/app/tasklist/default/");
        assertThat(page.locator(".task-filters .task-filter .name").first()).isVisible();
        page.locator(".tasks-list").first().waitFor();

        Object shown = page.evaluate("() => document.body.innerText + ' '"
                + " + [...document.querySelectorAll('[placeholder]')].map(field => field.placeholder).join(' ')");
        assertThat(String.valueOf(shown)).doesNotContainPattern("[A-Z]{3,}_[A-Z]{3,}");
        windows.picture(page, "words");
    }

    @Test
    void theStartListShowsWhatThePersonsGroupsMayStart(Windows windows) {
        assertThat(windows.tasklistOf("sales").startable()).contains("Enter lines");
        assertThat(windows.tasklistOf("hr").startable()).doesNotContain("Enter lines");
    }

    @Test
    void twelveRowsArriveAsTwelve(Windows windows) {
        TasklistPage sales = windows.tasklistOf("sales");
        sales.openStartForm("Enter lines")
                .fill("Customer", "Acme <b>& Sons</b>")
                .fill("Number", "Q-2026-000042")
                .picture("start")
                .start();

        sales.openFilter(TasklistPage.MY_GROUPS_TASKS);
        assertThat(sales.card("Enter the lines", "Acme <b>& Sons</b>", "Q-2026-000042", "Waiting since"))
                .isVisible();
        sales.picture("card");

        sales.open("Enter the lines", "Q-2026-000042").choose("How urgent is it?", "This week");
        for (int row = 0; row < 12; row++) {
            if (row > 0) {
                sales.addRow();
            }
            sales.fill("Product", row, "Product " + (row + 1)).fill("Quantity", row, "" + (row + 1));
        }
        assertThat(sales.completeButton()).isEnabled();
        sales.picture("rows").complete();

        var task =
                tasks.createTaskQuery().taskDefinitionKey("UserTask_CheckLines").singleResult();
        SpinJsonNode lines = (SpinJsonNode) processes.getVariable(task.getExecutionId(), "lines");
        assertThat(lines.elements()).hasSize(12);
        assertThat(lines.elements().get(11).prop("product").stringValue()).isEqualTo("Product 12");
    }

    @Test
    void aRowWithAnErrorIsNotSubmitted(Windows windows) {
        start("Q-2026-000043");
        TasklistPage sales = windows.tasklistOf("sales");
        sales.open("Enter the lines", "Q-2026-000043").choose("How urgent is it?", "Today");
        sales.fill("Product", 0, "A").fill("Product", 0, "");
        assertThat(sales.form()).containsText("Field is required");
        assertThat(sales.completeButton()).isDisabled();
        sales.picture("error");

        sales.fill("Product", 0, "A");

        assertThat(sales.completeButton()).isEnabled();
        sales.complete();
    }

    @Test
    void whatTheServerRefusesIsSaidAndStaysTyped(Windows windows) {
        start("Q-2026-000045");
        TasklistPage sales = windows.tasklistOf("sales");
        sales.open("Enter the lines", "Q-2026-000045").choose("How urgent is it?", "Today");
        sales.fill("Product", 0, "  ").fill("Note", "call first");

        sales.completeRefused("Product of line 1: please fill in").picture("refused");

        assertThat(sales.field("Note")).hasValue("call first");
        sales.fill("Product", 0, "Sensor").complete();
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst(Windows windows) {
        start("Q-2026-000046");
        TasklistPage first = windows.tasklistOf("sales");
        TasklistPage second = windows.tasklistOf("sales");
        for (TasklistPage each : List.of(first, second)) {
            each.open("Enter the lines", "Q-2026-000046")
                    .choose("How urgent is it?", "Today")
                    .fill("Product", 0, "Sensor");
        }

        first.complete();

        second.completeRefused("Already done by Sofia Sales on ").picture("late");
    }

    @Test
    void nothingThatWasTypedStaysBehindInTheBrowser(Windows windows) {
        start("Q-2026-000044");
        TasklistPage sales = windows.tasklistOf("sales");
        sales.open("Enter the lines", "Q-2026-000044").fill("Note", "secret");
        assertThat(sales.page().locator(".form-actions").getByText("Save")).isHidden();
        assertThat(sales.page().locator(".nav-tabs").getByText("History")).hasCount(0);
        assertThat(sales.page().locator(".task-actions").getByText("Add Comment"))
                .hasCount(0);
        sales.page().evaluate("localStorage.setItem('camunda-form:undefined', '{\"customer\":\"leaked\"}')");
        sales.picture("task");

        assertThat(sales.page().evaluate("JSON.stringify(localStorage)").toString())
                .doesNotContain("secret", "leaked");
        sales.logOut();
        assertThat(sales.page()).hasURL(Pattern.compile(".*/login"));
        assertThat(sales.page().evaluate("JSON.stringify(localStorage)").toString())
                .doesNotContain("secret", "leaked");
    }

    @Test
    void theFiltersAreThereOnceWhateverAPersonRenames() {
        assertThat(filters.createTaskFilterQuery().list()).hasSize(4);
    }

    private void start(String number) {
        processes.startProcessInstanceByKey("enter-lines", Map.of("number", number, "customer", "Acme"));
    }
}
