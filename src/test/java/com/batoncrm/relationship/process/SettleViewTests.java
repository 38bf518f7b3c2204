package com.batoncrm.relationship.process;

import static com.batoncrm.relationship.Outlook.AT_RISK;
import static com.batoncrm.relationship.Outlook.LOST;
import static com.batoncrm.relationship.Outlook.WILL_BUY_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.relationship.CustomerView;
import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.Outlook;
import com.batoncrm.relationship.RelationshipService;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sales and service each say how they see a customer; where both cannot be right, they settle it. */
@BatonTest
class SettleViewTests {

    @Autowired
    private QuoteFixtures fixtures;

    @Autowired
    private RelationshipService relationships;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    private String customer = "";

    @BeforeEach
    void customer() {
        tasklist.as("sales2", () -> customer = fixtures.customer().number());
    }

    @Test
    void aContradictionGivesBothOwnersOneTaskWithWhatEachHasSaid() {
        state("sales", WILL_BUY_AGAIN);
        assertThat(settling()).isEmpty();
        state("service", LOST);
        assertThat(tasklist.tasks(settling().get(0)))
                .extracting(Task::getAssignee)
                .as("who looks after the customer, and who stated the view of service")
                .containsExactlyInAnyOrder("sales2", "service");
        SubmittedForm form = tasklist.open(task("sales2"));
        assertThat(form.text("contradictionText"))
                .isEqualTo("Sales expects the customer to buy again, service holds him lost");
        assertThat(form.text("views"))
                .contains(
                        "Will buy again",
                        "Because of sales",
                        "Sofia Sales",
                        "Lost",
                        "Because of service",
                        "Simon Service")
                .contains("2 November 2026");
    }

    @Test
    void itIsSettledAsSoonAsOneOfThemHasChangedHisView() {
        ProcessInstance settling = contradicting();
        settle("sales2", LOST);
        assertThat(settling).isEnded().hasPassed(SettleViewProcess.VIEW_SETTLED);
        assertThat(Objects.requireNonNull(relationships.latest(customer).get(Department.SALES))
                        .statedBy())
                .isEqualTo("sales2");
        assertThat(relationships.history(customer))
                .extracting(CustomerView::department, CustomerView::outlook)
                .containsExactly(
                        tuple(Department.SALES, LOST),
                        tuple(Department.SERVICE, LOST),
                        tuple(Department.SALES, WILL_BUY_AGAIN));
    }

    @Test
    void bothMayStayWithWhatTheySaidAndAreNotAskedAgainForTheSame() {
        ProcessInstance settling = contradicting();
        settle("service", LOST);
        assertThat(settling).isWaitingAt(SettleViewProcess.SETTLE_VIEW);
        settle("sales2", WILL_BUY_AGAIN);
        assertThat(settling).isEnded().hasPassed(SettleViewProcess.VIEWS_DIFFER);
        state("service", LOST);
        assertThat(settling()).isEmpty();
        state("service", AT_RISK);
        assertThat(settling()).hasSize(1);
    }

    @Test
    void whoChangesHisViewElsewhereEndsTheTasks() {
        ProcessInstance settling = contradicting();
        state("sales", AT_RISK);
        assertThat(settling)
                .isEnded()
                .hasPassed(SettleViewProcess.VIEWS_AGREE_MEANWHILE, SettleViewProcess.VIEW_SETTLED);
    }

    @Test
    void anotherContradictionMeanwhileIsShownInTheSameTask() {
        ProcessInstance settling = contradicting();
        state("service", AT_RISK);
        assertThat(settling()).extracting(ProcessInstance::getId).containsExactly(settling.getId());
        assertThat(tasklist.open(task("sales2")).text("contradictionText")).contains("service sees him at risk");
    }

    @ParameterizedTest
    @CsvSource({
        "WILL_BUY_AGAIN, LOST, true",
        "WILL_BUY_AGAIN, AT_RISK, true",
        "LOST, WILL_BUY_AGAIN, true",
        "AT_RISK, WILL_BUY_AGAIN, false",
        "AT_RISK, LOST, false",
        "LOST, AT_RISK, false",
        "LOST, LOST, false"
    })
    void theTableSaysWhichViewsContradict(Outlook ofSales, Outlook ofService, boolean contradiction) {
        state("service", ofService);
        state("sales", ofSales);
        assertThat(settling()).hasSize(contradiction ? 1 : 0);
    }

    @Test
    void whatWasSaidIsNeverOverwritten() {
        state("sales", WILL_BUY_AGAIN);
        clock.advance(Duration.ofDays(30));
        state("sales", AT_RISK);
        assertThat(relationships.history(customer))
                .extracting(CustomerView::outlook, CustomerView::statedAt)
                .containsExactly(tuple(AT_RISK, clock.instant()), tuple(WILL_BUY_AGAIN, MovableClock.START));
        assertThatThrownBy(() -> jdbc.update("update customer_view set reason = 'other'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.update("delete from customer_view")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsMissingIsSaidInWordsAndNothingIsKept() {
        assertThatThrownBy(() -> stated("sales", form -> form.set("customerText", "K-999999")))
                .hasMessageContaining("K-999999");
        tasklist.as("sales", () -> {
            refused(" ", "in a sentence why");
            refused("x".repeat(1701), "at most 1,700");
            refused("a\u0000b", "control characters");
            assertThatThrownBy(() -> relationships.state(customer, Department.SALES, null, "Because", ""))
                    .hasMessageContaining("will buy again, at risk, or lost");
        });
        assertThat(relationships.history(customer)).isEmpty();
    }

    private void refused(String reason, String words) {
        assertThatThrownBy(() -> relationships.state(customer, Department.SALES, LOST, reason, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private void state(String person, Outlook outlook) {
        assertThat(stated(person, form -> form.set("outlook", outlook.name())))
                .isEnded()
                .hasPassed(StateViewProcess.STATE_VIEW, StateViewProcess.VIEW_STATED);
    }

    private ProcessInstance stated(String person, Consumer<SubmittedForm> change) {
        return tasklist.start(StateViewProcess.KEY, person, form -> {
            form.set("customerText", customer).set("outlook", "LOST").set("outlookReason", "Because of " + person);
            change.accept(form);
        });
    }

    private ProcessInstance contradicting() {
        state("sales", WILL_BUY_AGAIN);
        state("service", LOST);
        return settling().get(0);
    }

    private void settle(String person, Outlook outlook) {
        tasklist.submit(task(person), person, form -> form.set("outlook", outlook.name())
                .set("outlookReason", "We have talked"));
    }

    private Task task(String person) {
        return tasklist.tasks(settling().get(0)).stream()
                .filter(task -> person.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
    }

    private List<ProcessInstance> settling() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(SettleViewProcess.KEY)
                .processInstanceBusinessKey(customer)
                .list();
    }
}
