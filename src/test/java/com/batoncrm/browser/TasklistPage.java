package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda Tasklist in the window of one person: starts, opens, fills and completes as people do. */
public final class TasklistPage {

    public static final String MY_TASKS = "My tasks";
    public static final String MY_GROUPS_TASKS = "My groups' tasks";

    private static final int TRIES = 25;
    private static final Pattern ACTIVE = Pattern.compile(".*\\bactive\\b.*");
    private static final Pattern LIST = Pattern.compile(".*/filter/[^/]+/list\\b.*");

    private final Page page;
    private final Windows windows;

    TasklistPage(Page page, Windows windows) {
        this.page = page;
        this.windows = windows;
        assertThat(page.locator(".task-filters .task-filter").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    public Page page() {
        return page;
    }

    /** Opens the start form of the process; {@link #start()} sends it. */
    public TasklistPage openStartForm(String process) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog")
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(form()).isVisible();
        return this;
    }

    /** The names of all processes that "Start process" offers. */
    public List<String> startable() {
        page.waitForResponse(
                answer -> answer.url().contains("/process-definition?"),
                () -> page.locator(".start-process-action a").click());
        Locator names = page.locator(".modal-dialog a[ng-click^='selectProcessDefinition']");
        page.waitForCondition(() ->
                names.count() > 0 || page.locator(".modal-dialog .well:visible").count() > 0);
        List<String> found = names.allTextContents().stream().map(String::strip).toList();
        page.locator(".modal-footer").getByText("Close").click();
        return found;
    }

    public TasklistPage start() {
        page.locator(".modal-footer .btn-primary").click();
        assertThat(page.locator(".modal-dialog")).isHidden();
        return this;
    }

    public TasklistPage openFilter(String name) {
        Locator filter = filter(name);
        filter.locator("a").first().click();
        assertThat(filter).hasClass(ACTIVE);
        return this;
    }

    /**
     * Opens a task by its name, with all the words on its card (such as the quote's number), among the person's own or
     * else his groups', and takes it where nobody has yet. Waits a while for it to arrive.
     */
    public TasklistPage open(String task, String... words) {
        for (int i = 0; i < TRIES; i++) {
            // A filter that is open already would not be asked again.
            String filter = isOpen(MY_TASKS) ? MY_GROUPS_TASKS : MY_TASKS;
            page.waitForResponse(LIST, () -> openFilter(filter));
            page.waitForTimeout(400);
            Locator card = card(task, words);
            Locator next = page.locator(".column-center .pagination-next:not(.disabled) a");
            while (card.count() == 0 && next.count() > 0) {
                page.waitForResponse(LIST, () -> next.first().click());
                page.waitForTimeout(400);
            }
            if (card.count() > 0) {
                card.first().locator(".task").first().click();
                assertThat(page.locator(".task-card h2.task")).hasText(task);
                return takeIt();
            }
        }
        throw new AssertionError("No task \"" + task + "\" " + List.of(words) + " in Tasklist");
    }

    private boolean isOpen(String filter) {
        return ACTIVE.matcher(filter(filter).getAttribute("class")).matches();
    }

    private Locator filter(String name) {
        return page.locator(".task-filters .task-filter").filter(new Locator.FilterOptions().setHasText(name));
    }

    private TasklistPage takeIt() {
        Locator claim = page.locator(".task-card button.claim");
        Locator mine = page.locator(".task-card .assignee span.set-value");
        Locator takeOver = page.locator(".task-card .assignee a.reset-assignee");
        assertThat(claim.or(mine).first()).isVisible();
        if (claim.isVisible()) {
            claim.click();
            assertThat(mine).isVisible();
        } else if (takeOver.isVisible()) {
            takeOver.click();
            assertThat(takeOver).isHidden();
        }
        return this;
    }

    /** The cards of the open filter that show the task's name and all the words. */
    public Locator card(String task, String... words) {
        Locator cards = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(task));
        for (String word : words) {
            cards = cards.filter(new Locator.FilterOptions().setHasText(word));
        }
        return cards;
    }

    public TasklistPage fill(String label, String value) {
        return fill(label, 0, value);
    }

    /** Fills the field of the nth row of a list, the first being 0. */
    public TasklistPage fill(String label, int row, String value) {
        Locator field = field(label).nth(row);
        for (int i = 0; i < 3; i++) {
            field.fill(value);
            field.press("Tab");
            // form-js may redraw a list over what was typed faster than a person can.
            page.waitForTimeout(120);
            if (field.inputValue().equals(value)) {
                break;
            }
        }
        return this;
    }

    public TasklistPage choose(String question, String answer) {
        form().locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    public TasklistPage check(String label) {
        form().getByLabel(label).check();
        return this;
    }

    public TasklistPage select(String label, String option) {
        return select(label, 0, option);
    }

    /** Picks from a drop-down list, in the nth row of a list, the first being 0. */
    public TasklistPage select(String label, int row, String option) {
        Locator field = form().locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .nth(row);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    public TasklistPage addRow() {
        form().getByText("Add new").last().click();
        return this;
    }

    /** Completes the open task and sees it go. */
    public TasklistPage complete() {
        completeButton().click();
        assertThat(page.locator(".task-card")).isHidden();
        return this;
    }

    /** Tries to complete the open task and is told why not, in words that begin with these. */
    public TasklistPage completeRefused(String why) {
        completeButton().click();
        assertThat(page.locator(".page-notifications .alert-danger .message")).containsText(why);
        assertThat(page.locator(".page-notifications .alert-danger .status")).isHidden();
        return this;
    }

    public TasklistPage shows(String text) {
        assertThat(form()).containsText(text);
        return this;
    }

    public TasklistPage showsNot(String text) {
        assertThat(form()).not().containsText(text);
        return this;
    }

    /** The form of the open task or start dialog. */
    public Locator form() {
        return page.locator(".fjs-form");
    }

    public Locator field(String label) {
        return form().getByLabel(label);
    }

    public Locator completeButton() {
        return page.locator(".task-card .form-actions .btn-primary");
    }

    public void logOut() {
        page.locator(".account .dropdown-toggle").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log out"))
                .click();
    }

    public TasklistPage picture(String step) {
        windows.picture(page, step);
        return this;
    }
}
