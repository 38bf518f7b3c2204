package com.batoncrm.mail;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that a person may read: those to himself; for administrators all, with their links masked. In the demo, where
 * nobody is a real customer, links are shown, and whoever owns a mail reads it too.
 */
@Component
public class Mailbox {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String MASK = "xxxxxxxx";

    /** A line of the list; {@code position} grows from mail to mail. */
    public record Line(UUID id, long position, String recipient, String subject, MailState state, Instant when) {}

    /** A mail as a person may see it. */
    public record Letter(
            UUID id,
            String recipient,
            String subject,
            MailState state,
            @Nullable String reason,
            Instant when,
            String html,
            boolean linkHidden,
            List<String> attachments) {}

    /** An attachment's name, type and content. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attached(String fileName, String contentType, byte[] content) {}

    private final Outbox outbox;
    private final Vault vault;
    private final WaysBack waysBack;
    private final Smtp smtp;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final boolean demo;

    Mailbox(
            Outbox outbox,
            Vault vault,
            WaysBack waysBack,
            Smtp smtp,
            Accounts accounts,
            Audit audit,
            Clock clock,
            Environment environment) {
        this.outbox = outbox;
        this.vault = vault;
        this.waysBack = waysBack;
        this.smtp = smtp;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public boolean isAdministrator(String person) {
        return accounts.isMember(person, ADMINISTRATORS);
    }

    /** Newest first, at most {@code limit} of those before the position. */
    @Transactional(readOnly = true)
    public List<Line> list(String person, long before, int limit) {
        return outbox.list(person, isAdministrator(person), demo, before, limit);
    }

    /** How many wait for their release, for those who can release them. */
    @Transactional(readOnly = true)
    public int held(String person) {
        return isAdministrator(person) && smtp.isConfigured() ? outbox.held().size() : 0;
    }

    @Transactional(readOnly = true)
    public Optional<Letter> read(String person, UUID id) {
        return find(person, id).map(mail -> letter(person, mail));
    }

    @Transactional(readOnly = true)
    public Optional<Attached> attachment(String person, UUID id, int position) {
        return find(person, id)
                .map(mail -> outbox.attachments(mail.id()))
                .filter(attachments -> position >= 0 && position < attachments.size())
                .map(attachments -> attachments.get(position))
                .map(found -> new Attached(found.fileName(), found.contentType(), found.content()));
    }

    /** Lets every held mail go out, or only the one named. */
    @Transactional
    public void release(String person, @Nullable UUID only) {
        if (!isAdministrator(person)) {
            throw new Refused(say("mail.refused.administrator"));
        }
        if (!smtp.isConfigured()) {
            throw new Refused(say("mail.refused.server"));
        }
        for (UUID mail : only == null ? outbox.held() : List.of(only)) {
            if (outbox.release(mail, clock.instant())) {
                audit.record(AuditEntry.of("mail.released", "mail", mail.toString()));
            }
        }
    }

    private Optional<StoredMail> find(String person, UUID id) {
        return outbox.find(id)
                .filter(mail -> mail.isTo(person) || isAdministrator(person) || isOwnInDemo(person, mail));
    }

    private boolean isOwnInDemo(String person, StoredMail mail) {
        return demo && person.equals(mail.owner());
    }

    private Letter letter(String person, StoredMail mail) {
        byte[] token = mail.linkToken();
        String id = mail.id().toString();
        boolean open = demo || mail.isTo(person);
        boolean shown = token != null && open;
        Optional<WayBack> wayBack = open ? waysBack.find(mail.id()) : Optional.empty();
        String page = WaysBack.placeholder(mail.id());
        return new Letter(
                mail.id(),
                mail.name() + " <" + mail.address() + ">",
                mail.subject(),
                mail.state(),
                mail.reason(),
                mail.sentAt() == null ? mail.createdAt() : mail.sentAt(),
                mail.html()
                        .replace(id, shown && token != null ? vault.unlock(token, id) : MASK)
                        .replace(page, wayBack.map(WayBack::page).orElse(MASK)),
                !shown && mail.html().contains(id)
                        || wayBack.isEmpty() && mail.html().contains(page),
                outbox.attachments(mail.id()).stream()
                        .map(Mail.Attachment::fileName)
                        .toList());
    }
}
