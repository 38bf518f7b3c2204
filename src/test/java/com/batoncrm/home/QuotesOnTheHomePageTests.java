package com.batoncrm.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where quotes stand, for those whom it concerns, and the author's way out. */
@BatonTest
class QuotesOnTheHomePageTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private QuoteFixtures fixtures;

    @Autowired
    private QuoteService quotes;

    private MockMvc browser;
    private String quote = "";

    @BeforeEach
    void aQuoteWaitsForSalesManagement() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        var started = fixtures.start(fixtures.customer());
        fixtures.submit(
                started, form -> form.set("lines", List.of(QuoteFixtures.line(QuoteFixtures.SENSOR, "1", "15"))));
        quote = started.getBusinessKey();
    }

    @Test
    void theAuthorSeesWhomTheQuoteWaitsFor() throws Exception {
        homeOf("sales")
                .andExpect(content().string(containsString(quote)))
                .andExpect(content().string(containsString("Sign (Sales management)")))
                .andExpect(content().string(containsString("2026-11-02 09:00")))
                .andExpect(content().string(containsString("/quotes/" + quote + "/withdraw")));
    }

    @Test
    void otherSalespeopleDoNotSeeIt() throws Exception {
        homeOf("sales2").andExpect(content().string(not(containsString(quote))));
    }

    @Test
    void managementSeesAllQuotesAndWithdrawsNone() throws Exception {
        homeOf("management")
                .andExpect(content().string(containsString(quote)))
                .andExpect(content().string(containsString("Sofia Sales")))
                .andExpect(content().string(not(containsString("/withdraw"))));
    }

    @Test
    void theAuthorWithdrawsIt() throws Exception {
        withdraw("sales").andExpect(flash().attribute("withdrawn", quote));
        assertThat(quotes.get(quote).state()).isEqualTo(QuoteState.WITHDRAWN);
        withdraw("sales").andExpect(flash().attribute("refusal", "Quote " + quote + " can no longer be withdrawn."));
    }

    @Test
    void nobodyElseWithdrawsIt() throws Exception {
        withdraw("sales2").andExpect(flash().attribute("refusal", containsString("Only the author")));
        assertThat(quotes.get(quote).state()).isEqualTo(QuoteState.IN_APPROVAL);
    }

    @Test
    void aForgedRequestWithdrawsNothing() throws Exception {
        browser.perform(post("/quotes/" + quote + "/withdraw").with(user("sales")))
                .andExpect(redirectedUrl("/login?again"));
        assertThat(quotes.get(quote).state()).isEqualTo(QuoteState.IN_APPROVAL);
    }

    private ResultActions homeOf(String person) throws Exception {
        return browser.perform(get("/").with(user(person))).andExpect(status().isOk());
    }

    private ResultActions withdraw(String person) throws Exception {
        return browser.perform(post("/quotes/" + quote + "/withdraw")
                        .with(user(person))
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }
}
