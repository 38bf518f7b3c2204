package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.batoncrm.demo.DemoTest;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody starts today: each step by the person whose it is, the last by himself with his own new account. */
@DemoTest
@ExtendWith(BrowserExtension.class)
class OnboardingStoryTests {

    private static final String NAME = "Olena Ölberg";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);

    @Test
    void fromTheDecisionToHireToTheFirstTaskOfTheNewEmployee(Windows windows) {
        TasklistPage hr = windows.tasklistOf("hr");
        // The selects first: a field that is left by the tabulator opens the one behind it.
        hr.openStartForm("Employee onboarding")
                .select("Department", "After-sales service")
                .select("Place", "Hamburg")
                .select("Contract type", "Permanent")
                .fill("Name", NAME)
                .fill("Work e-mail", "olena.oelberg@baton.example")
                .fill("Private e-mail", "olena@home.example")
                .fill("Position", "Technician")
                .fill("Manager", "service")
                .fill("Start date", LocalDate.now(ZoneId.of("Europe/Berlin")).format(AS_TYPED))
                .picture("1-start")
                .start();

        TasklistPage it = windows.tasklistOf("it");
        it.open("Resolve failed account", NAME)
                .shows("Company directory")
                .shows("baton.onboarding.systems.directory.url")
                .choose("What shall happen?", "Try again, the cause is removed")
                .picture("2-failed")
                .complete();
        it.open("Resolve failed account", NAME)
                .choose("What shall happen?", "I have created the account there by hand")
                .fill("Its id there", "dir-4711")
                .complete();

        Page letter = windows.open(linkInTheMail(windows));
        letter.getByLabel("New password").fill("too-easy");
        letter.getByLabel("The same once more").fill("too-easy");
        letter.getByText("Set password").click();
        assertThat(letter.locator("main")).containsText("too easy to guess");
        windows.picture(letter, "4-weak");
        letter.getByLabel("New password").fill(PASSWORD);
        letter.getByLabel("The same once more").fill(PASSWORD);
        letter.getByText("Set password").click();
        assertThat(letter.locator("main")).containsText("Your password is set");

        Page own = windows.logIn(windows.open("/login"), "olena.oelberg", PASSWORD);
        own.navigate(windows.server() + "/camunda/app/tasklist/default/");
        new TasklistPage(own, windows)
                .open("Fill in your own data", NAME)
                .shows("Welcome, " + NAME)
                .fill("Street and number", "Hafenweg 3")
                .fill("Postal code", "20457")
                .fill("City", "Hamburg")
                .fill("IBAN", "none")
                .shows("This is not written as it must be.")
                .showsNot("Field must match")
                .fill("IBAN", "DE02 1203 0000 0000 2020 51")
                .picture("5-own-data")
                .complete();

        hr.open("Follow onboarding", NAME)
                .shows("Kept for human resources")
                .shows("2 of 2 accounts ready")
                .picture("6-progress");
    }

    private static String linkInTheMail(Windows windows) {
        Page mail = windows.homeOf("admin");
        mail.navigate(windows.server() + "/mail");
        mail.locator("tr", new Page.LocatorOptions().setHasText(NAME))
                .getByText("Your account at Baton Instruments")
                .first()
                .click();
        FrameLocator letter = mail.frameLocator("iframe");
        assertThat(letter.locator(".action a")).isVisible();
        windows.picture(mail, "3-mail");
        return URI.create(letter.locator(".action a").getAttribute("href")).getPath();
    }
}
