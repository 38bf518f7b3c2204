package com.batoncrm.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises what programs write: out-of-office notes, bounces, lists. Whoever answers those gets an answer again. */
final class AutomaticMail {

    /** Not in a standard, but what programs in use set. */
    private static final Set<String> MARKS = Set.of(
            "X-Auto-Response-Suppress",
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponder",
            "X-Auto-Reply-From",
            "X-Failed-Recipients",
            "List-Id",
            "List-Unsubscribe",
            "Feedback-ID");

    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");

    private static final Set<String> SENDERS =
            Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply");

    private AutomaticMail() {}

    /** @param from the sender's address */
    static boolean is(Message message, String from) throws MessagingException {
        for (String mark : MARKS) {
            if (message.getHeader(mark) != null) {
                return true;
            }
        }
        // RFC 3834
        boolean submitted = header(message, "Auto-Submitted")
                .filter(value -> !value.equals("no"))
                .isPresent();
        // RFC 5321, 4.5.5: what must not be answered has no sender.
        boolean noSender = header(message, "Return-Path").filter("<>"::equals).isPresent();
        return submitted
                || noSender
                || header(message, "Precedence").filter(PRECEDENCES::contains).isPresent()
                || message.isMimeType("multipart/report")
                || from.isEmpty()
                || SENDERS.contains(
                        from.substring(0, Math.max(0, from.indexOf('@'))).toLowerCase(Locale.ROOT));
    }

    /** The first, without what stands behind a semicolon. */
    private static Optional<String> header(Message message, String name) throws MessagingException {
        return Stream.ofNullable(message.getHeader(name))
                .flatMap(Stream::of)
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
