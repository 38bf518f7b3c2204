package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Camunda's web applications under Baton's content security policy: every window checks that nothing was blocked. */
@BrowserTest
class WebappPolicyTests {

    @Autowired
    private RepositoryService models;

    @Test
    void cockpitShowsProcessesTheirDiagramsAndDecisions(Windows windows) {
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("quote-approval")
                .latestVersion()
                .singleResult()
                .getId();
        Page admin = windows.homeOf("admin");
        String cockpit = windows.server() + "/camunda/app/cockpit/default/#/";

        admin.navigate(cockpit + "processes");
        visible(admin.locator("a[href*='#/process-definition/']"));
        admin.navigate(cockpit + "process-definition/" + definition);
        visible(admin.locator(".djs-element"));
        windows.picture(admin, "process");
        admin.navigate(cockpit + "decisions");
        visible(admin.locator("a[href*='#/decision-definition/']"));
        admin.locator("a[href*='#/decision-definition/']").first().click();
        visible(admin.locator(".tjs-table, .dmn-decision-table-container"));
        windows.picture(admin, "decision");
    }

    @Test
    void adminShowsPeopleGroupsAndRights(Windows windows) {
        Page admin = windows.homeOf("admin");
        String application = windows.server() + "/camunda/app/admin/default/#/";

        admin.navigate(application + "users");
        visible(admin.getByText("sales-manager"));
        admin.navigate(application + "groups");
        visible(admin.getByText("sales-management"));
        admin.navigate(application + "authorization?resource=0");
        visible(admin.getByText("tasklist", new Page.GetByTextOptions().setExact(true)));
        admin.navigate(windows.server() + "/camunda/app/welcome/default/#/welcome");
        visible(admin.getByText("Cockpit"));
    }

    @Test
    void aScriptInThePageOfAWebappDoesNotRun(Windows windows) {
        Page sales = windows.tasklistOf("sales").page();

        Object ran = sales.evaluate(
                "() => { const script = document.createElement('div');"
                        + " script.innerHTML = '<img src=x onerror=\"window.ran = true\">';"
                        + " document.body.append(script); return new Promise(done => setTimeout(() => done(!!window.ran), 500)); }");
        Object evaluated = sales.evaluate("() => { setTimeout('window.alsoRan = true', 1);"
                + " return new Promise(done => setTimeout(() => done(!!window.alsoRan), 500)); }");

        assertThat(ran).isEqualTo(false);
        assertThat(evaluated).isEqualTo(false);
        assertThat(windows.blocked()).hasSize(2);
        windows.blocked().clear();
    }

    private static void visible(Locator locator) {
        assertThat(locator.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }
}
