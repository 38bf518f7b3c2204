package com.batoncrm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written is written with the work that causes it, once. */
@BatonTest
class OutboxTests {

    @Autowired
    private Mails mails;

    @Autowired
    private Links links;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "test:" + UUID.randomUUID();

    private Mail mail() {
        return Mail.to("ann@customer.example", "Ann <b>O'Neil</b>")
                .about("quote", "Q-1")
                .key(key)
                .subject("Your quote")
                .template("test-greeting", Map.of("text", "5 < 6 & \"so\" <script>alert(1)</script>"));
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from mail where key = ?").param(key).query().singleRow();
    }

    private int count() {
        return jdbc.sql("select count(*) from mail where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    @Test
    void aMailOfWorkThatIsRolledBackIsNotWritten() {
        transaction.executeWithoutResult(status -> {
            mails.send(mail().attach("quote.pdf", new byte[] {1}));
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
    }

    @Test
    void aMailOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> mails.send(mail())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameKeyIsWrittenOnce() {
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> mails.send(mail().attach("quote.pdf", new byte[] {1})));
        }
        assertThat(count()).isOne();
    }

    @Test
    void withoutAMailServerItIsHeld() {
        transaction.executeWithoutResult(status -> mails.send(mail()));
        assertThat(row()).containsEntry("state", "HELD");
    }

    @Test
    void valuesAreEscapedAndBothBodiesSayTheSame() {
        transaction.executeWithoutResult(status -> mails.send(mail()));
        assertThat((String) row().get("html"))
                .contains("5 &lt; 6 &amp; &quot;so&quot; &lt;script&gt;")
                .doesNotContain("<script>");
        assertThat((String) row().get("plain_text"))
                .contains("Good news for Ann <b>O'Neil</b>\n5 < 6 & \"so\" <script>alert(1)</script>");
    }

    @Test
    void theTokenOfItsLinkIsUnreadableInTheOutbox() {
        Link link = transaction.execute(
                status -> links.create("test", "Q-1", 1, MovableClock.START.plus(Duration.ofDays(1))));
        assertThat(link).isNotNull();
        transaction.executeWithoutResult(status -> mails.send(mail().link(link)));
        assertThat(row().toString()).doesNotContain(link.token());
        assertThat((String) row().get("html")).contains("href=\"http://localhost:8080/test/" + row().get("id"));
        assertThat((String) row().get("plain_text")).contains("Open it: http://localhost:8080/test/" + row().get("id"));
    }

    @Test
    void lineBreaksInNamesAndSubjectsAreTakenOut() {
        transaction.executeWithoutResult(status -> mails.send(Mail.to("ann@customer.example", "Ann\r\nBcc: x@y.example")
                .key(key)
                .subject("Hello\nBcc: x@y.example")
                .template("test-greeting", Map.of("text", ""))));
        assertThat(row())
                .containsEntry("to_name", "Ann Bcc: x@y.example")
                .containsEntry("subject", "Hello Bcc: x@y.example");
    }
}
