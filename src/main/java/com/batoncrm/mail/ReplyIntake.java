package com.batoncrm.mail;

import com.batoncrm.engine.Sha256;
import com.batoncrm.mail.ReceivedMails.Received;
import com.batoncrm.mail.ReceivedMails.State;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what a message is, by the token in the address that it came to and by whether a person wrote it, and takes a
 * reply once: what it causes is in one transaction with the mark that it was taken.
 */
@Component
class ReplyIntake {

    /** Where mail servers leave the address that a message came to. */
    private static final String[] ARRIVED_AT = {
        "To", "Cc", "Delivered-To", "X-Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"
    };

    private static final int LONGEST = 200;

    private final ReceivedMails received;
    private final WaysBack waysBack;
    private final ReplyAddress address;
    private final Letterhead letterhead;
    private final ReplySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyIntake(
            ReceivedMails received,
            WaysBack waysBack,
            ReplyAddress address,
            Letterhead letterhead,
            ReplySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.received = received;
        this.waysBack = waysBack;
        this.address = address;
        this.letterhead = letterhead;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** What the sender's program calls the message; where it has no name, a hash of its head. */
    static String messageId(Message message) throws MessagingException {
        String[] given = message.getHeader("Message-ID");
        if (given != null && !given[0].isBlank() && given[0].length() <= 998) {
            return Addresses.oneLine(given[0]);
        }
        String head = Collections.list(message.getAllHeaders()).stream()
                .map(Header::getValue)
                .collect(Collectors.joining("\n"));
        return "sha256:" + HexFormat.of().formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8)));
    }

    /** Within a transaction of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    State take(Message message) throws MessagingException, IOException {
        Optional<InternetAddress> sender = sender(message);
        String from = sender.map(InternetAddress::getAddress).orElse("");
        Optional<Written> to = mailRepliedTo(message);
        State state = state(message, from, to);
        ReplyParts parts = state == State.TAKEN ? ReplyParts.of(message) : null;
        var kept = new Received(
                UUID.randomUUID(),
                messageId(message),
                state,
                state == State.TAKEN || state == State.TOO_MANY ? to.orElse(null) : null,
                oneLine(sender.map(InternetAddress::getPersonal).orElse("")),
                oneLine(from),
                oneLine(decoded(message.getSubject())),
                parts == null ? "" : parts.text());
        if (received.add(kept, now()) && parts != null && kept.to() != null) {
            events.publishEvent(new MailReplied(
                    kept.id(), kept.to(), kept.name(), kept.address(), kept.subject(), kept.text(), parts.files()));
        }
        return state;
    }

    /** What is too large to be looked at stays with those who read the mailbox. */
    @Transactional(propagation = Propagation.MANDATORY)
    State leave(Message message) throws MessagingException {
        received.add(new Received(UUID.randomUUID(), messageId(message), State.UNKNOWN, null, "", "", "", ""), now());
        return State.UNKNOWN;
    }

    private State state(Message message, String from, Optional<Written> to) throws MessagingException {
        if (AutomaticMail.is(message, from) || isOurs(from)) {
            return State.AUTOMATIC;
        }
        if (to.isEmpty()) {
            return State.UNKNOWN;
        }
        Instant dayAgo = now().minus(Duration.ofDays(1));
        return received.takenOf(to.get().customer(), dayAgo) < settings.mostADay() ? State.TAKEN : State.TOO_MANY;
    }

    /** A mail of ours that came back to us would go round in circles. */
    private boolean isOurs(String from) {
        return from.equalsIgnoreCase(letterhead.address())
                || from.equalsIgnoreCase(settings.address())
                || address.token(from).isPresent();
    }

    private Optional<Written> mailRepliedTo(Message message) throws MessagingException {
        for (String header : ARRIVED_AT) {
            for (String value : Stream.ofNullable(message.getHeader(header))
                    .flatMap(Stream::of)
                    .toList()) {
                Optional<Written> found = addresses(value)
                        .flatMap(one -> address.token(one).stream())
                        .flatMap(token -> waysBack.byReply(token).stream())
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<String> addresses(String header) {
        try {
            return Stream.of(InternetAddress.parseHeader(header, false)).map(InternetAddress::getAddress);
        } catch (AddressException e) {
            return Stream.empty();
        }
    }

    private static Optional<InternetAddress> sender(Message message) {
        try {
            Address[] from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress one
                    ? Optional.of(one)
                    : Optional.empty();
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    private static String decoded(@Nullable String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return String.valueOf(header);
        }
    }

    private static String oneLine(String text) {
        String line = Addresses.oneLine(text).replaceAll("[\\p{Cs}]", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private Instant now() {
        return clock.instant();
    }
}
