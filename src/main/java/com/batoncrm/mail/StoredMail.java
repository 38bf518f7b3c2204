package com.batoncrm.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as the outbox keeps it; where its bodies hold the mail's own id, the link's token stood. */
@SuppressWarnings("ArrayRecordComponent")
record StoredMail(
        UUID id,
        String key,
        String messageId,
        @Nullable String person,
        String address,
        String name,
        @Nullable String owner,
        String aboutType,
        String about,
        String language,
        String subject,
        String html,
        String text,
        byte @Nullable [] linkToken,
        MailState state,
        @Nullable String reason,
        int attempts,
        int putOffs,
        Instant createdAt,
        @Nullable Instant sentAt) {

    boolean isTo(String personId) {
        return personId.equals(person);
    }
}
