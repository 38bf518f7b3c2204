package com.batoncrm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails reach their receivers through whatever a mail server does. */
@BatonTest
class DeliveryTests {

    @Autowired
    private Mails mails;

    @Autowired
    private Links links;

    @Autowired
    private Delivery delivery;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final EvilSmtp evil = new EvilSmtp();
    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void nothingIsLeftFromOtherTests() {
        jdbc.sql("delete from mail_attachment").update();
        jdbc.sql("delete from mail").update();
    }

    @AfterEach
    void close() throws IOException {
        evil.close();
    }

    private Mail mail(String number) {
        return Mail.to("ann@customer.example", "Änne 李")
                .about("quote", run)
                .owner("sales")
                .key("delivery:" + run + ":" + number)
                .subject("Angebot für 李 " + number)
                .template("test-greeting", Map.of("text", "Grüße, 你好, " + number));
    }

    /** Writes the mails as if a mail server had been there. */
    private void queue(Mail... written) {
        transaction.executeWithoutResult(status -> {
            for (Mail mail : written) {
                mails.send(mail);
            }
        });
        jdbc.sql("update mail set state = 'QUEUED' where state = 'HELD'").update();
    }

    private Map<String, Object> row(String number) {
        return jdbc.sql("select * from mail where key = ?")
                .param("delivery:" + run + ":" + number)
                .query()
                .singleRow();
    }

    private String messageId(String number) {
        return String.valueOf(row(number).get("message_id"));
    }

    private static GreenMail greenMail(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup.dynamicPort());
        server.start();
        return server;
    }

    private static byte[] attachment(Part part, String fileName) throws Exception {
        if (part.getFileName() != null
                && MimeUtility.decodeText(part.getFileName()).equals(fileName)) {
            try (InputStream content = part.getInputStream()) {
                return content.readAllBytes();
            }
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                byte[] found = attachment(parts.getBodyPart(i), fileName);
                if (found.length > 0) {
                    return found;
                }
            }
        }
        return new byte[0];
    }

    private static String text(Part part, String type) throws Exception {
        if (part.isMimeType(type) && part.getFileName() == null) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = text(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    @Test
    void aMailArrivesOnceWithEverythingInIt() throws Exception {
        GreenMail server = greenMail(0);
        try {
            Link link = transaction.execute(
                    status -> links.create("test", "Q-1", 1, clock.instant().plus(Duration.ofDays(1))));
            assertThat(link).isNotNull();
            byte[] pdf = {37, 80, 68, 70, 0, -1};
            queue(mail("1").attach("Angebot-Ü.pdf", pdf).link(link));

            JavaMailSenderImpl client = EvilSmtp.client(server.getSmtp().getPort());
            delivery.sendDue(client);
            delivery.sendDue(client);

            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            MimeMessage message = received[0];
            assertThat(message.getMessageID()).isEqualTo(messageId("1")).endsWith("@baton.example>");
            assertThat(message.getSubject()).isEqualTo("Angebot für 李 1");
            assertThat(MimeUtility.decodeText(message.getHeader("To", null)))
                    .isEqualTo("Änne 李 <ann@customer.example>");
            assertThat(message.getHeader("From", null)).contains("<sales@baton.example>");
            assertThat(text(message, "text/plain"))
                    .contains("Grüße, 你好, 1")
                    .contains("http://localhost:8080/test/" + link.token());
            assertThat(text(message, "text/html")).contains("http://localhost:8080/test/" + link.token());
            assertThat(attachment(message, "Angebot-Ü.pdf")).isEqualTo(pdf);
            assertThat(GreenMailUtil.getHeaders(message)).contains("Auto-Submitted: auto-generated");
        } finally {
            server.stop();
        }
        assertThat(row("1")).containsEntry("state", "SENT").containsEntry("link_token", null);
    }

    @Test
    void aHeldMailIsNotSent() {
        transaction.executeWithoutResult(status -> mails.send(mail("1")));
        delivery.sendDue(evil.client());
        assertThat(evil.taken).isEmpty();
    }

    @Test
    void mailsWaitWhileTheServerIsDownAndThenGoOutInOrder() {
        GreenMail server = greenMail(0);
        int port = server.getSmtp().getPort();
        server.stop();
        queue(mail("1"), mail("2"), mail("3"));
        JavaMailSenderImpl client = EvilSmtp.client(port);
        for (int minute = 0; minute < 60; minute++) {
            delivery.sendDue(client);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(row("1")).containsEntry("state", "QUEUED");
        assertThat((Integer) row("1").get("attempts")).isBetween(5, 12);

        clock.advance(Duration.ofMinutes(10));
        EvilSmtp back = evil;
        delivery.sendDue(back.client());
        assertThat(back.taken).hasSize(3);
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> back.taken.get(i).contains(messageId("" + (i + 1))))
                        .toList())
                .containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_RECEIVER", "REFUSES_CONTENT"})
    void aRefusedMailIsNotTriedAgainButBecomesATask(EvilSmtp.Mood mood) {
        queue(mail("1"), mail("2").about("quote", "another"));
        evil.is(mood);
        delivery.sendDue(evil.client());
        evil.is(EvilSmtp.Mood.KIND);
        clock.advance(Duration.ofDays(2));
        delivery.sendDue(evil.client());

        assertThat(evil.taken).isEmpty();
        assertThat(row("1")).containsEntry("state", "REFUSED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("undelivered-mail")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aServerThatWantsNothingFromUsIsNoFaultOfTheReceiver() {
        queue(mail("1"));
        evil.is(EvilSmtp.Mood.REFUSES_SENDER);
        delivery.sendDue(evil.client());
        assertThat(row("1")).containsEntry("state", "QUEUED");
    }

    @Test
    void aMailPutOffIsSentLaterAndOthersMeanwhile() {
        queue(mail("1"));
        evil.is(EvilSmtp.Mood.PUTS_OFF);
        delivery.sendDue(evil.client());
        evil.is(EvilSmtp.Mood.KIND);
        queue(mail("2").about("quote", "another"));
        delivery.sendDue(evil.client());
        assertThat(evil.taken).hasSize(1).first().asString().contains(messageId("2"));

        clock.advance(Duration.ofMinutes(2));
        delivery.sendDue(evil.client());
        assertThat(evil.taken).hasSize(2).last().asString().contains(messageId("1"));
    }

    @Test
    void aMailPutOffForDaysBecomesATask() {
        queue(mail("1"));
        evil.is(EvilSmtp.Mood.PUTS_OFF);
        JavaMailSenderImpl client = evil.client();
        for (int day = 0; day < 12 && "QUEUED".equals(row("1").get("state")); day++) {
            delivery.sendDue(client);
            clock.advance(Duration.ofHours(24));
        }
        assertThat(row("1")).containsEntry("state", "REFUSED").containsEntry("attempts", 9);
    }

    @Test
    void aServerThatHangsHoldsUpNobodyForLong() {
        queue(mail("1"), mail("2").about("quote", "another"));
        evil.is(EvilSmtp.Mood.HANGS_AFTER_DATA);
        delivery.sendDue(evil.client());
        evil.is(EvilSmtp.Mood.KIND);
        delivery.sendDue(evil.client());
        assertThat(evil.taken).hasSize(1).first().asString().contains(messageId("2"));
        assertThat(row("1")).containsEntry("state", "QUEUED");
    }

    @Test
    void aMailWhoseReceiptWasLostGoesOutOnceMoreUnderTheSameId() {
        queue(mail("1"));
        evil.is(EvilSmtp.Mood.DROPS_INSTEAD_OF_250);
        delivery.sendDue(evil.client());
        evil.is(EvilSmtp.Mood.KIND);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            delivery.sendDue(evil.client());
        }
        assertThat(evil.taken).hasSize(2).allMatch(data -> data.contains("Message-ID: " + messageId("1")));
    }

    @Test
    void aServerThatHangsUpAfterTakingTheMailGetsItOnce() {
        queue(mail("1"));
        evil.is(EvilSmtp.Mood.DROPS_AFTER_250);
        for (int i = 0; i < 3; i++) {
            delivery.sendDue(evil.client());
            clock.advance(Duration.ofHours(1));
        }
        assertThat(evil.taken).hasSize(1);
        assertThat(row("1")).containsEntry("state", "SENT");
    }

    @Test
    void aBatonKilledBeforeItMarksTheMailRepeatsItUnderTheSameId() {
        queue(mail("1"));
        var dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                evil.client().send(message);
                throw new StackOverflowError("killed here");
            }
        };
        assertThatThrownBy(() -> delivery.sendDue(dying)).isInstanceOf(StackOverflowError.class);
        assertThat(row("1")).containsEntry("state", "QUEUED");
        delivery.sendDue(evil.client());
        delivery.sendDue(evil.client());
        assertThat(evil.taken).hasSize(2).allMatch(data -> data.contains("Message-ID: " + messageId("1")));
    }

    @Test
    void nodesThatSendAtTheSameTimeSendEachMailOnce() throws Exception {
        queue(IntStream.range(0, 40)
                .mapToObj(i -> mail("" + i).about("quote", "Q-" + i))
                .toArray(Mail[]::new));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> node = () -> {
                delivery.sendDue(evil.client());
                return null;
            };
            for (Future<Void> done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        delivery.sendDue(evil.client());
        assertThat(evil.taken).hasSize(40);
    }

    @Test
    void aMailToWhatIsNoAddressBecomesATaskAtOnce() {
        transaction.executeWithoutResult(
                status -> mails.send(Mail.to("ann@customer.example\r\nRCPT TO:<x@y.example>", "A")
                        .key("delivery:" + run + ":1")
                        .subject("Hello")
                        .template("test-greeting", Map.of("text", ""))));
        assertThat(row("1")).containsEntry("state", "REFUSED");
        delivery.sendDue(evil.client());
        assertThat(evil.taken).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("undelivered-mail")
                        .count())
                .isOne();
    }
}
