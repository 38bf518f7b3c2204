package com.batoncrm.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.mail.Links;
import com.batoncrm.onboarding.Invitations;
import com.batoncrm.onboarding.process.OnboardingFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page on which a new employee chooses his password, used and misused. */
@BatonTest
class PasswordPageTests {

    private static final String GOOD = "Correct-Horse-7";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private Links links;

    @Autowired
    private IdentityService identity;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc browser;
    private ProcessInstance onboarding;
    private String account = "";
    private String number = "";
    private String page = "";

    @BeforeEach
    void somebodyIsInvited() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        onboarding = fixtures.hire();
        number = onboarding.getBusinessKey();
        account = fixtures.accountOf(onboarding);
        page = "/password/" + link(Duration.ofDays(14));
    }

    @Test
    void lookingChangesNothing() throws Exception {
        for (int i = 0; i < 2; i++) {
            browser.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(account)))
                    .andExpect(content().string(containsString("Monday, 7 December 2026")));
        }
    }

    @Test
    void aPasswordIsSetOnce() throws Exception {
        set(GOOD, GOOD).andExpect(status().isOk()).andExpect(content().string(containsString("Your password is set")));
        assertThat(identity.checkPassword(account, GOOD)).isTrue();
        set("Another-Horse-8", "Another-Horse-8")
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("A password was set with it already")));
        assertThat(identity.checkPassword(account, GOOD)).isTrue();
    }

    @Test
    void theLinkOfTheMailWorksToTheEndOfTheDayThatItNames() throws Exception {
        assertThat(expires()).isEqualTo(Instant.parse("2026-12-21T23:00:00Z"));
        set(GOOD, GOOD)
                .andExpect(content().string(containsString("From Monday, 7 December 2026 on")))
                .andExpect(content().string(containsString("href=\"/login\"")));
        fixtures.on("2026-12-09");
        fixtures.change(onboarding, "SEND_AGAIN", form -> {});
        assertThat(expires()).isEqualTo(Instant.parse("2026-12-23T23:00:00Z"));
        page = "/password/" + link(Duration.ofDays(1));
        set(GOOD, GOOD).andExpect(content().string(containsString("You can log in with the account " + account)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short-A1", "alllowercase-1", "NoDigitsHere-", "NoSpecialSign1", "password"})
    void aPasswordThatIsEasyToGuessIsRefusedAndTheLinkStays(String weak) throws Exception {
        set(weak, weak)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("too easy to guess")));
        browser.perform(get(page)).andExpect(status().isOk());
    }

    @Test
    void aPasswordTypedDifferentlyOrOverlongIsRefused() throws Exception {
        set(GOOD, GOOD + "!")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("not the same")));
        String overlong = GOOD.repeat(20);
        set(overlong, overlong).andExpect(status().isBadRequest());
        set("Aa1!" + account, "Aa1!" + account).andExpect(status().isBadRequest());
        set(GOOD, GOOD).andExpect(status().isOk());
    }

    @Test
    void aLinkThatHasExpiredWasReplacedOrNeverWasSaysSo() throws Exception {
        String old = "/password/" + link(Duration.ofHours(1));
        clock.advance(Duration.ofHours(2));
        browser.perform(get(old))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("It has expired")));
        links.revoke(Invitations.LINK, number);
        set(GOOD, GOOD).andExpect(status().isGone()).andExpect(content().string(containsString("a newer one")));
        browser.perform(get("/password/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("The link is incomplete")));
        assertThat(identity.checkPassword(account, GOOD)).isFalse();
    }

    /** When the latest of the mailed links does. */
    private Instant expires() {
        return jdbc.queryForObject(
                        "select max(expires_at) from mail_link where subject = ?", OffsetDateTime.class, number)
                .toInstant();
    }

    private String link(Duration valid) {
        return links.create(Invitations.LINK, number, 1, clock.instant().plus(valid))
                .token();
    }

    private org.springframework.test.web.servlet.ResultActions set(String password, String again) throws Exception {
        return browser.perform(post(page).param("password", password).param("again", again));
    }
}
