package com.batoncrm.standing.process;

import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer on credit stop, until finance lifts it. */
@BatonTest
class LiftCreditStopTests {

    @Autowired
    private QuoteFixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Test
    void aStoppedCustomerGetsNoQuoteUntilFinanceLiftsTheStopAndThenOnlyWithSignatures() {
        Customer stopped = fixtures.customer(CreditStanding.STOP, "0");
        ProcessInstance quote = fixtures.start(stopped);
        fixtures.submit(quote, form -> form.set("lines", List.of(line(SENSOR, "1", "0"))));
        assertThat(quote).isWaitingAt("UserTask_PrepareQuote");
        assertThat(tasklist.open(tasklist.task(quote, "UserTask_PrepareQuote")).text("notices"))
                .contains(stopped.name() + " is on credit stop: no new quote until finance lifts it.");

        assertThat(lift(stopped, form -> {})).isEnded().hasPassed(LiftsCreditStop.CREDIT_STOP_LIFTED);
        assertThat(customers.get(stopped.number()).creditStanding()).isEqualTo(CreditStanding.STOP);
        fixtures.submit(quote, form -> {});
        tasklist.submit(quote, "UserTask_Sign", "business", form -> form.set("decision", "APPROVE"));
        tasklist.submit(quote, "UserTask_Sign", "management", form -> form.set("decision", "APPROVE"));
        assertThat(quote).isWaitingAt("UserTask_AwaitAnswer");
        assertThat(jdbc.sql("select t.texts::json ->> 'reason' from audit_entry e join audit_text t on t.entry = e.id"
                                + " where e.action = 'customer.stop-lifted' and e.subject = ? and e.person = 'finance'")
                        .param(stopped.number())
                        .query(String.class)
                        .single())
                .isEqualTo("They pay in advance");
    }

    @Test
    void aLiftedStopHoldsAgainAfterItsDay() {
        Customer stopped = fixtures.customer(CreditStanding.STOP, "500");
        lift(stopped, form -> form.set("liftUntil", today().toString()));
        assertThat(customers.get(stopped.number()).isStopped(today())).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(customers.get(stopped.number()).isStopped(today())).isTrue();
    }

    @Test
    void aNewStopIsNotLiftedByTheOldLifting() {
        Customer stopped = fixtures.customer(CreditStanding.STOP, "500");
        lift(stopped, form -> {});
        customers.changeStanding(stopped.number(), CreditStanding.WATCH, "paid something");
        customers.changeStanding(stopped.number(), CreditStanding.STOP, "late again");
        assertThat(customers.get(stopped.number()).isStopped(today())).isTrue();
    }

    @Test
    void whatCannotBeLiftedIsRefusedInWords() {
        Customer good = fixtures.customer();
        assertThatThrownBy(() -> lift(good, form -> {}))
                .hasMessageContaining(good.name() + " is not on credit stop; there is nothing to lift.");
        Customer stopped = fixtures.customer(CreditStanding.STOP, "500");
        assertThatThrownBy(() -> lift(stopped, form -> form.set("customerText", "K-999999")))
                .hasMessageContaining("No customer was found for 'K-999999'.");
        assertThatThrownBy(() -> lift(stopped, form -> form.set("customerText", "anna@muster.example")))
                .hasMessageContaining("Several customers fit 'anna@muster.example': Muster ")
                .hasMessageContaining("Please enter the number.");
        for (LocalDate wrong : List.of(today().minusDays(1), today().plusMonths(4))) {
            assertThatThrownBy(() -> lift(stopped, form -> form.set("liftUntil", wrong.toString())))
                    .hasMessageContaining("until a day between today and three months from now");
        }
        assertThatThrownBy(() -> lift(stopped, form -> form.set("reason", "  ")))
                .hasMessageContaining("Reason");
        assertThat(customers.get(stopped.number()).isStopped(today())).isTrue();
    }

    private ProcessInstance lift(Customer customer, Consumer<SubmittedForm> change) {
        return tasklist.start(LiftsCreditStop.KEY, "finance", form -> {
            form.set("customerText", customer.name())
                    .set("liftUntil", today().plusDays(30).toString())
                    .set("reason", "They pay in advance");
            change.accept(form);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
