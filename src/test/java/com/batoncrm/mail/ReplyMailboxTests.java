package com.batoncrm.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.quote.QuoteFixtures;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Replies come out of the mailbox once, whatever happens meanwhile, and programs are not listened to. */
@BatonTest
@RecordApplicationEvents
class ReplyMailboxTests {

    private static final String CRLF = "\r\n";

    @Autowired
    private Mails mails;

    @Autowired
    private QuoteFixtures quotes;

    @Autowired
    private WaysBack waysBack;

    @Autowired
    private ReplyAddress address;

    @Autowired
    private ReplyMailbox mailbox;

    @Autowired
    private ReplyIntake intake;

    @Autowired
    private ReceivedMails received;

    @Autowired
    private ReplySettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private final String run = UUID.randomUUID().toString();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;
    private String replyTo = "";
    private String customer = "";

    @BeforeEach
    void start() {
        jdbc.sql("delete from mail_received").update();
        jdbc.sql("delete from mail_intake").update();
        server.start();
        customer = quotes.customer().number();
        user = server.setUser("complaints@baton.example", "complaints", "secret");
        transaction.executeWithoutResult(status -> mails.send(Mail.to("ann@customer.example", "Ann")
                .about("contract", run)
                .customer(customer)
                .key("reply:" + run)
                .subject("Your contract")
                .template("test-greeting", Map.of("text", ""))));
        UUID mail = jdbc.sql("select id from mail where key = ?")
                .param("reply:" + run)
                .query(UUID.class)
                .single();
        replyTo = address.of(waysBack.find(mail).orElseThrow()).orElseThrow();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aReplyIsTakenOnceAndMarkedAsSeen() throws Exception {
        deliver(head("<1@customer.example>") + "Content-Type: text/plain; charset=utf-8" + CRLF + CRLF
                + "Die Pumpe leckt – bitte kommen Sie." + CRLF + CRLF
                + "Am 2. November 2026 um 09:00 schrieb Baton Instruments <sales@baton.example>:" + CRLF
                + "> Your contract" + CRLF);
        look(mailbox);
        look(mailbox);
        MailReplied reply = replies().get(0);
        assertThat(replies()).hasSize(1);
        assertThat(reply.to().about()).isEqualTo(run);
        assertThat(reply.to().customer()).isEqualTo(customer);
        assertThat(reply.name()).isEqualTo("Anna Müster");
        assertThat(reply.address()).isEqualTo("anna@customer.example");
        assertThat(reply.text()).isEqualTo("Die Pumpe leckt – bitte kommen Sie.");
        assertThat(seen()).containsExactly(true);
    }

    @Test
    void ofHtmlOnlyTheTextIsTakenAndFilesComeAlong() throws Exception {
        deliver(head("<2@customer.example>") + "Content-Type: multipart/mixed; boundary=b" + CRLF + CRLF
                + "--b" + CRLF + "Content-Type: text/html; charset=iso-8859-1" + CRLF
                + "Content-Transfer-Encoding: quoted-printable" + CRLF + CRLF
                + "<html><head><title>x</title><style>p{}</style></head><body><p>Gr=FC=DFe<br>zwei</p>"
                + "<script>alert(1)</script><p onclick=3D\"alert(2)\">&lt;b&gt;drei</p>"
                + "<blockquote type=3Dcite>Your contract</blockquote></body></html>" + CRLF
                + "--b" + CRLF + "Content-Type: application/octet-stream" + CRLF
                + "Content-Disposition: attachment; filename=\"=?utf-8?B?w7wucGRm?=\"" + CRLF
                + "Content-Transfer-Encoding: base64" + CRLF + CRLF + "JVBERi0xLjQ=" + CRLF + "--b--" + CRLF);
        look(mailbox);
        MailReplied reply = replies().get(0);
        assertThat(reply.text()).isEqualTo("Grüße\nzwei\n\n<b>drei");
        assertThat(reply.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("ü.pdf");
            assertThat(file.content()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF-1.4");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"x\"",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "Return-Path: <>",
                "X-Auto-Response-Suppress: All",
                "X-Autoreply: yes",
                "List-Id: <news.customer.example>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "From: MAILER-DAEMON@customer.example",
                "From: sales@baton.example",
                "From: complaints@baton.example"
            })
    void whatAProgramWroteIsNotListenedTo(String mark) throws Exception {
        String head = head("<3@customer.example>");
        deliver((mark.startsWith("From") ? head.replaceAll("From: .*\r\n", "") : head) + mark + CRLF + CRLF + "I am out"
                + CRLF);
        look(mailbox);
        assertThat(replies()).isEmpty();
        assertThat(states()).containsExactly("AUTOMATIC");
        assertThat(seen()).containsExactly(true);
    }

    @Test
    void whatBelongsToNoMailOfOursIsLeftForThoseWhoReadTheMailbox() throws Exception {
        for (String to : List.of("complaints@baton.example", "complaints+0123456789abcdef@baton.example")) {
            deliver(head("<" + to.length() + "@customer.example>").replace(replyTo, to) + CRLF + "Hello" + CRLF);
        }
        look(mailbox);
        assertThat(replies()).isEmpty();
        assertThat(states()).containsExactly("UNKNOWN", "UNKNOWN");
        assertThat(seen()).containsExactly(false, false);
    }

    @Test
    void theTokenIsFoundWhereMailServersLeaveIt() throws Exception {
        deliver(head("<4@customer.example>").replace(replyTo, "office@customer.example") + "Delivered-To: "
                + replyTo.toUpperCase(Locale.ROOT) + CRLF + CRLF + "Hello" + CRLF);
        look(mailbox);
        assertThat(replies()).hasSize(1);
    }

    @Test
    void whereTakingFailsTheMessageIsTakenTheNextTime() throws Exception {
        deliver(head("<5@customer.example>") + CRLF + "Hello" + CRLF);
        transaction.executeWithoutResult(status -> {
            // As if Baton died before it could commit.
            try {
                intake.take(message());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            status.setRollbackOnly();
        });
        assertThat(states()).isEmpty();
        look(mailbox);
        assertThat(states()).containsExactly("TAKEN");
    }

    @Test
    void whereTheMailboxForgetsThatItWasSeenItIsNotTakenAgain() throws Exception {
        deliver(head("<6@customer.example>") + CRLF + "Hello" + CRLF);
        look(mailbox);
        try (Store store = store()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.getMessage(1).setFlag(Flags.Flag.SEEN, false);
            inbox.close(false);
        }
        deliver(head("<6@customer.example>") + CRLF + "Hello" + CRLF);
        look(mailbox);
        assertThat(replies()).hasSize(1);
    }

    @Test
    void whatSomebodyReadInTheMailboxBeforeIsTakenAllTheSame() throws Exception {
        deliver(head("<7@customer.example>") + CRLF + "Hello" + CRLF);
        try (Store store = store()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.getMessage(1).setFlag(Flags.Flag.SEEN, true);
            inbox.close(false);
        }
        look(mailbox);
        assertThat(replies()).hasSize(1);
    }

    @Test
    void aLoopEndsAndWhatIsTooMuchStaysInTheMailbox() throws Exception {
        IntStream.range(0, settings.mostADay() + 3)
                .forEach(number -> deliver(head("<l" + number + "@customer.example>") + CRLF + "Hello" + CRLF));
        look(mailbox);
        assertThat(replies()).hasSize(settings.mostADay());
        assertThat(seen()).filteredOn(dealtWith -> !dealtWith).hasSize(3);
        clock.advance(Duration.ofHours(25));
        deliver(head("<later@customer.example>") + CRLF + "Hello" + CRLF);
        look(mailbox);
        assertThat(replies()).hasSize(settings.mostADay() + 1);
    }

    @Test
    void oneNodeLooksAndAnotherTakesOverWhereItDoesNotComeBack() throws Exception {
        look(mailbox);
        ReplyMailbox other = new ReplyMailbox(settings, intake, received, transaction, clock);
        deliver(head("<8@customer.example>") + CRLF + "Hello" + CRLF);
        look(other);
        assertThat(states()).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        look(other);
        assertThat(states()).containsExactly("TAKEN");
    }

    @Test
    void aMessageThatNestsWithoutEndOrHasNoNameBreaksNothing() throws Exception {
        StringBuilder nested = new StringBuilder();
        IntStream.range(0, 200)
                .forEach(level -> nested.append(
                        "Content-Type: multipart/mixed; boundary=b" + level + CRLF + CRLF + "--b" + level + CRLF));
        deliver(head("<9@customer.example>") + nested);
        deliver(head("").replaceAll("Message-ID: .*\r\n", "") + "Content-Type: text/plain; charset=no-such" + CRLF
                + CRLF + "Hello" + CRLF);
        look(mailbox);
        assertThat(states()).containsExactly("TAKEN", "TAKEN");
        assertThat(jdbc.sql("select message_id from mail_received")
                        .query(String.class)
                        .list())
                .anyMatch(id -> id.startsWith("sha256:"));
    }

    private String head(String messageId) {
        return "Message-ID: " + messageId.replace("@", run + "@") + CRLF + "From: =?utf-8?Q?Anna_M=C3=BCster?="
                + " <anna@customer.example>" + CRLF + "To: Baton <" + replyTo + ">" + CRLF
                + "Subject: Re: Your contract"
                + CRLF + "MIME-Version: 1.0" + CRLF;
    }

    private void deliver(String raw) {
        try {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(ReplyMailbox by) throws MessagingException {
        try (Store store = store()) {
            by.look(store);
        }
    }

    private Message message() throws MessagingException {
        Folder inbox = store().getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        return inbox.getMessage(1);
    }

    private Store store() throws MessagingException {
        var properties = new Properties();
        properties.put("mail.imap.peek", "true");
        Store store = Session.getInstance(properties).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), "complaints", "secret");
        return store;
    }

    private List<MailReplied> replies() {
        return events.stream(MailReplied.class).toList();
    }

    private List<String> states() {
        return jdbc.sql("select state from mail_received order by received_at, message_id")
                .query(String.class)
                .list();
    }

    private List<Boolean> seen() throws MessagingException {
        try (Store store = store()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return Arrays.stream(inbox.getMessages())
                    .map(message -> {
                        try {
                            return message.isSet(Flags.Flag.SEEN);
                        } catch (MessagingException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
