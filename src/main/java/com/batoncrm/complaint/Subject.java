package com.batoncrm.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is about, as far as it is known.
 *
 * @param product its code, and {@code series} that of the product; both empty where it is not known
 */
@Embeddable
public record Subject(
        @Nullable String contractNumber,
        @Column(name = "receivable") @Nullable String receivableNumber,
        String product,
        String series) {

    static final Subject UNKNOWN = new Subject(null, null, "", "");

    public Optional<String> contract() {
        return Optional.ofNullable(contractNumber);
    }

    public Optional<String> receivable() {
        return Optional.ofNullable(receivableNumber);
    }
}
