package com.batoncrm.mail;

import com.batoncrm.engine.Unreadable;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is queued, each mail in a transaction that keeps other nodes off it. A mail that was taken but not marked,
 * because Baton died in between, goes out again under the same Message-ID.
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_IN_A_RUN = 500;

    private final Outbox outbox;
    private final Postman postman;
    private final Smtp smtp;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delivery(
            Outbox outbox,
            Postman postman,
            Smtp smtp,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.smtp = smtp;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        JavaMailSender server = smtp.sender();
        if (server != null) {
            sendDue(server);
        }
    }

    /** Stops where nothing is due or the server is not there; the rest waits for the next run. */
    void sendDue(JavaMailSender server) {
        for (int sent = 0; sent < MOST_IN_A_RUN; sent++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> sendNext(server)))) {
                return;
            }
        }
    }

    private boolean sendNext(JavaMailSender server) {
        Optional<StoredMail> due = outbox.nextDue(clock.instant());
        if (due.isEmpty()) {
            return false;
        }
        SmtpFailure failure = send(due.get(), server);
        if (failure == null) {
            outbox.sent(due.get().id(), clock.instant());
            return true;
        }
        LOG.info("Mail {} was not sent: {}", due.get().id(), failure.reason());
        return switch (failure.kind()) {
            case REFUSED -> refused(due.get(), failure.reason());
            case PUT_OFF -> putOff(due.get(), failure.reason());
            case UNREACHABLE -> {
                Duration pause = Pauses.afterOutage(due.get().attempts());
                outbox.later(due.get().id(), failure.reason(), due.get().putOffs(), inFuture(pause));
                yield false;
            }
        };
    }

    private @Nullable SmtpFailure send(StoredMail mail, JavaMailSender server) {
        List<Mail.Attachment> attachments = outbox.attachments(mail.id());
        try {
            postman.send(mail, attachments, server);
            return null;
        } catch (MailException | MessagingException | UnsupportedEncodingException | Unreadable e) {
            return SmtpFailure.of(e);
        }
    }

    private boolean putOff(StoredMail mail, String reason) {
        int times = mail.putOffs() + 1;
        Optional<Duration> pause = Pauses.afterPutOff(times);
        if (pause.isEmpty()) {
            return refused(mail, reason);
        }
        outbox.later(mail.id(), reason, times, inFuture(pause.get()));
        return true;
    }

    private boolean refused(StoredMail mail, String reason) {
        outbox.refused(mail.id(), reason);
        events.publishEvent(new MailRefused(mail.id()));
        return true;
    }

    private Instant inFuture(Duration pause) {
        return clock.instant().plus(pause);
    }
}
