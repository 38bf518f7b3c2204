package com.batoncrm.audit;

import org.jspecify.annotations.Nullable;

/** Who acted, and what is sealed of him; without the salt the digest tells nothing. */
@SuppressWarnings("ArrayRecordComponent")
record SealedPerson(
        String id, byte @Nullable [] salt, @Nullable String digest) {

    static SealedPerson of(String id, byte[] salt) {
        return new SealedPerson(id, salt, digest(id, salt));
    }

    /** Whether it is who was sealed, or a pseudonym in his place. */
    boolean isIntact(boolean isPseudonym) {
        return digest == null || (salt == null ? isPseudonym : digest.equals(digest(id, salt)));
    }

    private static String digest(String id, byte[] salt) {
        return new AuditText(salt, id).digest();
    }
}
