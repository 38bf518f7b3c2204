package com.batoncrm.complaint.web;

import static com.batoncrm.complaint.ComplaintFixtures.ANALYZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.complaint.CauseCategory;
import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.ComplaintReport;
import com.batoncrm.complaint.ComplaintReport.Age;
import com.batoncrm.complaint.ComplaintReport.Overview;
import com.batoncrm.complaint.Severity;
import com.batoncrm.engine.BatonTest;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How we deal with complaints, in figures. */
@BatonTest
class ComplaintsPageTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private ComplaintReport report;

    @Autowired
    private ComplaintAnswers answers;

    private MockMvc browser;

    @BeforeEach
    void aBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void openComplaintsAreCountedByAgeAndSeverity() {
        Age before = low();
        fixtures.start();
        assertThat(low().day()).isEqualTo(before.day() + 1);
        fixtures.at("2026-11-12T08:00:00Z");
        assertThat(low().month()).isGreaterThan(before.month());
    }

    private Age low() {
        return report.overview().open().stream()
                .filter(age -> age.severity() == Severity.LOW)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keptPromisesTimesCausesAndCostAreMeasured() {
        Overview before = report.overview();
        ProcessInstance kept = fixtures.solved(fixtures.customer().number(), form -> form.set("about", ANALYZER)
                .set("urgency", "STANDSTILL"));
        fixtures.close(kept);
        fixtures.findRootCause(kept, "service", "it");
        ProcessInstance late = fixtures.start();
        fixtures.at("2026-11-04T08:00:00Z");
        fixtures.takeOn(late, form -> form.set("investigators", List.of("it")));
        Overview after = report.overview();
        assertThat(after.firstAnswers().of())
                .isGreaterThanOrEqualTo(before.firstAnswers().of() + 2);
        assertThat(after.firstAnswers().kept()).isEqualTo(before.firstAnswers().kept() + 1);
        assertThat(after.solutions().kept()).isEqualTo(before.solutions().kept() + 1);
        assertThat(after.causes()).anyMatch(cause -> cause.category() == CauseCategory.SUPPLIER && cause.count() > 0);
        fixtures.at("2026-11-05T10:00:00Z");
        assertThat(report.rows())
                .filteredOn(row -> row.complaint().number().equals(late.getBusinessKey()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.firstAnswerKept()).isFalse();
                    assertThat(row.spent()).containsEntry("it", Duration.ofHours(11));
                    assertThat(row.spent()).containsEntry("service", Duration.ofHours(18));
                });
    }

    @Test
    void whatWasKeptBeforeAComplaintWasReopenedStaysInTheFigures() {
        ProcessInstance complaint = fixtures.solved(fixtures.customer().number(), form -> {});
        fixtures.close(complaint);
        Overview before = report.overview();
        answers.reopenByPage(fixtures.link(complaint.getBusinessKey()), "Anna", "Dark again");
        Overview after = report.overview();
        assertThat(after.firstAnswers()).isEqualTo(before.firstAnswers());
        assertThat(after.solutions()).isEqualTo(before.solutions());
        assertThat(after.reopened().kept()).isEqualTo(before.reopened().kept() + 1);
        assertThat(after.reopened().of()).isEqualTo(before.reopened().of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "management"})
    void serviceAndManagementReadThem(String person) throws Exception {
        ProcessInstance complaint = fixtures.start(
                fixtures.customer().number(), form -> form.set("description", "<script>alert(1)</script>"));
        browser.perform(get("/complaints").with(user(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(complaint.getBusinessKey())));
        browser.perform(get("/complaints/" + complaint.getBusinessKey()).with(user(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Take on complaint")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")));
        browser.perform(get("/").with(user(person))).andExpect(content().string(containsString("Open complaints")));
        browser.perform(get("/complaints.csv").with(user(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"" + complaint.getBusinessKey() + "\",\"2026-11-02\"")));
    }

    @Test
    void aNumberThatIsNoneIsNotFound() throws Exception {
        browser.perform(get("/complaints/B-2026-999999").with(user("service"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complaints", "/complaints.csv", "/complaints/B-2026-000001"})
    void nobodyElseDoes(String path) throws Exception {
        browser.perform(get(path).with(user("sales"))).andExpect(status().isForbidden());
    }
}
