package com.batoncrm.approval;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature that is needed or has been given: the group that is asked and why, the person whom process administration
 * named in its stead, and, once given, decision, signer and in whose place
 * he signed (ids of people), comment and time.
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
        @Nullable String signedFor,
        @Nullable String comment,
        @Nullable Instant decidedAt) {

    /** "Leo Legal", or "Sam Substitute for Leo Legal"; empty where nobody signed yet. */
    public String signedBy(Accounts accounts) {
        if (signer == null) {
            return "";
        }
        return signedFor == null
                ? accounts.nameOf(signer)
                : say("approval.signedFor", accounts.nameOf(signer), accounts.nameOf(signedFor));
    }

    public boolean isGiven() {
        return decision != null;
    }
}
