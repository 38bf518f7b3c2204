package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.demo.DemoTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A signed contract on its way to its last cent, each step by the person whose it is, on the demo's data. */
@DemoTest
@ExtendWith(BrowserExtension.class)
class PaymentStoryTests {

    private static final String CUSTOMER = "Alpenblick Kliniken";
    private static final String TITLE = "Handheld meters for the wards";
    private static final Pattern INVOICE = Pattern.compile("R-\\d{4}-\\d{6}");
    private static final Pattern CONTRACT = Pattern.compile("V-\\d{4}-\\d{6}");
    private static final Pattern GROSS = Pattern.compile("Amount with tax\\s*([\\d,]+\\.\\d\\d EUR)");

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);

    @Test
    void fromTheSignedContractToTheMailThatItIsPaid(Windows windows) {
        TasklistPage finance = windows.tasklistOf("finance");
        finance.open("Check receivables", "V-2026", CUSTOMER).shows(TITLE);
        String contract = find(CONTRACT, finance.form().textContent());
        finance.picture("1-check")
                .choose("Decision", "The instalments are right as they stand above")
                .complete();

        windows.tasklistOf("sales")
                .open("Milestone reached", contract)
                .shows(contract)
                .fill("Done on", today())
                .picture("2-milestone")
                .complete();

        finance.open("Issue invoice", CUSTOMER).shows(contract).picture("3-invoice");
        String gross = amount(finance.form().textContent());
        finance.complete();

        Page sales = windows.homeOf("sales");
        sales.navigate(windows.server() + "/mail");
        String invoice = find(INVOICE, row(sales, "Invoice R-", TITLE).textContent());
        row(sales, invoice).getByRole(AriaRole.LINK).click();
        assertThat(sales.frameLocator("iframe").locator("body")).containsText(gross);
        windows.picture(sales, "4-invoice-mail");

        record(finance, "100.00", "Part of " + invoice, "5-record");
        finance.open("Allocate payment", CUSTOMER, "100.00 EUR")
                .shows("Part of " + invoice)
                .picture("6-allocate")
                .choose("What becomes of the payment?", "Allocate it as entered below")
                .complete();

        record(finance, less(gross), "Rest of " + invoice, "7-record-rest");
        sales.navigate(windows.server() + "/mail");
        Locator paid = row(sales, contract, "is paid");
        for (int i = 0; i < 30 && paid.count() == 0; i++) {
            sales.waitForTimeout(500);
            sales.reload();
        }
        assertThat(paid).isVisible();
        windows.picture(sales, "8-mails");
        paid.getByRole(AriaRole.LINK).click();
        assertThat(sales.frameLocator("iframe").locator("body")).containsText(contract);
        assertThat(sales.frameLocator("iframe").locator("body")).containsText(gross);
        windows.picture(sales, "9-paid");
    }

    private static void record(TasklistPage finance, String amount, String reference, String step) {
        finance.openStartForm("Record payment")
                .fill("Payer", CUSTOMER)
                .fill("Amount", amount)
                .fill("Received on", today())
                .fill("Reference", reference)
                .picture(step)
                .start();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).format(AS_TYPED);
    }

    private static Locator row(Page mails, String... words) {
        Locator rows = mails.locator("tr");
        for (String word : words) {
            rows = rows.filter(new Locator.FilterOptions().setHasText(word));
        }
        return rows.first();
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }

    private static String amount(String form) {
        Matcher matcher = GROSS.matcher(form);
        assertThat(matcher.find()).as("an amount in " + form).isTrue();
        return matcher.group(1);
    }

    /** That amount without the 100 EUR that were paid before, as it is typed. */
    private static String less(String gross) {
        return new BigDecimal(gross.replace(" EUR", "").replace(",", ""))
                .subtract(BigDecimal.valueOf(100))
                .toPlainString();
    }
}
