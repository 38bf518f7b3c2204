package com.batoncrm.mail;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.Accounts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails whose address was refused, and what somebody decides about them. */
@Component
public class UndeliveredMails {

    /** {@code owner} is the account that the mail belongs to, if there is one still. */
    public record Facts(
            String name,
            String address,
            String subject,
            String about,
            String reason,
            @Nullable String owner) {}

    private final Outbox outbox;
    private final Smtp smtp;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    UndeliveredMails(Outbox outbox, Smtp smtp, Accounts accounts, Audit audit, Clock clock) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Facts facts(UUID mail) {
        StoredMail found = outbox.find(mail).orElseThrow();
        return new Facts(
                found.name(),
                found.address(),
                found.subject(),
                found.about(),
                found.reason() == null ? "" : found.reason(),
                Optional.ofNullable(found.owner())
                        .flatMap(accounts::person)
                        .map(Accounts.Person::id)
                        .orElse(null));
    }

    /** The last mail to that address, where it could not be delivered; empty where it could, or is on its way. */
    @Transactional(readOnly = true)
    public Optional<UUID> lastReturned(String address) {
        return outbox.last(address)
                .filter(mail -> mail.state() == MailState.REFUSED || mail.state() == MailState.GIVEN_UP)
                .map(StoredMail::id);
    }

    /** @return false where that cannot be an address, and nothing changed */
    @Transactional
    public boolean sendAgain(UUID mail, String address) {
        if (Addresses.ascii(address).isEmpty()) {
            return false;
        }
        MailState state = smtp.isConfigured() ? MailState.QUEUED : MailState.HELD;
        if (outbox.readdress(mail, address.strip(), clock.instant(), state)) {
            audit.record(
                    AuditEntry.of("mail.readdressed", "mail", mail.toString()).text("address", address));
        }
        return true;
    }

    @Transactional
    public void giveUp(UUID mail) {
        outbox.giveUp(mail);
        audit.record(AuditEntry.of("mail.given-up", "mail", mail.toString()));
    }
}
