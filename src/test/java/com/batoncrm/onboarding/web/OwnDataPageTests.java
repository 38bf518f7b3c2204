package com.batoncrm.onboarding.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.onboarding.process.OnboardingFixtures;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What an employee has filled in and what came out of the talks, and who reads it. */
@BatonTest
class OwnDataPageTests {

    private static final String RESULT = "Wants a quieter room";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private OnboardingFixtures fixtures;

    private MockMvc browser;
    private ProcessInstance onboarding;

    @BeforeEach
    void somebodyHasStarted() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        onboarding = fixtures.hire();
        fixtures.on(OnboardingFixtures.START);
        fixtures.submit(onboarding, "Hold first-day talk", "sales-manager", form -> form.set("impression", "MIXED")
                .set("result", RESULT));
    }

    @Test
    void humanResourcesReadsWhatWasFilledInAndWhatCameOutOfTheTalks() throws Exception {
        read("hr").andExpect(content().string(containsString("Nothing has been filled in yet")));
        fixtures.submit(onboarding, "Fill in your own data", fixtures.accountOf(onboarding), form -> form.set(
                        "street", "Ring 1")
                .set("postalCode", "10115")
                .set("city", "Berlin")
                .set("iban", "DE02 1203 0000 0000 2020 51"));
        read("hr")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Ring 1"),
                                containsString("DE02120300000000202051"),
                                containsString("First day"),
                                containsString("Mixed"),
                                containsString(RESULT))));
    }

    @Test
    void theEmployeeReadsHisOwnDataOnlyAndOthersNothing() throws Exception {
        read(fixtures.accountOf(onboarding))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(RESULT))));
        for (String other : new String[] {"sales-manager", "it", "admin"}) {
            read(other).andExpect(status().isNotFound());
        }
    }

    private ResultActions read(String person) throws Exception {
        return browser.perform(get("/own-data/" + onboarding.getBusinessKey()).with(user(person)));
    }
}
