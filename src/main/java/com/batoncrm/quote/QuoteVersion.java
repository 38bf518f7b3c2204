package com.batoncrm.quote;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version as it went out for signature: its content as Json, never changed, and the SHA-256 of that text. */
@Entity
@jakarta.persistence.IdClass(QuoteVersion.Key.class)
class QuoteVersion {

    /** Quote and version together. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        private @Nullable String quoteNumber;
        private int version;

        Key() {}

        Key(String quoteNumber, int version) {
            this.quoteNumber = quoteNumber;
            this.version = version;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && version == key.version && Objects.equals(quoteNumber, key.quoteNumber);
        }

        @Override
        public int hashCode() {
            return Objects.hash(quoteNumber, version);
        }
    }

    @Id
    private String quoteNumber;

    @Id
    private int version;

    private String content;
    private String contentHash;
    private Instant frozenAt;

    @SuppressWarnings("NullAway.Init")
    protected QuoteVersion() {}

    QuoteVersion(String quoteNumber, int version, String content, Instant now) {
        this.quoteNumber = quoteNumber;
        this.version = version;
        this.content = content;
        this.contentHash = FrozenText.hash(content);
        this.frozenAt = now;
    }

    String content() {
        return content;
    }

    String contentHash() {
        return contentHash;
    }

    /** False where somebody changed the stored content behind Baton's back. */
    boolean isIntact() {
        return contentHash.equals(FrozenText.hash(content));
    }
}
