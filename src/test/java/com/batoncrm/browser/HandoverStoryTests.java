package com.batoncrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.batoncrm.customer.CustomerService;
import com.batoncrm.demo.DemoTest;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is away and another signs in that place; somebody moves and hands over customer by customer. */
@DemoTest
@ExtendWith(BrowserExtension.class)
class HandoverStoryTests {

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);

    @Autowired
    private CustomerService customers;

    @Test
    void whileTheOnlySignerIsAwayAnotherStandsInAndWhoLeadsHerNamesASigner(Windows windows) {
        TasklistPage manager = windows.tasklistOf("sales-manager");
        manager.openStartForm("I am away")
                .fill("Substitute", "Miriam Management")
                .fill("First day away", inDays(0))
                .fill("Last day away", inDays(4))
                .picture("1-away")
                .start();

        Page home = windows.homeOf("management");
        assertThat(home.locator("section[aria-labelledby=waiting]")).containsText("You, in place of Marta Manager");
        windows.picture(home, "2-home");
        home.navigate(windows.server() + "/mail");
        home.getByText("You stand in for Marta Manager").first().click();
        assertThat(home.frameLocator("iframe").locator("body")).containsText("is in your Tasklist from now on");
        windows.picture(home, "3-mail");

        TasklistPage management = windows.tasklistOf("management");
        management
                .open("Name a signer", "Tecnologías del Sur")
                .shows("Away: Marta Manager")
                .select("Who signs instead", "Miriam Management")
                .picture("4-name")
                .complete();
        management
                .open("Sign", "Tecnologías del Sur")
                .choose("Your decision", "Return for rework")
                .fill("Why", "Sixty days are too long")
                .picture("5-sign")
                .complete();
        windows.tasklistOf("sales")
                .open("Prepare quote", "Tecnologías del Sur")
                .shows("Miriam Management: Sixty days are too long")
                .picture("6-returned");
        manager.openStartForm("I am back").start();
    }

    @Test
    void aManagerHandsOverInBulkAndItemByItemAndSuccessorsAcceptOrSendBack(Windows windows) {
        TasklistPage manager = windows.tasklistOf("sales-manager");
        manager.openStartForm("Hand over")
                .choose("Why", "Moves to another department or place")
                .fill("Who hands over", "Sofia Sales")
                .fill("Last day in this place", inDays(14))
                .picture("1-start")
                .start();
        plan(manager, "", "Samuel Sales", "2-proposal");
        plan(manager, number("Van Dijk Meettechniek"), "Marta Manager", "3-bulk");
        manager.open("Plan handover", "Sofia Sales")
                .shows("Chosen by Marta Manager")
                .choose("Next step", "Hand over as shown")
                .fill("What we write to the customers", "Sofia moves to Hamburg; Samuel knows all about you.")
                .picture("4-item")
                .complete();

        TasklistPage successor = windows.tasklistOf("sales2");
        successor
                .open("Accept customer", "Harbor City")
                .shows("Linda Morris")
                .choose("Your answer", "I take this over")
                .picture("5-briefing")
                .complete();
        successor
                .open("Accept customer", "株式会社北斗計測")
                .choose("Your answer", "Send back")
                .fill("Why not", "Nobody here reads Japanese")
                .picture("6-sent-back")
                .complete();
        manager.open("Choose successor", "株式会社北斗計測")
                .shows("Nobody here reads Japanese")
                .picture("7-choose");

        Page mail = windows.homeOf("admin");
        mail.navigate(windows.server() + "/mail");
        mail.locator("tr", new Page.LocatorOptions().setHasText("Linda Morris"))
                .getByText("Your new contact at Baton Instruments")
                .first()
                .click();
        FrameLocator letter = mail.frameLocator("iframe");
        assertThat(letter.locator("body")).containsText("Sofia moves to Hamburg; Samuel knows all about you.");
        windows.picture(mail, "8-mail");
    }

    private static void plan(TasklistPage manager, String which, String to, String picture) {
        manager.open("Plan handover", "Sofia Sales")
                .choose("Next step", "Change the plan and show it again")
                .fill("Which ones", which)
                .fill("Go to", to)
                .picture(picture)
                .complete();
    }

    private String number(String customer) {
        return customers.search(customer).get(0).number();
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(days).format(AS_TYPED);
    }
}
