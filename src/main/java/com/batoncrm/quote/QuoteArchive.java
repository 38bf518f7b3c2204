package com.batoncrm.quote;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps every version that went out for signature, unchanged. */
@Component
class QuoteArchive {

    private final QuoteVersions versions;
    private final Clock clock;

    QuoteArchive(QuoteVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** @return the hash of what is now frozen */
    String freeze(QuoteContent content) {
        String text = FrozenText.of(content);
        return versions.save(new QuoteVersion(content.number(), content.version(), text, clock.instant()))
                .contentHash();
    }

    QuoteContent content(String number, int version) {
        return FrozenText.read(text(number, version));
    }

    /** The content as it was frozen. */
    String text(String number, int version) {
        return version(number, version).content();
    }

    /**
     * The hash under which the version was frozen.
     *
     * @throws IllegalStateException where the content is no longer what was frozen
     */
    String provenHash(String number, int version) {
        QuoteVersion frozen = version(number, version);
        if (!frozen.isIntact()) {
            throw new IllegalStateException(
                    "Version " + version + " of " + number + " was changed after it was frozen");
        }
        return frozen.contentHash();
    }

    private QuoteVersion version(String number, int version) {
        return versions.findById(new QuoteVersion.Key(number, version))
                .orElseThrow(() -> new IllegalStateException("No frozen version " + version + " of " + number));
    }
}
