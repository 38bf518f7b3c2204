package com.batoncrm.contract;

import static com.batoncrm.quote.QuoteFixtures.MACHINE;
import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;

import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteFixtures;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepted quotes and their contracts, and what stands in the tables about them. */
@Component
public class ContractFixtures {

    public static final String RECORD = "UserTask_RecordSignedContract";

    private final QuoteFixtures quotes;
    private final Tasklist tasklist;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ContractFixtures(QuoteFixtures quotes, Tasklist tasklist, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.quotes = quotes;
        this.tasklist = tasklist;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A quote over 12 sensors and a machine with 15 % off, which the sales manager signed, with the customer. */
    public ProcessInstance signedQuote() {
        ProcessInstance quote = quotes.start(quotes.customer());
        quotes.submit(quote, form -> form.set("lines", List.of(line(SENSOR, "12", "0"), line(MACHINE, "2", "15")))
                .set("specialClauses", ""));
        tasklist.submit(quote, "UserTask_Sign", "sales-manager", form -> form.set("decision", "APPROVE"));
        return quote;
    }

    /** The customer accepts by phone; what follows runs at once. */
    public void accept(ProcessInstance quote) {
        tasklist.submit(quote, "UserTask_AwaitAnswer", "sales", form -> form.set("answer", "ACCEPTED")
                .set("answeredBy", "Anna Muster")
                .set("orderNumber", "PO-4711"));
    }

    /** A quote over one sensor, whose contract is with the customer. */
    public ProcessInstance sentContract() {
        ProcessInstance quote = quotes.sentQuote();
        accept(quote);
        return quote;
    }

    public void record(ProcessInstance quote, Consumer<SubmittedForm> fill) {
        tasklist.submit(quote, RECORD, "sales", fill);
    }

    /** As the author records a signed copy without any fault. */
    public static void signedCopy(SubmittedForm form) {
        form.set("contractOutcome", "SIGNED")
                .set("signedOn", "2026-11-02")
                .set("customerSigners", "Anna Muster, managing director")
                .set("paperLocation", "Cabinet 3, folder M")
                .set("remark", "Came by post")
                .set("outlook", "WILL_BUY_AGAIN")
                .set("outlookReason", "They plan a second line for next year");
    }

    /** Number of the quote's contract; empty where there is none. */
    public String number(ProcessInstance quote) {
        return jdbc
                .queryForList(
                        "select number from contract where quote_number = ?", String.class, quote.getBusinessKey())
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Addresses, subjects and bodies of the mails whose key begins so, in their order. */
    public List<Map<String, Object>> mails(String key) {
        return jdbc.queryForList(
                "select key, to_address, to_person, subject, plain_text, language from mail"
                        + " where starts_with(key, ?) order by position",
                key);
    }

    public byte[] attachment(String mailKey) {
        return jdbc.queryForObject(
                "select a.content from mail_attachment a join mail m on m.id = a.mail where m.key = ?",
                byte[].class,
                mailKey);
    }

    public List<String> audit(String number) {
        return jdbc.queryForList(
                "select action from audit_entry where subject_type = 'contract' and subject = ? order by id",
                String.class,
                number);
    }

    /** Changes tables as somebody does who owns the database and switches its triggers off. */
    public void manipulate(String sql, Object... values) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            if (jdbc.update(sql, values) == 0) {
                throw new AssertionError("Nothing was manipulated: " + sql);
            }
        });
    }
}
