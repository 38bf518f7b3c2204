package com.batoncrm.standing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.company.Money;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.PlannedInstalment;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import com.batoncrm.standing.PaymentRecord;
import com.batoncrm.standing.StandingService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a customer is given credit, as he pays or does not. */
@BatonTest
class CreditStandingsTests {

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private Ledger ledger;

    @Autowired
    private StandingService standings;

    @Autowired
    private CustomerService customers;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10000.01 | 61 | 0 | false | 0 | STOP | More than 10,000 has been overdue for over 60 days
            10000 | 61 | 0 | false | 0 | WATCH | Something has been overdue for over 14 days
            100 | 91 | 0 | false | 0 | STOP | Something has been overdue for over 90 days
            99.99 | 91 | 0 | false | 0 | GOOD | Pays as agreed
            100 | 90 | 0 | false | 0 | WATCH | Something has been overdue for over 14 days
            100 | 14 | 0 | false | 0 | GOOD | Pays as agreed
            0 | 0 | 0 | false | 50.1 | WATCH | More than half was paid late within a year
            0 | 0 | 0 | false | 50 | GOOD | Pays as agreed
            0 | 0 | 0 | true | 0 | STOP | Deliveries were stopped by a decision
            0 | 0 | 1 | false | 0 | WATCH | An agreement on later payment was broken
            """)
    void theTableDecides(
            String overdue, int days, int broken, boolean stopped, String paidLate, String standing, String why) {
        assertThat(decisions
                        .evaluateDecisionTableByKey(
                                CreditStandingTable.KEY,
                                Map.of(
                                        "overdueInBase", overdue,
                                        "overdueDays", days,
                                        "brokenAgreements", broken,
                                        "deliveryStopped", stopped,
                                        "paidLatePercent", paidLate))
                        .getSingleResult())
                .containsEntry("standing", standing)
                .containsEntry("why", why);
    }

    @Test
    void whoDoesNotPayIsWatchedThenStoppedAndPaysHisWayBack() {
        Receivable owed = owed();
        String customer = ledger.receivable(owed.number()).customer();
        everyMorning();
        assertThat(standing(customer)).isEqualTo(CreditStanding.GOOD);

        clock.advance(Duration.ofDays(15));
        everyMorning();
        assertThat(standing(customer)).isEqualTo(CreditStanding.WATCH);
        assertThat(customers.get(customer).overdue()).isEqualTo(Money.of("119", "EUR"));

        clock.advance(Duration.ofDays(80));
        everyMorning();
        assertThat(standing(customer)).isEqualTo(CreditStanding.STOP);

        ledger.receive("Z-1-" + owed.number(), Money.of("119", "EUR"), customer, "Paid at last");
        ledger.allocate(
                "Z-1-" + owed.number(), owed.number(), Money.of("119", "EUR"), "By hand", "test:" + owed.number());
        assertThat(standing(customer)).isEqualTo(CreditStanding.WATCH);
        assertThat(customers.get(customer).overdue().isZero()).isTrue();
        PaymentRecord record = standings.recordOf(customer);
        assertThat(record.paidLatePercent()).isEqualByComparingTo("100");

        clock.advance(Duration.ofDays(366));
        everyMorning();
        assertThat(standing(customer)).isEqualTo(CreditStanding.GOOD);
        assertThat(jdbc.sql("select t.texts::json ->> 'why' from audit_entry e join audit_text t on t.entry = e.id"
                                + " where e.action = 'customer.standing-changed' and e.subject = ? order by e.id")
                        .param(customer)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Something has been overdue for over 14 days (overdue 119.00 EUR, oldest 15 days, paid late 0 %)",
                        "Something has been overdue for over 90 days (overdue 119.00 EUR, oldest 95 days, paid late 0 %)",
                        "More than half was paid late within a year (overdue 0.00 EUR, oldest 0 days, paid late 100.0 %)",
                        "Pays as agreed (overdue 0.00 EUR, oldest 0 days, paid late 0 %)");
    }

    @Test
    void anAllocationThatIsUndoneLeavesWhatWasOverdue() {
        Receivable owed = owed();
        String customer = ledger.receivable(owed.number()).customer();
        String payment = "Z-2-" + owed.number();
        ledger.receive(payment, Money.of("119", "EUR"), customer, "In time");
        long allocation =
                ledger.allocate(payment, owed.number(), Money.of("119", "EUR"), "By hand", "test:" + owed.number());
        clock.advance(Duration.ofDays(20));
        everyMorning();
        assertThat(standing(customer)).isEqualTo(CreditStanding.GOOD);

        ledger.undo(allocation, "It was another customer's");
        assertThat(standing(customer)).isEqualTo(CreditStanding.WATCH);
    }

    private void everyMorning() {
        ProcessInstance morning = processes.startProcessInstanceByKey(AssessesStandings.KEY);
        assertThat(morning)
                .isEnded()
                .hasPassed(AssessesStandings.ASSESS_CUSTOMERS, AssessesStandings.STANDINGS_UP_TO_DATE);
    }

    private CreditStanding standing(String customer) {
        return customers.get(customer).creditStanding();
    }

    /** 119 EUR, due today. */
    private Receivable owed() {
        ProcessInstance quote = contracts.sentContract();
        contracts.record(quote, ContractFixtures::signedCopy);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return receivables
                .record(
                        contracts.number(quote),
                        List.of(new PlannedInstalment("All at once", Money.of("119", "EUR"), null, 0, today)))
                .get(0);
    }
}
