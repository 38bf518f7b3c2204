package com.batoncrm.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.engine.BatonTest;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page behind the link in every mail about a complaint. */
@BatonTest
class ComplaintStatePageTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private ComplaintService complaints;

    private MockMvc browser;

    @BeforeEach
    void aBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void saysAtAnyTimeWhereItStandsWithoutInternals() throws Exception {
        ProcessInstance complaint = fixtures.start();
        String page = page(complaint);
        shows(page, "You will have a first answer by 2 November 2026, 17:00", "The display stays dark");
        fixtures.takeOn(complaint, form -> form.set("investigators", List.of("it")));
        shows(page, "We are working on it", "We look into it.");
        fixtures.submit(complaint, "UserTask_Investigate", "it", form -> form.set("findings", "Our own fault"));
        fixtures.propose(complaint, "service", form -> {});
        shows(page, "wait for your answer", "We repair it.", "I do not agree");
        browser.perform(get(page))
                .andExpect(content().string(not(containsString("Our own fault"))))
                .andExpect(content().string(not(containsString("Simon"))))
                .andExpect(content().string(not(containsString("service"))));
    }

    @Test
    void asksAndTakesTheAnswer() throws Exception {
        ProcessInstance complaint = fixtures.start();
        String page = page(complaint);
        fixtures.takeOn(complaint);
        say(page, "ANSWER", "Anna", "The red one").andExpect(status().isBadRequest());
        fixtures.ask(complaint, "Which light <b>blinks</b>?");
        shows(page, "We have a question", "Which light &lt;b&gt;blinks&lt;/b&gt;?", "stands still");
        say(page, "ACCEPT", "Anna", "").andExpect(status().isBadRequest());
        say(page, "ANSWER", "Anna", " ").andExpect(status().isBadRequest());
        say(page, "ANSWER", "Anna", "x".repeat(200_000)).andExpect(status().isBadRequest());
        say(page, "ANSWER", "Anna", "The red one").andExpect(status().isOk());
        shows(page, "We are working on it", "The red one");
    }

    @Test
    void takesTheAnswerAndTheConfirmation() throws Exception {
        ProcessInstance complaint = fixtures.start();
        String page = page(complaint);
        fixtures.takeOn(complaint);
        fixtures.propose(complaint, "service", form -> {});
        say(page, "CONFIRM", "Anna", "").andExpect(status().isBadRequest());
        say(page, "ACCEPT", "", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Please enter your name.")));
        say(page, "ACCEPT", "Anna", "").andExpect(status().isOk());
        fixtures.runJobs();
        fixtures.carryOut(complaint, "service");
        say(page, "CONFIRM", "Anna", "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("you have confirmed it")));
        say(page, "CONFIRM", "Anna", "").andExpect(status().isOk());
        assertThat(complaints.get(complaint.getBusinessKey()).confirmedAt()).isNotNull();
        say(page, "REOPEN", "Anna", " ").andExpect(status().isBadRequest());
        say(page, "REOPEN", "Anna", "Dark again").andExpect(status().isOk());
        assertThat(complaints.get(complaint.getBusinessKey()).state()).isEqualTo(ComplaintState.RECEIVED);
    }

    @Test
    void showsWordsAsWordsAndRefusesWhatIsHugeOrUnreadable() throws Exception {
        ProcessInstance complaint = fixtures.start(
                fixtures.customer().number(), form -> form.set("description", "<script>alert(1)</script>"));
        String page = page(complaint);
        browser.perform(get(page))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("&lt;script&gt;")));
        fixtures.takeOn(complaint);
        fixtures.propose(complaint, "service", form -> {});
        say(page, "DECLINE", "Anna", "x".repeat(1_701)).andExpect(status().isBadRequest());
        say(page, "DECLINE", "Anna", "a\u0000b").andExpect(status().isBadRequest());
        say(page, "SHOUT", "Anna", "b").andExpect(status().isBadRequest());
        shows(page, "wait for your answer");
    }

    @Test
    void aLinkThatIsNoneTellsNothing() throws Exception {
        browser.perform(get("/answer/complaint/nonsense"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This link is not valid")));
        browser.perform(post("/answer/complaint/nonsense")
                        .param("saying", "CONFIRM")
                        .param("by", "Anna"))
                .andExpect(status().isNotFound());
    }

    private String page(ProcessInstance complaint) {
        return "/answer/complaint/" + fixtures.link(complaint.getBusinessKey());
    }

    private org.springframework.test.web.servlet.ResultActions say(String page, String saying, String by, String text)
            throws Exception {
        return browser.perform(
                post(page).param("saying", saying).param("by", by).param("text", text));
    }

    private void shows(String page, String... words) throws Exception {
        browser.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(java.util.Arrays.stream(words)
                                .map(word -> containsString(word))
                                .toList()
                                .toArray(org.hamcrest.Matcher[]::new))));
    }
}
