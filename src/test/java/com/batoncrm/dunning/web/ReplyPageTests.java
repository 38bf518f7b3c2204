package com.batoncrm.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.company.Csv;
import com.batoncrm.dunning.DunningFixtures;
import com.batoncrm.dunning.DunningFixtures.Debt;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page behind the link in a letter, and the list of what is overdue, as people use and misuse them. */
@BatonTest
class ReplyPageTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private DunningFixtures fixtures;

    @Autowired
    private MovableClock clock;

    private MockMvc browser;
    private Debt debt;
    private String page = "";

    @BeforeEach
    void aLetterIsWithTheCustomer() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        debt = fixtures.debt("6454.56 2026-11-10", "15060.64 2028-11-10");
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        page = "/answer/due/" + fixtures.link(debt);
    }

    @Test
    void showsWhatIsAskedForAndLookingChangesNothing() throws Exception {
        for (int i = 0; i < 2; i++) {
            browser.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("6,454.56 EUR")))
                    .andExpect(content().string(containsString(fixtures.lastNumber(debt))));
        }
        assertThat(fixtures.reasons(debt)).isEmpty();
    }

    @Test
    void takesOneAnswer() throws Exception {
        browser.perform(post(page).param("kind", "DISPUTED").param("by", "Anna").param("text", "Broken"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thank you")));
        browser.perform(post(page).param("kind", "DISPUTED").param("by", "Anna").param("text", "Still broken"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("has been answered already")));
        browser.perform(get(page)).andExpect(status().isGone());
        clock.advance(Duration.ofMinutes(1));
        fixtures.on("2026-11-13");
        assertThat(fixtures.lastHold(debt)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PAID     | 2026-11-14 | Anna | x | Please enter the day on which you paid",
                "PAID     |            | Anna | x | Please enter the day on which you paid",
                "PAID     | 2026-02-31 | Anna | x | Please enter the day on which you paid",
                "DELAY    | 2026-11-13 | Anna | x | Please enter a day after today",
                "DELAY    | 2027-11-14 | Anna | x | Please enter a day after today",
                "DISPUTED |            | Anna |   | Please say why you dispute it",
                "DISPUTED |            |      | x | Please enter your name"
            })
    void saysWhatIsMissingAndKeepsTheLink(String kind, String day, String by, String text, String words)
            throws Exception {
        browser.perform(post(page)
                        .param("kind", kind)
                        .param("day", day == null ? "" : day)
                        .param("by", by == null ? "" : by)
                        .param("text", text == null ? "" : text))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(words)));
        browser.perform(get(page)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | at most 6,454.56 EUR",
                "6454.57   | at most 6,454.56 EUR",
                "0.001     | at most 6,454.56 EUR",
                "1,000     | is not an amount",
                "-5        | is not an amount",
                "1e9999999 | is not an amount"
            })
    void saysHowMuchCanBeDisputedAndKeepsTheLink(String amount, String words) throws Exception {
        browser.perform(post(page)
                        .param("kind", "DISPUTED")
                        .param("amount", amount)
                        .param("by", "Anna")
                        .param("text", "Broken"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("value=\"" + amount + "\"")));
        browser.perform(get(page)).andExpect(status().isOk());
    }

    @Test
    void refusesWhatIsNotInTheLetterAndWhatCannotBeRead() throws Exception {
        browser.perform(post(page)
                        .param("kind", "DISPUTED")
                        .param("receivable", debt.second())
                        .param("by", "Anna")
                        .param("text", "Broken"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("is not in this letter")));
        browser.perform(post(page).param("kind", "DISPUTED").param("by", "Anna").param("text", "a\u0000b"))
                .andExpect(status().isBadRequest());
        browser.perform(get(page)).andExpect(status().isOk());
        browser.perform(get("/answer/due/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void financeSeesWhoseReasonItWaitsForAndTakesItAsATable() throws Exception {
        browser.perform(get("/").with(user("finance")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Overdue, and whose reason it waits for")))
                .andExpect(content().string(containsString("The customer has not paid")));
        browser.perform(get("/").with(user("sales")))
                .andExpect(content().string(not(containsString("Overdue, and whose reason it waits for"))));
        browser.perform(get("/overdue.csv").with(user("management")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"" + debt.first() + "\"")))
                .andExpect(content().string(containsString("\"3\",\"6454.56\",\"EUR\",\"The customer\"")));
        browser.perform(get("/overdue.csv").with(user("sales"))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1        | \"'=1+1\"",
                "+49 1       | \"'+49 1\"",
                "-2          | \"'-2\"",
                "@sum        | \"'@sum\"",
                "a \"b\", c  | \"a \"\"b\"\", c\"",
                "Muster GmbH | \"Muster GmbH\""
            })
    void aSpreadsheetRunsNoCell(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }
}
