package com.batoncrm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.CannotStart;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a mail its reader finds back to us, by the link in it and by replying; nobody else does. */
@BatonTest
class WaysBackTests {

    private static final Pattern PAGE = Pattern.compile("http://localhost:8080/complain/([\\w-]{43})\"");

    @Autowired
    private Mails mails;

    @Autowired
    private WaysBack waysBack;

    @Autowired
    private Delivery delivery;

    @Autowired
    private ReplyAddress address;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String run = UUID.randomUUID().toString();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        jdbc.sql("delete from mail_attachment").update();
        jdbc.sql("delete from mail").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theLinkAndTheAddressForRepliesLeadToTheMail() throws Exception {
        MimeMessage received = sent(mail().invitesComplaint("C-7"));
        Matcher page = PAGE.matcher(
                GreenMailUtil.getBody(received).replace("=\r\n", "").replace("=3D", "="));
        assertThat(page.find()).isTrue();
        Written written = waysBack.byPage(page.group(1)).orElseThrow();
        assertThat(written.customer()).isEqualTo("C-7");
        assertThat(written.aboutType()).isEqualTo("contract");
        assertThat(written.about()).isEqualTo(run);
        assertThat(written.name()).isEqualTo("Ann");

        String replyTo = received.getReplyTo()[0].toString();
        assertThat(replyTo).matches("complaints\\+[0-9a-v]{20,32}@baton\\.example");
        String token = address.token(replyTo.toUpperCase(Locale.ROOT)).orElseThrow();
        assertThat(waysBack.byReply(token)).contains(written);
        assertThat(waysBack.byPage(token)).isEmpty();
        assertThat(waysBack.byReply(page.group(1))).isEmpty();
        assertThat(received.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(waysBack.find(written.mail())).as("gone for good").isEmpty();
    }

    @Test
    void aMailThatDoesNotInviteHasAnAddressForRepliesButNoLink() throws Exception {
        MimeMessage received = sent(mail().customer("C-7"));
        assertThat(received.getReplyTo()[0].toString()).contains("complaints+");
        assertThat(GreenMailUtil.getBody(received)).doesNotContain("/complain/");
    }

    @Test
    void aMailToOurOwnPeopleHasNeither() throws Exception {
        MimeMessage received = sent(mail());
        assertThat(received.getHeader("Reply-To")).isNull();
        assertThat(GreenMailUtil.getBody(received)).doesNotContain("/complain/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complaints@baton.example",
                "complaints+@baton.example",
                "complaints+abc@other.example",
                "other+abc@baton.example",
                "complaints+abc@baton.example.evil.example",
                "complaints+abc@baton.example, x@y.example"
            })
    void anotherAddressHasNoTokenOfOurs(String other) {
        assertThat(address.token(other)).isEmpty();
    }

    @Test
    void anAddressThatCannotHoldATokenIsRefusedAtTheStart() {
        for (String bad : new String[] {"", "no address", "a".repeat(32) + "@baton.example"}) {
            var settings = new ReplySettings(bad, "imap.example", 993, true, "", "", "INBOX", 20);
            assertThatThrownBy(() -> new ReplyAddress(settings)).isInstanceOf(CannotStart.class);
        }
    }

    private Mail mail() {
        return Mail.to("ann@customer.example", "Ann")
                .about("contract", run)
                .key("way-back:" + run)
                .subject("Your contract")
                .template("test-greeting", Map.of("text", ""));
    }

    private MimeMessage sent(Mail mail) {
        transaction.executeWithoutResult(status -> mails.send(mail));
        jdbc.sql("update mail set state = 'QUEUED' where state = 'HELD'").update();
        delivery.sendDue(EvilSmtp.client(server.getSmtp().getPort()));
        return server.getReceivedMessages()[0];
    }
}
