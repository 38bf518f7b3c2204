package com.batoncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.StartUpStep;
import com.batoncrm.engine.Worklist;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import com.batoncrm.receivable.ReceivableService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

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
                "hr"
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
    void startingAgainAddsNothing() {
        int before = quotes.all().size();
        steps.forEach(StartUpStep::run);
        assertThat(quotes.all()).hasSize(before);
    }
}
