package com.batoncrm.approval;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One signature of a round: asked of a group, given once by one person, unchangeable from then on. */
@Entity
class ApprovalSignature {

    static final int LONGEST_COMMENT = 2000;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private ApprovalRound round;

    private String author;
    private int stage;
    private String signerGroup;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> reasons;

    private @Nullable String namedPerson;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String signer;
    private @Nullable String signedFor;
    private @Nullable String task;
    private @Nullable String comment;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalSignature() {}

    ApprovalSignature(ApprovalRound round, String author, int stage, String group) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.author = author;
        this.stage = stage;
        this.signerGroup = group;
        this.reasons = new ArrayList<>();
    }

    UUID id() {
        return id;
    }

    int stage() {
        return stage;
    }

    String group() {
        return signerGroup;
    }

    @Nullable
    String namedPerson() {
        return namedPerson;
    }

    @Nullable
    String signer() {
        return signer;
    }

    @Nullable
    String signedFor() {
        return signedFor;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    boolean isFor(RequiredSignature required) {
        return stage == required.stage() && signerGroup.equals(required.group());
    }

    void addReason(String reason) {
        if (!reason.isBlank() && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    void name(String person) {
        refuseIfGiven();
        namedPerson = person;
    }

    void give(Decision decided, String inTask, Signer by, @Nullable String said, Instant at) {
        refuseIfGiven();
        comment = checked(decided, said);
        decision = decided;
        task = inTask;
        signer = by.person();
        signedFor = by.insteadOf();
        decidedAt = at;
    }

    private void refuseIfGiven() {
        if (decision != null) {
            throw new Refused(say("approval.refused.signed"));
        }
    }

    private static @Nullable String checked(Decision decided, @Nullable String said) {
        String text = said == null ? "" : said.replace("\0", "").strip();
        if (text.isEmpty() && decided != Decision.APPROVE) {
            throw new Refused(say("approval.refused.comment." + decided));
        }
        if (text.codePointCount(0, text.length()) > LONGEST_COMMENT) {
            throw new Refused(
                    say("approval.refused.commentLength", LONGEST_COMMENT, text.codePointCount(0, text.length())));
        }
        return text.isEmpty() ? null : text;
    }

    Signature view() {
        return new Signature(
                id,
                round.id(),
                round.number(),
                round.version(),
                stage,
                signerGroup,
                List.copyOf(reasons),
                namedPerson,
                decision,
                signer,
                signedFor,
                comment,
                decidedAt);
    }
}
