package com.batoncrm.mail.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Once on a working day everybody is told what waits for them. */
@BatonTest
class DailyDigestTests {

    /** Seven on a Tuesday in Berlin. */
    private static final Instant SEVEN = Instant.parse("2026-11-03T06:00:00Z");

    @Autowired
    private DailyDigest digest;

    @Autowired
    private Mails mails;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void noDigestYet() {
        jdbc.sql("delete from mail where key like 'digest:%'").update();
        jdbc.sql("delete from mail_digest").update();
        jdbc.sql("delete from mail_digest_news").update();
    }

    /** An undelivered mail is a task for its owner. */
    private void taskFor(String owner) {
        transaction.executeWithoutResult(status -> mails.send(Mail.to("nowhere", "Ann <script>")
                .about("quote", "Q-2026-000001")
                .owner(owner)
                .key("digest-test:" + UUID.randomUUID())
                .subject("Your quote")
                .template("test-greeting", Map.of("text", ""))));
        tasklist.runJobs();
    }

    private List<String> receivers() {
        return jdbc.sql("select to_person from mail where key like 'digest:%' order by to_person")
                .query(String.class)
                .list();
    }

    @Test
    void whatHappenedIsToldOnceThoughNothingWaits() {
        transaction.executeWithoutResult(status -> {
            mails.mention("hr", "K-000001 has paid <b>1 EUR</b>.");
            mails.mention("hr", "And 2 EUR more.");
        });
        clock.set(SEVEN);
        digest.run();
        assertThat(receivers()).containsExactly("hr");
        assertThat(jdbc.sql("select subject || ' / ' || plain_text from mail where key like 'digest:hr:%'")
                        .query(String.class)
                        .single())
                .startsWith("News about your contracts / ")
                .contains("What happened", "K-000001 has paid <b>1 EUR</b>.", "And 2 EUR more.")
                .doesNotContain("Waiting for you");
        clock.set(SEVEN.plus(Duration.ofDays(1)));
        digest.run();
        assertThat(receivers()).containsExactly("hr");
    }

    @Test
    void everyoneWithAWaitingTaskGetsOneMailOnAWorkingDay() {
        taskFor("sales");
        taskFor("sales");
        taskFor("nobody-any-more");
        clock.set(SEVEN);
        digest.run();
        digest.run();
        clock.advance(Duration.ofHours(3));
        taskFor("hr");
        digest.run();
        assertThat(receivers()).containsExactly("process-admin", "sales");

        clock.set(SEVEN.plus(Duration.ofDays(1)));
        digest.run();
        assertThat(receivers()).containsExactly("hr", "process-admin", "process-admin", "sales", "sales");
    }

    @Test
    void theMailLeadsIntoTasklist() {
        taskFor("sales");
        clock.set(SEVEN);
        digest.run();
        var mail = jdbc.sql("select * from mail where key = 'digest:sales:2026-11-03'")
                .query()
                .singleRow();
        String task =
                tasks.createTaskQuery().taskAssignee("sales").singleResult().getId();
        assertThat(mail).containsEntry("subject", "One task waits for you");
        assertThat(String.valueOf(mail.get("html")))
                .contains("href=\"http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task + "\"")
                .contains("Correct address")
                .contains("Q-2026-000001")
                .contains("Ann &lt;script&gt;");
    }

    @Test
    void nobodyIsToldBeforeSevenOrOnAFreeDay() {
        taskFor("sales");
        clock.set(SEVEN.minus(Duration.ofMinutes(1)));
        digest.run();
        clock.set(Instant.parse("2026-11-07T12:00:00Z"));
        digest.run();
        clock.set(Instant.parse("2026-12-25T12:00:00Z"));
        digest.run();
        assertThat(receivers()).isEmpty();
    }
}
