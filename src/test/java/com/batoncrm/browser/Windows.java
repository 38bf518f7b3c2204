package com.batoncrm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** The browser windows of one test, each with a session of its own. */
public final class Windows {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** In milliseconds: what a slow machine may need, while a quick one waits for nothing. */
    private static final int PATIENCE = 15_000;

    private final String server;
    private final String test;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> blocked = new CopyOnWriteArrayList<>();

    Windows(String server, String test) {
        this.server = server;
        this.test = test;
    }

    /** A new window of a desktop at this path, nobody logged in. */
    public Page open(String path) {
        return open(path, new Browser.NewContextOptions().setViewportSize(1400, 900));
    }

    /** A new window of a phone at this path, nobody logged in. */
    public Page openOnPhone(String path) {
        return open(
                path,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    /** A new window with the person logged in, on the home page. */
    public Page homeOf(String person) {
        return logIn(open("/login"), person, "baton");
    }

    /** A new window with the person logged in, on Tasklist. */
    public TasklistPage tasklistOf(String person) {
        Page page = homeOf(person);
        page.navigate(server + "/camunda/app/tasklist/default/");
        return new TasklistPage(page, this);
    }

    public Page logIn(Page page, String person, String password) {
        page.getByLabel("Account").fill(person);
        page.getByLabel("Password").fill(password);
        page.locator("main button[type=submit]").click();
        return page;
    }

    public String server() {
        return server;
    }

    /** Keeps what the window shows as {@code target/screenshots/<test>-<step>.png}. */
    public void picture(Page page, String step) {
        String file = (test + "-" + step).replaceAll("[^A-Za-z0-9.-]+", "-").toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)));
    }

    /** What a content security policy kept the windows from, in the browser's words. */
    List<String> blocked() {
        return blocked;
    }

    void close(boolean failed) {
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            if (failed && !page.isClosed()) {
                picture(page, "failed-" + (i + 1));
            }
            page.context().close();
        }
    }

    private Page open(String path, Browser.NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options.setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                blocked.add(message.text());
            }
        });
        pages.add(page);
        page.navigate(server + path);
        return page;
    }
}
