package com.batoncrm.payment;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableFixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Contracts with what is open of them, payments and bank statements, and what stands in the tables about them. */
@Component
public class PaymentFixtures {

    private final ReceivableFixtures receivables;
    private final StatementLoading statements;
    private final Tasklist tasklist;
    private final CurrentPerson person;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcTemplate jdbc;

    PaymentFixtures(
            ReceivableFixtures receivables,
            StatementLoading statements,
            Tasklist tasklist,
            CurrentPerson person,
            RuntimeService runtime,
            HistoryService history,
            JdbcTemplate jdbc) {
        this.receivables = receivables;
        this.statements = statements;
        this.tasklist = tasklist;
        this.person = person;
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Two receivables of a new contract of sales: 6,454.56 EUR at once and 15,060.64 EUR on delivery. */
    public List<Receivable> receivables() {
        return receivables.recorded();
    }

    /** Finance records a payment of today by somebody unknown; what is due runs. */
    public ProcessInstance record(String amount, String reference) {
        return record(Map.of("paidAmount", amount, "reference", reference));
    }

    /** As {@link #record(String, String)}, with other values of the form. */
    public ProcessInstance record(Map<String, String> values) {
        return tasklist.start("payment", "finance", form -> {
            form.set("payer", "Somebody").set("paidCurrency", "EUR").set("paidOn", "2026-11-02");
            values.forEach(form::set);
        });
    }

    /** Finance loads a statement. */
    public LoadedStatement load(String file) {
        try (var acting = person.as("finance")) {
            return statements.load(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), "statement.csv");
        }
    }

    /** The case of a payment, the latest where it was reopened. */
    public ProcessInstance caseOf(String payment) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("payment")
                .processInstanceBusinessKey(payment)
                .list()
                .get(0);
    }

    public ProcessInstance receivableCase(Receivable receivable) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("receivable")
                .processInstanceBusinessKey(receivable.number())
                .singleResult();
    }

    /** How many cases of payments there are or were with that number. */
    public long cases(String payment) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("payment")
                .processInstanceBusinessKey(payment)
                .count();
    }

    /** Numbers of the payments whose reference has that text. */
    public List<String> payments(String reference) {
        return jdbc.queryForList(
                "select number from payment where position(? in reference) > 0 order by number",
                String.class,
                reference);
    }

    /** What the next digest tells a person about a contract. */
    public List<String> news(String person, String contract) {
        return jdbc.queryForList(
                "select text from mail_digest_news where person = ? and position(? in text) > 0 order by id",
                String.class,
                person,
                contract);
    }
}
