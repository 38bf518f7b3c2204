package com.batoncrm.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.badinput.BadQuote;
import com.batoncrm.badinput.Canary;
import com.batoncrm.badinput.Payload;
import com.batoncrm.badinput.Payloads;
import com.batoncrm.company.Money;
import com.batoncrm.engine.BatonTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.unbescape.html.HtmlEscape;

/** Bad input as name, subject and text of mails, some through a real conversation with a mail server. */
@BatonTest
class BadInputInMailsTests {

    private static final Set<String> HEADERS = Set.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "Content-Language");

    private static final String ALL =
            Payloads.kept().stream().map(Payload::text).collect(Collectors.joining("\n"));

    @Autowired
    private Mails mails;

    @Autowired
    private Delivery delivery;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nothingIsLeftFromOtherTests() {
        jdbc.update("delete from mail_attachment");
        jdbc.update("delete from mail");
    }

    @Test
    void addsNoHeaderAndNoReceiverAndReadsAsTyped() throws Exception {
        List<Payload> payloads = Payloads.kept();
        Map<String, Payload> byMessageId = new LinkedHashMap<>();
        transaction.executeWithoutResult(
                status -> payloads.forEach(payload -> byMessageId.put(write(payload), payload)));
        jdbc.update("update mail set state = 'QUEUED' where state = 'HELD'");

        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            for (int run = 0; run < 20; run++) {
                delivery.sendDue(EvilSmtp.client(server.getSmtp().getPort()));
            }
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSameSizeAs(payloads);
            SoftAssertions all = new SoftAssertions();
            for (MimeMessage message : received) {
                check(message, Objects.requireNonNull(byMessageId.get(message.getMessageID())), all);
            }
            all.assertAll();
        } finally {
            server.stop();
        }
        Canary.isAlive(jdbc);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyMailShowsAllOfThemAsTyped(String template, int places, Map<String, Object> model) {
        String key = "bad-input:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> mails.send(Mail.to("ann@customer.example", ALL)
                .key(key)
                .subject("Plain words")
                .link(new Link("token", "/answer/token"))
                .template(template, model)));

        String html = jdbc.queryForObject("select html from mail where key = ?", String.class, key);
        assertThat(StringUtils.countMatches(spaced(html), spaced(HtmlEscape.escapeHtml4Xml(ALL))))
                .isEqualTo(places);
        String text = jdbc.queryForObject("select plain_text from mail where key = ?", String.class, key);
        assertThat(StringUtils.countMatches(spaced(text), spaced(ALL))).isEqualTo(places);
        Canary.isNotIn(html);
        Canary.isAlive(jdbc);
    }

    /** Each template with the number of places where it shows what people wrote. */
    static List<Arguments> letters() {
        Map<String, Object> signature =
                Map.of("heading", ALL, "customer", ALL, "askedAs", ALL, "signers", ALL, "reasons", List.of(ALL));
        List<Map<String, String>> tasks =
                List.of(Map.of("id", "1", "name", ALL, "about", ALL, "customer", ALL, "due", ALL));
        Map<String, Object> contract = Map.of("contract", contract(null), "quote", BadQuote.of(ALL), "decideOn", ALL);
        Map<String, Object> amendment = Map.of("contract", contract("V-0"), "quote", BadQuote.of(ALL), "why", ALL);
        Map<String, Object> creditNote = Map.of(
                "note",
                Map.of("number", "G-1", "invoiceNumber", "R-1", "amount", Money.of("1", "EUR"), "reason", ALL),
                "contract",
                contract(null),
                "quote",
                BadQuote.of(ALL),
                "receivable",
                Map.of("dueOn", LocalDate.of(2026, 12, 2)),
                "balance",
                Map.of("open", Money.of("1", "EUR")),
                "onAccount",
                true);
        return List.of(
                Arguments.of("approval-reminder", 4, signature),
                Arguments.of("approval-escalation", 5, signature),
                Arguments.of("digest", 9, Map.of("own", tasks, "groups", tasks, "more", 0, "news", List.of(ALL))),
                Arguments.of("quote-sent", 3, Map.of("quote", BadQuote.of(ALL))),
                Arguments.of("quote-expired", 2, Map.of("number", "Q-1", "customer", ALL, "title", ALL)),
                Arguments.of(
                        "handover-contact", 5, Map.of("contact", ALL, "text", ALL, "successor", ALL, "reach", ALL)),
                Arguments.of(
                        "handover-review",
                        5,
                        Map.of(
                                "heading", ALL,
                                "sentence", ALL,
                                "customers", List.of(Map.of("name", ALL, "successor", ALL, "what", ALL)))),
                Arguments.of("handover-waits", 2, Map.of("heading", ALL, "text", ALL)),
                Arguments.of("handover-last-member", 3, Map.of("heading", ALL, "text", ALL, "warnings", List.of(ALL))),
                Arguments.of("absence-substitute", 3, Map.of("heading", ALL, "absent", ALL, "begun", true)),
                Arguments.of("contract-sent", 3, contract),
                Arguments.of("contract-reminder", 4, contract),
                Arguments.of("contract-amended", 2, amendment),
                Arguments.of("contract-cancelled", 5, amendment),
                Arguments.of("contract-cancelled-owner", 4, amendment),
                Arguments.of("cancellation-refused", 2, amendment),
                Arguments.of("credit-note-sent", 3, creditNote),
                Arguments.of(
                        "invitation",
                        2,
                        Map.of("company", "Baton", "account", ALL, "start", "today", "validUntil", ALL)),
                Arguments.of(
                        "onboarding-late", 3, Map.of("item", ALL, "employee", ALL, "about", ALL, "dueOn", "today")),
                Arguments.of("onboarding-waiting", 4, Map.of("item", ALL, "employee", ALL, "about", ALL, "with", ALL)),
                Arguments.of(
                        "personal-data-reminder",
                        3,
                        Map.of("task", "Hand over data", "person", ALL, "about", ALL, "answerBy", "today")),
                Arguments.of(
                        "onboarding-probation",
                        5,
                        Map.of("employee", ALL, "about", ALL, "result", ALL, "by", ALL, "text", ALL)),
                Arguments.of("onboarding-cancelled", 2, Map.of("employee", ALL, "number", "E-000001")));
    }

    private static Map<String, Object> contract(@Nullable String amends) {
        Map<String, Object> contract = new HashMap<>(Map.of(
                "number",
                "V-1",
                "customerName",
                ALL,
                "gross",
                Money.of("1", "EUR"),
                "retained",
                Money.of("1", "EUR"),
                "reason",
                ALL,
                "signedOn",
                LocalDate.of(2026, 11, 2)));
        contract.put("amends", amends);
        return contract;
    }

    private String write(Payload payload) {
        String key = "bad-input:" + UUID.randomUUID();
        mails.send(Mail.to("ann@customer.example", payload.text())
                .about("quote", key)
                .key(key)
                .subject(payload.text())
                .link(new Link("token", "/answer/token"))
                .template("quote-sent", Map.of("quote", BadQuote.of(payload.text()))));
        return jdbc.queryForObject("select message_id from mail where key = ?", String.class, key);
    }

    private static void check(MimeMessage message, Payload payload, SoftAssertions all)
            throws MessagingException, IOException {
        List<String> headers = Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
        all.assertThat(headers).as("headers with " + payload).isSubsetOf(HEADERS);
        all.assertThat(Collections.frequency(headers, "To"))
                .as("To with " + payload)
                .isOne();
        all.assertThat(message.getAllRecipients())
                .as("receivers with " + payload)
                .extracting(receiver -> ((InternetAddress) receiver).getAddress())
                .containsExactly("ann@customer.example");
        InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
        String name = Addresses.oneLine(payload.text());
        all.assertThat(spaced(String.valueOf(to.getPersonal())))
                .as("name with " + payload)
                .isEqualTo(spaced(name));
        all.assertThat(spaced(message.getSubject()))
                .as("subject with " + payload)
                .isEqualTo(spaced(name));

        String html = text(message, "text/html");
        all.assertThat(spaced(html))
                .as("HTML with " + payload)
                .contains(spaced(HtmlEscape.escapeHtml4Xml(payload.text())));
        all.assertThat(spaced(text(message, "text/plain")))
                .as("text with " + payload)
                .contains(spaced(payload.text()));
        Canary.isNotIn(html);
    }

    /** Line ends and several spaces are one space in HTML, and mail servers may break lines where they like. */
    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
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
}
