package com.batoncrm.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.BrowserTest;
import com.batoncrm.browser.Deployed;
import com.batoncrm.browser.Windows;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The home page in a browser. */
@BrowserTest
class HomePageTests {

    @RegisterExtension
    private final Deployed enterLines = Deployed.enterLines();

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void start() {
        processes.startProcessInstanceByKey(
                "enter-lines",
                Map.of("number", "Q-2026-000051", "customer", "<script>alert(1)</script>", "amount", "12,345.60 EUR"));
        var task = tasks.createTaskQuery().processDefinitionKey("enter-lines").singleResult();
        task.setDueDate(new Date(0));
        tasks.saveTask(task);
    }

    @Test
    void aProcessAdministratorSeesWhatCouldBeBetterInTheModels(Windows windows) {
        Page home = windows.homeOf("process-admin");

        assertThat(home.locator("section[aria-labelledby=remarks]"))
                .containsText(Pattern.compile("What could be better.*enter-lines.bpmn", Pattern.DOTALL));
        windows.picture(home, "models");
    }

    @Test
    void aSalespersonSeesWhatWaitsAndWhatSheMayStart(Windows windows) {
        Page home = windows.homeOf("sales");

        assertThat(home.locator("h1")).hasText("Hello, Sofia Sales");
        assertThat(home.locator("section[aria-labelledby=waiting]"))
                .containsText(Pattern.compile(
                        "Enter the lines.*Q-2026-000051.*<script>.*12,345.60 EUR.*overdue.*Sales", Pattern.DOTALL));
        windows.picture(home, "desktop");

        home.locator("section[aria-labelledby=startable]")
                .getByText("Enter lines")
                .click();
        assertThat(home.locator(".modal-title"))
                .containsText("Enter lines", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        home.navigate(windows.server() + "/");
        home.getByText("Enter the lines").click();
        assertThat(home.locator(".task-card h2.task"))
                .hasText("Enter the lines", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    @Test
    void whoHasNothingToDoIsToldSo(Windows windows) {
        Page home = windows.homeOf("hr");
        assertThat(home.getByText("Nothing waits for you right now.")).isVisible();
        assertThat(home.getByText("Models changed by people")).hasCount(0);
        windows.picture(home, "empty");
    }

    @Test
    void onAPhoneNothingSticksOut(Windows windows) {
        Page phone = windows.logIn(windows.openOnPhone("/login"), "sales", "baton");
        assertThat(phone.getByText("Enter the lines")).isVisible();
        windows.picture(phone, "phone");
        assertThat(phone.evaluate("document.documentElement.scrollWidth").toString())
                .isEqualTo("390");
    }

    @Test
    void aProcessAdministratorSeesWhichModelsPeopleChanged(Windows windows) {
        Page home = windows.homeOf("process-admin");
        assertThat(home.getByText("Models changed by people")).isVisible();
        windows.picture(home, "process-admin");
    }
}
