package com.batoncrm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.audit.Audit;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Vault;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What the mailbox allows in the demo, and once there is a mail server. */
@BatonTest
class MailboxTests {

    @Autowired
    private Mails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Vault vault;

    @Autowired
    private WaysBack waysBack;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final EvilSmtp server = new EvilSmtp();
    private final String key = "mailbox:" + UUID.randomUUID();
    private UUID mail = new UUID(0, 0);

    @BeforeEach
    void writeMail() {
        jdbc.sql("delete from mail_attachment").update();
        jdbc.sql("delete from mail").update();
        transaction.executeWithoutResult(status -> mails.send(Mail.to("ann@customer.example", "Ann")
                .about("quote", "Q-1")
                .owner("sales")
                .key(key)
                .subject("Your quote")
                .link(new Link("the-secret-token", "/answer/the-secret-token"))
                .invitesComplaint("C-1")
                .template("test-greeting", Map.of("text", ""))));
        mail = jdbc.sql("select id from mail where key = ?")
                .param(key)
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private Mailbox mailbox(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        var beans = new StaticListableBeanFactory(Map.of("sender", server.client()));
        var smtp = new Smtp(beans.getBeanProvider(JavaMailSender.class));
        return new Mailbox(outbox, vault, waysBack, smtp, accounts, audit, clock, environment);
    }

    private String state() {
        return jdbc.sql("select state from mail where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    @Test
    void theLinkToComplainIsShownWhereTheOtherIs() {
        String page = waysBack.find(mail).orElseThrow().page();
        assertThat(mailbox("demo").read("sales", mail).orElseThrow().html()).contains("/complain/" + page);
        assertThat(mailbox().read("admin", mail).orElseThrow().html())
                .contains("/complain/xxxxxxxx")
                .doesNotContain(page);
    }

    @Test
    void inTheDemoOwnersAndAdministratorsFollowTheCustomersLink() {
        Mailbox demo = mailbox("demo");
        for (String person : new String[] {"sales", "admin"}) {
            assertThat(demo.list(person, Long.MAX_VALUE, 10)).hasSize(1);
            assertThat(demo.read(person, mail).orElseThrow().html()).contains("/answer/the-secret-token");
        }
        assertThat(demo.list("sales2", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(demo.read("sales2", mail)).isEmpty();
    }

    @Test
    void outsideOfTheDemoOwnersDoNot() {
        assertThat(mailbox().list("sales", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(mailbox().read("sales", mail)).isEmpty();
        assertThat(mailbox().read("admin", mail).orElseThrow().html()).doesNotContain("the-secret-token");
    }

    @Test
    void aMailWrittenWithoutAMailServerWaitsForItsReleaseAndIsThenSent() {
        delivery.sendDue(server.client());
        assertThat(server.taken).isEmpty();
        assertThat(mailbox().held("admin")).isOne();
        assertThat(mailbox().held("sales")).isZero();
        assertThatThrownBy(() -> mailbox().release("sales", mail)).isInstanceOf(Refused.class);
        assertThat(state()).isEqualTo("HELD");

        transaction.executeWithoutResult(status -> mailbox().release("admin", null));
        delivery.sendDue(server.client());

        assertThat(server.taken).hasSize(1).first().asString().contains("the-secret-token");
        assertThat(state()).isEqualTo("SENT");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'mail.released' and subject = ?")
                        .param(mail.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(mailbox("demo").read("admin", mail).orElseThrow().html()).doesNotContain("the-secret-token");
    }

    @Test
    void aPersonWithoutAnAddressReadsMailsInBatonAlone() {
        transaction.executeWithoutResult(status -> mails.send(Mail.toPerson("hr", "", "Hanna Hr")
                .key(key + ":hr")
                .subject("Hello")
                .template("test-greeting", Map.of("text", ""))));
        transaction.executeWithoutResult(status -> mailbox().release("admin", null));
        assertThat(mailbox().list("hr", Long.MAX_VALUE, 10))
                .singleElement()
                .extracting(Mailbox.Line::state)
                .isEqualTo(MailState.HELD);
    }
}
