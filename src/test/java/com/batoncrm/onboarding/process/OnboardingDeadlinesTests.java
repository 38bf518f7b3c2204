package com.batoncrm.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the table "Deadlines of onboarding", and a row that somebody adds. */
@BatonTest
class OnboardingDeadlinesTests {

    private static final Path TABLE = Path.of("processes/onboarding/onboarding-deadlines.dmn");

    @Autowired
    private DecisionService decisions;

    @Autowired
    private RepositoryService models;

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private Tasklist tasklist;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(id -> models.deleteDeployment(id, true));
    }

    @ParameterizedTest
    @CsvSource({"sales, Home office, 2, 2, 3, 10, 5, 3, 1, 2", "service, Berlin, 4, 2, 3, 10, 5, 3, 1, 2"})
    void theDeadlinesAreRowsOfATable(
            String department,
            String place,
            int firstWeekAfter,
            int talkWithin,
            int talkLateAfter,
            int probationBefore,
            int probationLateAfter,
            int consentLateAfter,
            int resolveWithin,
            int resolvingLateAfter) {
        assertThat(decisions
                        .evaluateDecisionTableByKey(
                                OnboardingDeadlines.KEY,
                                Map.of("department", department, "jobPosition", "Anything", "place", place))
                        .getSingleResult()
                        .getEntryMap())
                .isEqualTo(Map.of(
                        "firstWeekAfter", firstWeekAfter,
                        "talkWithin", talkWithin,
                        "talkLateAfter", talkLateAfter,
                        "probationBefore", probationBefore,
                        "probationLateAfter", probationLateAfter,
                        "consentLateAfter", consentLateAfter,
                        "resolveWithin", resolveWithin,
                        "resolvingLateAfter", resolvingLateAfter));
    }

    @Test
    void whoWorksFromHomeIsAskedAfterTwoDays() {
        ProcessInstance onboarding = fixtures.hire("Hedda Home", form -> form.set("place", "Home office"));
        fixtures.on(OnboardingFixtures.START);
        fixtures.talk(onboarding, "Hold first-day talk");
        fixtures.on("2026-12-08");
        assertThat(fixtures.tasks(onboarding, "Hold first-week talk")).isEmpty();
        fixtures.on("2026-12-09");
        assertThat(fixtures.tasks(onboarding, "Hold first-week talk")).hasSize(1);
    }

    @Test
    void aRowAddedThereChangesTheNextOnboarding() throws IOException {
        String home = Files.readString(TABLE);
        String row = home.substring(
                home.indexOf("      <rule id=\"Rule_HomeOffice\">"),
                home.indexOf("      <rule id=\"Rule_Everybody\">"));
        String service = row.replace("HomeOffice", "Service")
                .replaceFirst("(Rule_Service_Department\">\\s*<text>)", "$1\"service\"")
                .replace("\"Home office\"", "")
                .replaceFirst("(Rule_Service_FirstWeekAfter\">\\s*<text>)2", "$11")
                .replaceFirst("(Rule_Service_ResolvingLateAfter\">\\s*<text>)2", "$11");
        deploy(home.replace(row, service + row));
        ProcessInstance onboarding = fixtures.hire();
        fixtures.on("2026-11-03");
        assertThat(fixtures.mails(onboarding)).anyMatch(mail -> mail.endsWith("Still waiting: Resolve failed account"));
        fixtures.on(OnboardingFixtures.START);
        fixtures.talk(onboarding, "Hold first-day talk");
        fixtures.on("2026-12-08");
        assertThat(fixtures.tasks(onboarding, "Hold first-week talk")).hasSize(1);
    }

    private void deploy(String table) {
        tasklist.as(
                "process-admin",
                () -> deployments.add(models.createDeployment()
                        .name("Deadlines")
                        .source("Camunda Modeler")
                        .addString("onboarding-deadlines.dmn", table)
                        .deploy()
                        .getId()));
    }
}
