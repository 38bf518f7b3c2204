package com.batoncrm.amendment;

import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;

import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.receivable.ReceivableFixtures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Contracts with an invoice, and what changes them. */
@Component
public class AmendmentFixtures {

    private static final String KEY = "change-contract";

    private final ReceivableFixtures receivables;
    private final Tasklist tasklist;
    private final RuntimeService runtime;

    AmendmentFixtures(ReceivableFixtures receivables, Tasklist tasklist, RuntimeService runtime) {
        this.receivables = receivables;
        this.tasklist = tasklist;
        this.runtime = runtime;
    }

    /** The number of a contract over 21,515.20 EUR, of which 6,454.56 are to be invoiced now and the rest on delivery. */
    public String confirmedContract() {
        String contract = receivables.signedContract();
        confirm(
                contract,
                row("30 % on signature", "6454.56", "FIXED_DATE", "", "2026-11-02"),
                row("70 % on delivery", "15060.64", "DELIVERY", "14", ""));
        return contract;
    }

    /** Finance confirms those instalments. */
    @SafeVarargs
    public final void confirm(String contract, Map<String, Object>... rows) {
        tasklist.submit(
                instance("contract-to-receivable", contract), "UserTask_CheckReceivables", "finance", form -> form.set(
                                "schedule", List.of(rows))
                        .set("checkDecision", "CONFIRM"));
    }

    public void issueInvoice(String receivable) {
        tasklist.submit(
                instance("receivable", receivable),
                "UserTask_IssueInvoice",
                "finance",
                form -> form.set("invoiceDate", "2026-11-02"));
    }

    public ProcessInstance amend(String contract) {
        return tasklist.start(KEY, "sales", form -> form.set("contractNumber", contract)
                .set("wanted", "AMEND")
                .set("changeReason", "The hall is smaller"));
    }

    public ProcessInstance cancel(String contract, boolean delivered) {
        return tasklist.start(KEY, "sales", cancellation(contract, delivered));
    }

    /** What is typed to cancel a contract. */
    public static Consumer<SubmittedForm> cancellation(String contract, boolean delivered) {
        return form -> form.set("contractNumber", contract)
                .set("wanted", "CANCEL")
                .set("changeReason", "The hall is not built")
                .set("consent", "Anna Muster, by mail of 2 November")
                .set("deliveredAlready", delivered);
    }

    /** So many sensors at 90 EUR net instead, submitted for signature; from 10 on, so that nobody has to sign. */
    public void submit(ProcessInstance change, String sensors) {
        tasklist.submit(
                change, "UserTask_PrepareQuote", "sales", form -> form.set("lines", List.of(line(SENSOR, sensors, "0")))
                        .set("nextStep", "SUBMIT"));
    }

    /** The customer accepts and signs. */
    public void sign(ProcessInstance change) {
        accept(change);
        tasklist.submit(change, ContractFixtures.RECORD, "sales", ContractFixtures::signedCopy);
    }

    public void accept(ProcessInstance change) {
        tasklist.submit(change, "UserTask_AwaitAnswer", "sales", form -> form.set("answer", "ACCEPTED")
                .set("answeredBy", "Anna Muster"));
    }

    public ProcessInstance instance(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    public static Map<String, Object> row(String text, String amount, String after, String days, String due) {
        Map<String, Object> row = new HashMap<>(Map.of("text", text, "amount", amount, "after", after));
        if (!days.isEmpty()) {
            row.put("days", days);
        }
        if (!due.isEmpty()) {
            row.put("dueOn", due);
        }
        return row;
    }
}
