package com.batoncrm.mail;

import com.batoncrm.engine.Sha256;
import com.batoncrm.engine.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is stored and sent out of what a feature wants to say. */
@Component
class MailWriter {

    private static final int LONGEST_SUBJECT = 200;

    private final MailBody body;
    private final Vault vault;
    private final Letterhead letterhead;

    MailWriter(MailBody body, Vault vault, Letterhead letterhead) {
        this.body = body;
        this.vault = vault;
        this.letterhead = letterhead;
    }

    StoredMail write(Mail mail, boolean canSend, Instant now) {
        UUID id = UUID.randomUUID();
        String html = body.html(mail, id);
        MailState state = canSend ? MailState.QUEUED : MailState.HELD;
        @Nullable String reason = null;
        if (mail.person != null && mail.address.isBlank()) {
            state = MailState.HELD;
            reason = "The account has no e-mail address.";
        } else if (Addresses.ascii(mail.address).isEmpty()) {
            state = MailState.REFUSED;
            reason = "This is not an e-mail address.";
        }
        return new StoredMail(
                id,
                mail.key(),
                messageId(mail.key()),
                mail.person,
                Addresses.oneLine(mail.address),
                Addresses.oneLine(mail.name),
                mail.owner,
                mail.aboutType,
                mail.about,
                mail.language.toLanguageTag(),
                shortened(Addresses.oneLine(mail.subject())),
                html,
                PlainText.of(html),
                mail.link == null ? null : vault.lock(mail.link.token(), id.toString()),
                state,
                reason,
                0,
                0,
                now,
                null);
    }

    /** From the key, so that a mail sent twice is recognised as one. */
    private String messageId(String key) {
        byte[] hash = Sha256.of(key.getBytes(StandardCharsets.UTF_8));
        return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + letterhead.domain() + ">";
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
