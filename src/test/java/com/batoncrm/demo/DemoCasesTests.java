package com.batoncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.dunning.OverdueReport;
import com.batoncrm.dunning.Reason;
import com.batoncrm.engine.StartUpStep;
import com.batoncrm.engine.Worklist;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import com.batoncrm.receivable.ReceivableService;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the demo's people find. */
@DemoTest
class DemoCasesTests {

    @Autowired
    private Worklist worklist;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private OverdueReport report;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private List<StartUpStep> steps;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales",
                "sales2",
                "sales-manager",
                "legal",
                "business",
                "management",
                "process-admin",
                "finance",
                "hr",
                "service"
            })
    void everybodyWithAPartInAProcessFindsATask(String person) {
        assertThat(worklist.of(person)).isNotEmpty();
    }

    @Test
    void quotesAreInEveryStateOnTheWayToAContract() {
        assertThat(quotes.all())
                .extracting(Quote::state)
                .contains(QuoteState.PREPARING, QuoteState.IN_APPROVAL, QuoteState.SENT, QuoteState.ACCEPTED);
    }

    @Test
    void financeAndSalesFindATaskOfEachKindOnTheWayToTheMoney() {
        assertThat(worklist.of("finance"))
                .extracting(Worklist.WaitingTask::name)
                .contains("Check receivables", "Issue invoice");
        assertThat(worklist.of("sales"))
                .extracting(Worklist.WaitingTask::name)
                .contains("Answer finance", "Milestone reached");
        assertThat(receivables.open())
                .anySatisfy(open -> assertThat(open.invoiceNumber()).isNotNull());
    }

    @Test
    void dunningIsUnderWayWithATaskOfEachKind() {
        assertThat(names("finance")).contains("Post letter", "Decide on delay", "Clear reason for delay");
        assertThat(names("sales")).contains("Call customer");
        assertThat(names("legal")).contains("Decide on overdue receivable");
        assertThat(report.sums(report.parts()))
                .extracting(OverdueReport.Sum::reason)
                .contains(Reason.NONE, Reason.COMPLAINT, Reason.DELAY_ASKED, Reason.PAYMENT_ANNOUNCED);
    }

    @Test
    void serviceFindsComplaintsInEveryState() {
        assertThat(jdbc.queryForList("select distinct state from complaint", String.class))
                .containsExactlyInAnyOrder(
                        Arrays.stream(ComplaintState.values()).map(Enum::name).toArray(String[]::new));
        assertThat(names("service"))
                .contains(
                        "Take on complaint",
                        "Propose solution",
                        "Await customer's answer",
                        "Agree with customer",
                        "Close complaint",
                        "Find root cause",
                        "Settle view");
        assertThat(names("business")).contains("Investigate", "Carry out solution");
    }

    @Test
    void salesFindsThatACustomerHasPaid() {
        assertThat(jdbc.queryForList("select subject from mail where to_person = 'sales'", String.class))
                .anyMatch(subject -> subject.matches("Contract .* of 株式会社北斗計測.* is paid"));
    }

    @Test
    void thePastIsOver() {
        assertThat(clock.instant())
                .isAfter(ProcessHandle.current().info().startInstant().orElseThrow());
    }

    @Test
    void aContractIsBeingAmendedAndACancellationWaitsForFinance() {
        assertThat(quotes.of("sales")).anySatisfy(quote -> {
            assertThat(quote.amends()).isNotNull();
            assertThat(quote.state()).isEqualTo(QuoteState.PREPARING);
        });
        assertThat(worklist.of("finance"))
                .extracting(Worklist.WaitingTask::name)
                .contains("Decide on cancellation");
    }

    @Test
    void somebodyIsAwayAndWhatHeHadBegunWaitsForWhoStandsIn() {
        assertThat(worklist.of("finance"))
                .extracting(Worklist.WaitingTask::absentee)
                .contains("Felix Finance");
    }

    @Test
    void aHandoverWaitsForSuccessorsAndAnotherIsReviewedToTheEnd() {
        assertThat(names("sales")).contains("Accept customer");
        assertThat(names("sales-manager")).contains("Choose successor");
        assertThat(jdbc.queryForList("select why || ' ' || state from handover order by last_day", String.class))
                .containsExactly("MOVES DONE", "MOVES RUNNING");
        assertThat(jdbc.queryForList("select subject from mail where to_person = 'management'", String.class))
                .contains("90 days after Marta Manager handed over: what became of the customers");
    }

    @Test
    void personalDataAreAskedForKeptAndWaitToBeErased() {
        assertThat(names("hr")).contains("Hand over data", "Explain what is kept", "Agree to erase");
        assertThat(names("management")).contains("Agree to erase");
    }

    @Test
    void startingAgainAddsNothing() {
        int before = quotes.all().size();
        long entries = ledgerEntries();
        steps.forEach(StartUpStep::run);
        assertThat(quotes.all()).hasSize(before);
        assertThat(ledgerEntries()).isEqualTo(entries);
    }

    private long ledgerEntries() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from ledger_entry", Long.class));
    }

    private List<String> names(String person) {
        return worklist.of(person).stream().map(Worklist.WaitingTask::name).toList();
    }
}
