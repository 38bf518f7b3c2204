package com.batoncrm.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Times of day in models, over the changes of the clock. */
@BatonTest
class CompanyTimeTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private ManagementService jobs;

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 30 5 * * ?   | 2027-03-27T03:00:00Z | 2027-03-27T04:30:00Z",
                "0 30 5 * * ?   | 2027-03-27T04:30:00Z | 2027-03-28T03:30:00Z",
                "0 30 5 * * ?   | 2026-10-24T03:30:00Z | 2026-10-25T04:30:00Z",
                "0 0 7 * * ?    | 2027-03-28T05:00:00Z | 2027-03-29T05:00:00Z",
                "0 0 7 ? * MON  | 2026-10-25T12:00:00Z | 2026-10-26T06:00:00Z",
                "R/PT1H         | 2027-03-28T00:30:00Z | 2027-03-28T01:30:00Z"
            })
    void aCycleKeepsTheCompanysTimeOfDay(String cycle, Instant after, Instant due) {
        assertThat(new CompanyCycles(BERLIN)
                        .resolveDuedate(cycle, Date.from(after))
                        .toInstant())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-27T08:00:00       | 2027-03-27T07:00:00Z",
                "2027-03-29T08:00:00       | 2027-03-29T06:00:00Z",
                "2027-03-29T08:00:00Z      | 2027-03-29T08:00:00Z",
                "2027-03-29T08:00:00-05:00 | 2027-03-29T13:00:00Z"
            })
    void aDateIsTheCompanysUnlessItSaysItsZone(String date, Instant due) {
        assertThat(new CompanyDates(BERLIN).resolveDuedate(date).toInstant()).isEqualTo(due);
    }

    @Test
    void theEngineFollowsThem() {
        assertThat(jobs.createJobQuery()
                        .processDefinitionKey("credit-standings")
                        .list())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(
                                job.getDuedate().toInstant().atZone(BERLIN).toLocalTime())
                        .isEqualTo(LocalTime.of(5, 30)));
    }
}
