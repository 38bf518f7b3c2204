package com.batoncrm.mail;

import com.batoncrm.mail.ReceivedMails.State;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks into the mailbox for replies, on one node at a time. What was looked at is known by its Message-ID, not by the
 * mailbox: where Baton dies in between, or somebody reads along, nothing is lost and nothing is taken twice.
 */
@Component
class ReplyMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyMailbox.class);
    private static final Duration LOOKS_BACK = Duration.ofDays(30);
    private static final int MOST_AT_ONCE = 200;
    private static final int LARGEST = 60 * 1024 * 1024;
    private static final String TIMEOUT = "20000";

    private final ReplySettings settings;
    private final ReplyIntake intake;
    private final ReceivedMails received;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();
    private final Set<String> complainedOf = new HashSet<>();

    ReplyMailbox(
            ReplySettings settings,
            ReplyIntake intake,
            ReceivedMails received,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.intake = intake;
        this.received = received;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void run() {
        if (settings.isPolled()) {
            try (Store store = store()) {
                store.connect(settings.host(), settings.port(), settings.username(), settings.password());
                look(store);
            } catch (MessagingException e) {
                LOG.warn("The mailbox for replies cannot be read: {}", e.getMessage());
            }
        }
    }

    /** Unless another node does. */
    void look(Store store) throws MessagingException {
        if (!received.lease(node, clock.instant())) {
            return;
        }
        Folder folder = store.getFolder(settings.folder());
        folder.open(Folder.READ_WRITE);
        try {
            for (Map.Entry<String, Message> message : fresh(folder).entrySet()) {
                take(message.getKey(), message.getValue());
                received.lease(node, clock.instant());
            }
        } finally {
            folder.close(false);
        }
    }

    /** The oldest that were not looked at, by their Message-ID. */
    private Map<String, Message> fresh(Folder folder) throws MessagingException {
        Date since = Date.from(clock.instant().minus(LOOKS_BACK));
        Message[] recent = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, since));
        var heads = new FetchProfile();
        heads.add("Message-ID");
        folder.fetch(recent, heads);
        Map<String, Message> byId = new LinkedHashMap<>();
        for (Message message : recent) {
            byId.putIfAbsent(ReplyIntake.messageId(message), message);
        }
        received.known(List.copyOf(byId.keySet())).forEach(byId::remove);
        List.copyOf(byId.keySet()).stream().skip(MOST_AT_ONCE).forEach(byId::remove);
        return byId;
    }

    private void take(String id, Message message) throws MessagingException {
        State state;
        try {
            state = transaction.execute(status -> taken(message));
        } catch (RuntimeException e) {
            if (complainedOf.add(id)) {
                LOG.warn("Message {} in the mailbox for replies could not be taken and is tried again", id, e);
            }
            return;
        }
        if (state != null && state.isDealtWith()) {
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    private State taken(Message message) {
        try {
            // Taken apart here: not every server can say how a message is nested.
            return message.getSize() > LARGEST
                    ? intake.leave(message)
                    : intake.take(new MimeMessage((MimeMessage) message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Store store() throws MessagingException {
        String protocol = settings.tls() ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT);
        properties.put("mail." + protocol + ".timeout", TIMEOUT);
        properties.put("mail." + protocol + ".writetimeout", TIMEOUT);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        // Looking at a message does not mark it as seen.
        properties.put("mail." + protocol + ".peek", "true");
        return Session.getInstance(properties).getStore(protocol);
    }
}
