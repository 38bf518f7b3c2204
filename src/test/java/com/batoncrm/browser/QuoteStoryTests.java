package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.batoncrm.demo.DemoTest;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Quotes on their way to a contract, each step by the person whose it is, on the demo's data. */
@DemoTest
@ExtendWith(BrowserExtension.class)
class QuoteStoryTests {

    private static final String TITLE = "Meters for hall <script>alert('7')</script>";

    /** In which the contract was accepted today: at night another day than in UTC. */
    private static final ZoneId COMPANY = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);

    @Test
    void fromTheFirstWordToTheSignedContract(Windows windows) {
        TasklistPage sales = windows.tasklistOf("sales");
        sales.openStartForm("Contract quote")
                .fill("Customer", "Nordwind Maschinenbau")
                .fill("Title", TITLE)
                .picture("1-start")
                .start();

        sales.open("Prepare quote", "Q-", "Nordwind").shows(TITLE);
        enterTwelveLines(sales);
        sales.fill("Special clauses", "Returns within 90 days.")
                .choose("Next step", "Compute and look again")
                .picture("2-prepare")
                .complete();
        sales.open("Prepare quote", "Nordwind").shows("The quote is complete").picture("3-prices");
        String number = numberIn(sales);
        sales.choose("Next step", "Submit for signature").complete();

        TasklistPage manager = windows.tasklistOf("sales-manager");
        manager.open("Sign", number)
                .shows("A line is discounted by more than 10 %")
                .shows(TITLE)
                .picture("4-sign")
                .choose("Your decision", "Return for rework")
                .fill("Why", "Please without the last line's discount")
                .complete();

        sales.open("Prepare quote", number)
                .shows("The quote was returned for rework")
                .shows("Please without the last line's discount")
                .picture("5-returned")
                .choose("Next step", "Submit for signature")
                .complete();
        manager.open("Sign", number).shows("Please without the last line's discount");
        manager.choose("Your decision", "Approve").complete();
        windows.tasklistOf("legal")
                .open("Sign", number)
                .shows("The quote has special clauses")
                .choose("Your decision", "Approve")
                .picture("6-legal")
                .complete();

        sales.open("Await customer's answer", number)
                .shows("It was mailed to Karin Petersen")
                .picture("7-await");
        String link = linkInTheMail(windows, number);
        Page customer = windows.openOnPhone(link);
        assertThat(customer.getByRole(AriaRole.HEADING).first()).containsText(number);
        assertThat(customer.locator("main")).containsText(TITLE);
        windows.picture(customer, "9-offer");
        customer.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Accept"))
                .click();
        customer.getByLabel("Your name").locator("visible=true").fill("Karin Petersen");
        customer.getByLabel("Your order number").locator("visible=true").fill("PO-4711");
        windows.picture(customer, "10-accept");
        customer.getByText("Accept the quote").click();
        assertThat(customer.locator("main")).containsText("Thank you");
        windows.picture(customer, "11-thanks");
        customer.navigate(windows.server() + link);
        assertThat(customer.locator("main")).containsText("no longer valid");
        windows.picture(customer, "12-used");

        sales.open("Record signed contract", "V-", "Nordwind")
                .choose("Outcome", "Signed contract is here")
                .fill("Signed on", LocalDate.now(COMPANY).format(AS_TYPED))
                .fill("Signed by", "Karin Petersen")
                .fill("Where the paper is", "Folder 7")
                .choose("Your view: the customer", "Will buy again")
                .fill("Why you see him so", "They plan a second line")
                .picture("13-record")
                .complete();

        Page home = windows.homeOf("sales");
        assertThat(home.locator("tr").filter(new Locator.FilterOptions().setHasText(number)))
                .containsText("Contract signed");
        windows.picture(home, "14-home");
    }

    @Test
    void managementSignsAVeryLargeQuoteAfterBusinessAndTheCustomerAsksForLessByPhone(Windows windows) {
        TasklistPage sales = windows.tasklistOf("sales");
        String number = startQuote(sales, "Tecnologías del Sur", "Analyzers for all branches");
        sales.select("Product", "Bench analyzer 900")
                .fill("Quantity", "12")
                .choose("Next step", "Submit for signature")
                .complete();

        TasklistPage business = windows.tasklistOf("business");
        business.open("Sign", number).shows("The net amount is 50,000 or more").shows("318,000.00 EUR");
        Page home = windows.homeOf("management");
        assertThat(row(home, number)).containsText("Sign (Bella Business)");
        assertThat(row(home, number)).not().containsText("Management");
        business.choose("Your decision", "Approve")
                .fill("Remark", "Six in March, six in May.")
                .picture("1-business")
                .complete();

        TasklistPage management = windows.tasklistOf("management");
        management
                .open("Sign", number)
                .shows("The net amount is 250,000 or more")
                .shows("Six in March, six in May.")
                .picture("2-management");
        home.reload();
        assertThat(row(home, number)).containsText("Sign (Miriam Management)");
        windows.picture(home, "3-management-home");
        management.choose("Your decision", "Approve").complete();

        sales.open("Await customer's answer", number)
                .choose("Answer", "Change requested")
                .fill("Who answered", "Javier Romero")
                .fill("What the customer says", "Ten are enough this year.")
                .picture("4-phone")
                .complete();
        sales.open("Prepare quote", number).shows("Ten are enough this year.").picture("5-change");
        Page customer = windows.openOnPhone(linkInTheMail(windows, number));
        assertThat(customer.locator("main")).containsText("no longer valid");
    }

    @Test
    void whereNobodyMaySignSomebodyIsNamedAndTheCustomerAcceptsByPhone(Windows windows) {
        TasklistPage author = windows.tasklistOf("sales-manager");
        String number = startQuote(author, "Van Dijk Meettechniek", "Analyzers for the trade fair");
        author.select("Product", "Bench analyzer 300")
                .fill("Quantity", "2")
                .fill("Discount", "15")
                .choose("Next step", "Submit for signature")
                .complete();

        windows.tasklistOf("process-admin")
                .open("Name a signer", number)
                .shows("Nobody is left who may sign for Sales management")
                .shows("A line is discounted by more than 10 %")
                .select("Who signs instead", "Fiona Finance")
                .picture("1-name")
                .complete();
        windows.tasklistOf("finance")
                .open("Sign", number)
                .shows("Nobody of Sales management may sign this")
                .shows("A line is discounted by more than 10 %")
                .picture("2-named")
                .choose("Your decision", "Approve")
                .complete();

        author.open("Await customer's answer", number)
                .choose("Answer", "Accepted")
                .fill("Who answered", "Pieter van Dijk")
                .fill("Order number", "VD-88")
                .picture("3-phone")
                .complete();
        author.open("Record signed contract", "V-", "Van Dijk")
                .shows("Van Dijk Meettechniek accepted quote " + number)
                .picture("4-record");
        Page home = windows.homeOf("sales-manager");
        assertThat(row(home, number)).containsText("Accepted");
        windows.picture(home, "5-home");
    }

    /** @return the number of the quote, whose "Prepare quote" is open now */
    private static String startQuote(TasklistPage author, String customer, String title) {
        author.openStartForm("Contract quote")
                .fill("Customer", customer)
                .fill("Title", title)
                .start();
        author.open("Prepare quote", "Q-", customer).shows(title);
        return numberIn(author);
    }

    private static String numberIn(TasklistPage preparing) {
        return preparing.page().locator(".fjs-form h3").textContent().split(" · ")[0];
    }

    private static Locator row(Page home, String quote) {
        return home.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(quote))
                .last();
    }

    private static void enterTwelveLines(TasklistPage sales) {
        for (int row = 0; row < 12; row++) {
            if (row > 0) {
                sales.addRow();
            }
            sales.select("Product", row, "Handheld meter 10").fill("Quantity", row, String.valueOf(row + 1));
        }
        sales.fill("Discount", 11, "12.5");
    }

    private static String linkInTheMail(Windows windows, String number) {
        Page mail = windows.homeOf("sales");
        mail.navigate(windows.server() + "/mail");
        mail.getByText("Our quote " + number).first().click();
        FrameLocator letter = mail.frameLocator("iframe");
        assertThat(letter.locator(".action a")).isVisible();
        windows.picture(mail, "8-mail");
        return URI.create(letter.locator(".action a").getAttribute("href")).getPath();
    }
}
