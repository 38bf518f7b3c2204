package com.batoncrm.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature that is needed or has been given: the group that is asked and why, the person whom process administration
 * named in its stead, and, once given, decision, signer (a person's id), comment and time.
 */
public record Signature(
        UUID id,
        UUID round,
        int roundNumber,
        int version,
        int stage,
        String group,
        List<String> reasons,
        @Nullable String namedPerson,
        @Nullable Decision decision,
        @Nullable String signer,
        @Nullable String comment,
        @Nullable Instant decidedAt) {

    public boolean isGiven() {
        return decision != null;
    }
}
