package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.batoncrm.demo.DemoTest;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer complains by the link in a reminder: what he disputes waits, the rest is asked for, and he is heard out. */
@DemoTest
@ExtendWith(BrowserExtension.class)
class ComplaintStoryTests {

    private static final String CUSTOMER = "Alpenblick Kliniken";
    private static final String WORDS = "One of the six analyzers <b>shows nothing</b>.";
    private static final Pattern NUMBER = Pattern.compile("B-\\d{4}-\\d{6}");

    @Test
    void whatIsDisputedByTheLinkIsCreditedWhileTheRestIsAskedFor(Windows windows) {
        Page mail = windows.homeOf("sales");
        String number = complain(windows, linkInTheReminder(windows, mail));

        TasklistPage sales = windows.tasklistOf("sales");
        sales.open("Call customer", CUSTOMER).shows("owes 16,418.35 EUR").picture("4-call");

        TasklistPage service = windows.tasklistOf("service");
        service.open("Take on complaint", number)
                .shows(WORDS)
                .shows("200.00 EUR")
                .shows("dark.png")
                .choose("Is it one of these?", "No, a matter of its own")
                .select("What it is about", "Defect of a product")
                .fill("First answer to the customer", "We are sorry, and look into it today.")
                .picture("5-take-on")
                .complete();
        service.open("Propose solution", number)
                .choose("What next?", "Propose a solution")
                .select("Kind of solution", "Credit note")
                .fill("The customer gets", "150")
                .fill("What the customer gets to read", "You keep the analyzer, and we credit the repair.")
                .picture("6-propose")
                .complete();

        Page customer = windows.openOnPhone(linkInTheMail(windows, mail, "Our proposal for your complaint " + number));
        assertThat(customer.locator("main")).containsText("wait for your answer");
        assertThat(customer.locator("main")).containsText("Credit note: 150.00 EUR");
        windows.picture(customer, "8-proposal");
        say(customer, "I agree", "Agree to the solution");
        assertThat(customer.locator("main")).containsText("What we agreed on is done");
        windows.picture(customer, "9-solved");
        say(customer, "Everything is fine now", "Confirm that it is solved");
        assertThat(customer.locator("main")).containsText("you have confirmed it");
        windows.picture(customer, "10-confirmed");

        service.open("Close complaint", number)
                .shows("Confirmed by the customer")
                .choose("Your view: the customer", "Will buy again")
                .fill("Why you see him so", "It was solved within a day")
                .picture("11-close")
                .complete();
        sales.open("Call customer", CUSTOMER).shows("owes 16,468.35 EUR").picture("12-call");
        Page home = windows.homeOf("service");
        home.navigate(windows.server() + "/complaints/" + number);
        assertThat(home.locator("main")).containsText("It was solved within a day");
        windows.picture(home, "13-history");
    }

    /** @return the complaint's number */
    private static String complain(Windows windows, String link) {
        Page customer = windows.openOnPhone(link);
        customer.getByLabel("What happened?").fill(WORDS);
        customer.getByLabel("Amount that you do not want to pay").fill("99999");
        customer.getByLabel("Photos or documents").setInputFiles(new FilePayload("dark.png", "image/png", png()));
        windows.picture(customer, "2-complain");
        customer.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(customer.getByRole(AriaRole.ALERT)).containsText("only 16,618.35");
        assertThat(customer.getByLabel("What happened?")).hasValue(WORDS);
        customer.getByLabel("Amount that you do not want to pay").fill("200");
        customer.getByLabel("Photos or documents").setInputFiles(new FilePayload("dark.png", "image/png", png()));
        customer.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(customer.locator("main")).containsText("Thank you");
        windows.picture(customer, "3-thanks");
        return NUMBER.matcher(customer.locator("main").textContent())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static byte[] png() {
        return "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void say(Page customer, String choice, String button) {
        customer.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .first()
                .click();
        customer.getByLabel("Your name").locator("visible=true").fill("Dr. Eva Moser");
        customer.getByText(button).click();
    }

    private static String linkInTheReminder(Windows windows, Page mail) {
        return link(
                mail, windows, letter -> letter.locator("footer a"), "1-reminder", "eva.moser", "Friendly reminder");
    }

    private static String linkInTheMail(Windows windows, Page mail, String subject) {
        return link(mail, windows, letter -> letter.locator(".action a"), "7-mail", "eva.moser", subject);
    }

    private static String link(
            Page mail,
            Windows windows,
            Function<FrameLocator, Locator> where,
            String picture,
            String to,
            String subject) {
        Locator line =
                mail.locator("tr", new Page.LocatorOptions().setHasText(to)).getByText(subject);
        // Jobs write it a moment later.
        for (int look = 0; look < 30 && line.count() == 0; look++) {
            mail.waitForTimeout(look == 0 ? 0 : 500);
            mail.navigate(windows.server() + "/mail");
        }
        line.first().click();
        Locator link = where.apply(mail.frameLocator("iframe"));
        assertThat(link).isVisible();
        windows.picture(mail, picture);
        return URI.create(link.getAttribute("href")).getPath();
    }
}
