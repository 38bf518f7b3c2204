package com.batoncrm.quote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import java.time.Duration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The customer's page, as somebody without an account uses and misuses it. */
@BatonTest
class AnswerPageTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private QuoteFixtures fixtures;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Links links;

    @Autowired
    private MovableClock clock;

    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void showsTheQuoteAndLookingChangesNothing() throws Exception {
        String quote = sent("Sensors <script>alert(1)</script>");
        String page = "/answer/" + link(quote);
        for (int i = 0; i < 3; i++) {
            browser.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("119.00 EUR")))
                    .andExpect(content().string(containsString("Pressure sensor")))
                    .andExpect(content().string(not(containsString("<script>alert"))));
        }
        byte[] pdf = browser.perform(get(page + "/quote.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(quotes.get(quote).state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    void takesTheAcceptanceOnce() throws Exception {
        String quote = sent("Sensors");
        String page = "/answer/" + link(quote);
        browser.perform(post(page)
                        .param("answer", "ACCEPTED")
                        .param("by", "Anna Muster")
                        .param("orderNumber", "PO-1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thank you")));
        assertThat(quotes.get(quote).state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(quotes.get(quote).orderNumber()).isEqualTo("PO-1");
        browser.perform(post(page)
                        .param("answer", "DECLINED")
                        .param("by", "Anna")
                        .param("text", "no"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("answered already")));
        assertThat(quotes.get(quote).state()).isEqualTo(QuoteState.ACCEPTED);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        String page = "/answer/" + link(sent("Sensors"));
        browser.perform(post(page).param("answer", "DECLINED").param("by", "Anna Muster"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Please tell us why the quote is declined.")))
                .andExpect(content().string(containsString("value=\"Anna Muster\"")));
        browser.perform(post(page)
                        .param("answer", "DECLINED")
                        .param("by", "Anna")
                        .param("text", "x".repeat(5_000_000)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Please be shorter")));
        browser.perform(get(page)).andExpect(status().isOk());
    }

    @Test
    void refusesWrongExpiredAndEndedLinks() throws Exception {
        String quote = sent("Sensors");
        browser.perform(get("/answer/nobody-knows-this"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("incomplete or not one of ours")));
        String early = link(quote);
        links.revoke(CustomerAnswers.LINK, quote);
        browser.perform(get("/answer/" + early)).andExpect(status().isGone());
        String late = link(quote);
        clock.advance(Duration.ofDays(31));
        browser.perform(get("/answer/" + late))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("has expired")));
        browser.perform(get("/answer/" + late + "/quote.pdf")).andExpect(status().isNotFound());
        browser.perform(post("/answer/" + late).param("answer", "<script>").param("by", "x"))
                .andExpect(status().isBadRequest());
    }

    private String sent(String title) {
        ProcessInstance quote = tasklist.start("quote-approval", "sales", form -> form.set(
                        "customerText", fixtures.customer().number())
                .set("title", title));
        fixtures.submit(quote, form -> {});
        return quote.getBusinessKey();
    }

    private String link(String quote) {
        return links.create(
                        CustomerAnswers.LINK,
                        quote,
                        quotes.get(quote).version(),
                        clock.instant().plus(Duration.ofDays(30)))
                .token();
    }
}
