package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Logging in and out in a browser. */
@BrowserTest
class LoginBrowserTests {

    private static final Pattern LOGIN = Pattern.compile(".*/login(\\?.*)?");

    @Test
    void aWrongPasswordIsSaidInWords(Windows windows) {
        Page page = windows.open("/");
        windows.picture(page, "login");
        windows.logIn(page, "finance2", "wrong");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("do not match");
        windows.picture(page, "wrong");
    }

    @Test
    void loggingOutOfTasklistEndsAll(Windows windows) {
        TasklistPage tasklist = windows.tasklistOf("legal");
        tasklist.logOut();
        assertThat(tasklist.page()).hasURL(LOGIN);

        tasklist.page().navigate(windows.server() + "/");
        assertThat(tasklist.page()).hasURL(LOGIN);
        tasklist.page().navigate(windows.server() + "/camunda/app/tasklist/default/");
        assertThat(tasklist.page()).hasURL(LOGIN);
        windows.picture(tasklist.page(), "logged-out");
    }

    @Test
    void whenTheSessionHasEndedTasklistLeadsToTheLogin(Windows windows) {
        TasklistPage tasklist = windows.tasklistOf("legal");
        tasklist.page().context().clearCookies();

        tasklist.page().locator(".task-filters .name a").last().click();

        assertThat(tasklist.page()).hasURL(LOGIN);
    }

    @Test
    void cockpitAndAdminBearBatonsNameAndKnowTheOneLogin(Windows windows) {
        Page admin = windows.homeOf("admin");
        for (String application : List.of("cockpit", "admin", "welcome")) {
            admin.navigate(windows.server() + "/camunda/app/" + application + "/default/");
            assertThat(admin.locator(".brand-name"))
                    .containsText("Baton", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(admin.locator(".ce-eol-banner")).isHidden();
            windows.picture(admin, application);
        }
        admin.navigate(windows.server() + "/camunda/app/cockpit/default/#/login");
        assertThat(admin).hasURL(windows.server() + "/", new PageAssertions.HasURLOptions().setTimeout(60_000));
    }
}
