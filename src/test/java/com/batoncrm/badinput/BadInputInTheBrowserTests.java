package com.batoncrm.badinput;

import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.BrowserTest;
import com.batoncrm.browser.TasklistPage;
import com.batoncrm.browser.Windows;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteService;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bad input in a real browser: many at once on each page, shown and never run. */
@BrowserTest
class BadInputInTheBrowserTests {

    private static final String AUTHOR = "sales2";
    private static final String STRANGER = "stranger-";
    /** So many notes hold every payload. */
    private static final int QUOTES = Packs.onParagraphs(Payloads.kept(), 2000).size();

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteFixtures fixtures;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Links links;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    private final Packs names = new Packs(Payloads.keptOnOneLine());
    private final Packs texts = new Packs(Payloads.kept());
    private final List<String> dialogs = new ArrayList<>();
    private final List<ProcessInstance> started = new ArrayList<>();

    @AfterEach
    void clean() {
        jdbc.update("delete from act_id_user where id_ like ?", STRANGER + "%");
        started.forEach(instance -> runtime.deleteProcessInstanceIfExists(
                instance.getProcessInstanceId(), "end of the test", true, true, true, false));
    }

    @Test
    void isShownAndNotRun(Windows windows) throws InterruptedException {
        fixtures.customer();
        List<String> titles = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < QUOTES; i++) {
            String title = names.line(200);
            String note = texts.lines(2000);
            titles.add(title);
            notes.add(note);
            ProcessInstance quote =
                    tasklist.begin("quote-approval", AUTHOR, form -> form.set("customerText", names.line(200))
                            .set("title", title));
            started.add(quote);
            tasklist.complete(task(quote, "UserTask_PrepareQuote"), AUTHOR, form -> {
                form.set("lines", List.of(line(SENSOR, "1", "15"))).set("nextStep", "SUBMIT");
                form.set("customerNumber", "NEW")
                        .set("newCustomerName", names.line(180))
                        .set("newCustomerCountry", "AT")
                        .set("contactName", names.line(200))
                        .set("contactEmail", "anna@muster.example")
                        .set("specialClauses", texts.lines(2000))
                        .set("note", note);
            });
        }
        signsInTasklist(windows, titles, notes);
        preparesInTasklist(windows, titles);
        operatesCockpit(windows, titles, notes);
        readsPages(windows, titles);
        Canary.isAlive(jdbc);
        assertThat(dialogs).isEmpty();
    }

    @Test
    void isShownAsNamesOfAccountsInAdmin(Windows windows) {
        List<String> lines = Packs.onLines(Payloads.keptOnOneLine(), 255);
        for (int i = 0; i < lines.size(); i += 2) {
            jdbc.update(
                    "insert into act_id_user (id_, rev_, first_, last_) values (?, 1, ?, ?)",
                    STRANGER + i,
                    lines.get(i),
                    lines.get(Math.min(i + 1, lines.size() - 1)));
        }
        Page admin = windows.homeOf("admin");
        watch(admin);
        admin.navigate(windows.server() + "/camunda/app/admin/default/#/users");
        admin.waitForSelector("a[href*='" + STRANGER + "0']");
        lines.forEach(line -> shows(admin, line));
        windows.picture(admin, "admin");
        unharmed(admin);
        admin.navigate(windows.server() + "/camunda/app/admin/default/#/users/" + STRANGER + "0?tab=profile");
        admin.waitForSelector("h3:has-text('Edit user')");
        shows(admin, lines.get(0));
        unharmed(admin);
        Canary.isAlive(jdbc);
        assertThat(dialogs).isEmpty();
    }

    private void operatesCockpit(Windows windows, List<String> titles, List<String> notes) {
        Page cockpit = windows.homeOf("process-admin");
        watch(cockpit);
        for (int i = 0; i < QUOTES; i++) {
            ProcessInstance quote = started.get(i);
            cockpit.navigate(windows.server() + "/camunda/app/cockpit/default/#/process-instance/"
                    + quote.getProcessInstanceId() + "/runtime?tab=variables-tab");
            cockpit.waitForSelector("td:has-text('" + quote.getBusinessKey() + "')");
            shows(cockpit, titles.get(i));
            shows(cockpit, notes.get(i));
            unharmed(cockpit);
        }
        windows.picture(cockpit, "cockpit");
    }

    private void signsInTasklist(Windows windows, List<String> titles, List<String> notes) {
        TasklistPage manager = windows.tasklistOf("sales-manager");
        watch(manager.page());
        for (int i = 0; i < QUOTES; i++) {
            manager.open("Sign", started.get(i).getBusinessKey());
            manager.page().waitForSelector(".fjs-form h2");
            shows(manager.page(), titles.get(i));
            if (i > 0) {
                shows(manager.page(), notes.get(i));
            }
            if (i == 0) {
                manager.choose("Your decision", "Return for rework")
                        .fill("Why", notes.get(0))
                        .picture("sign")
                        .complete();
            }
        }
        unharmed(manager.page());
    }

    private void preparesInTasklist(Windows windows, List<String> titles) {
        TasklistPage starting = windows.tasklistOf(AUTHOR);
        watch(starting.page());
        starting.openStartForm("Contract quote")
                .fill("Customer", names.line(200))
                .fill("Title", names.line(200));
        unharmed(starting.page());

        TasklistPage author = windows.tasklistOf(AUTHOR);
        watch(author.page());
        author.open("Prepare quote", started.get(0).getBusinessKey());
        author.page().waitForSelector(".fjs-form h3");
        shows(author.page(), titles.get(0));
        author.picture("prepare");
        unharmed(author.page());
    }

    private void readsPages(Windows windows, List<String> titles) throws InterruptedException {
        ProcessInstance quote = started.get(1);
        task(quote, "UserTask_Sign");
        signatures.approveAll(quote, form -> {});
        task(quote, "UserTask_AwaitAnswer");

        Page home = windows.homeOf(AUTHOR);
        watch(home);
        home.waitForSelector("#quotes-own");
        titles.forEach(title -> shows(home, title));
        windows.picture(home, "home");
        unharmed(home);

        String mail = jdbc.queryForObject(
                "select id::text from mail where key = ?", String.class, "quote-sent:" + quote.getBusinessKey() + ":1");
        Page letter = windows.homeOf("admin");
        watch(letter);
        letter.waitForSelector("#startable");
        letter.navigate(windows.server() + "/mail");
        unharmed(letter);
        letter.navigate(windows.server() + "/mail/" + mail);
        letter.waitForLoadState();
        windows.picture(letter, "letter");
        unharmed(letter);

        Quote sent = quotes.get(quote.getBusinessKey());
        Page answer = windows.open("/answer/"
                + links.create(
                                CustomerAnswers.LINK,
                                sent.number(),
                                sent.version(),
                                Instant.now().plus(Duration.ofDays(10)))
                        .token());
        watch(answer);
        shows(answer, titles.get(1));
        windows.picture(answer, "answer");
        unharmed(answer);
    }

    /** A task of the case at that element, once the job executor has got there. */
    private Task task(ProcessInstance quote, String element) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            List<Task> open = tasks.createTaskQuery()
                    .taskDefinitionKey(element)
                    .processVariableValueEquals("number", quote.getBusinessKey())
                    .list();
            if (!open.isEmpty()) {
                return open.get(0);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No task " + element + " in " + quote.getBusinessKey());
    }

    private void watch(Page page) {
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** Waits for it: a page is there before what it loads. */
    private static void shows(Page page, String text) {
        page.waitForCondition(() -> shown(page).contains(Packs.spaced(text)));
        Canary.isNotIn(page.content());
    }

    private static String shown(Page page) {
        return Packs.spaced(String.valueOf(page.evaluate("() => {"
                + " const texts = [];"
                + " const read = root => { texts.push(root.textContent); for (const element of root.querySelectorAll('*'))"
                + " if (element.shadowRoot) read(element.shadowRoot); };"
                + " read(document.body); return texts.join(' '); }")));
    }

    private static void unharmed(Page page) {
        for (Frame frame : page.frames()) {
            assertThat(frame.url()).doesNotContain(Canary.address());
            if (frame.parentFrame() == null) {
                assertThat(frame.evaluate("() => window.__pwned")).isNull();
            }
        }
        assertThat(page.url()).startsWith("http://localhost:");
    }
}
