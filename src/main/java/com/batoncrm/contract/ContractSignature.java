package com.batoncrm.contract;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An internal signature under what the contract repeats: for which group, by whom and in whose place (people's ids; null
 * where in nobody's), when.
 */
@Embeddable
public record ContractSignature(
        int stage,
        String signerGroup,
        String signer,
        @Nullable String signedFor,
        Instant decidedAt) {}
