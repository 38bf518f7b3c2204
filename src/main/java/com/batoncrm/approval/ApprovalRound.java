package com.batoncrm.approval;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A round of signatures on one version of a subject: open until all approve, or one returns or rejects it. */
@Entity
class ApprovalRound {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private String subjectType;
    private String subjectId;
    private int subjectVersion;
    private int roundNumber;
    private String contentHash;
    private String author;
    private @Nullable String preparedBy;
    private @Nullable String successor;
    private String process;
    private int requiredSignatures;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant openedAt;
    private @Nullable Instant closedAt;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("stage, signerGroup")
    private List<ApprovalSignature> signatures;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalRound() {}

    /** {@code process} is the instance that collects the signatures. */
    ApprovalRound(
            Subject subject,
            int number,
            String author,
            String process,
            List<RequiredSignature> required,
            Instant openedAt) {
        this.id = UUID.randomUUID();
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.subjectVersion = subject.version();
        this.contentHash = subject.contentHash();
        this.roundNumber = number;
        this.author = author;
        this.process = process;
        this.outcome = Outcome.OPEN;
        this.openedAt = openedAt;
        this.signatures = new ArrayList<>();
        required.forEach(this::require);
        this.requiredSignatures = signatures.size();
        closeIfComplete(openedAt);
    }

    private void require(RequiredSignature required) {
        ApprovalSignature signature = signatures.stream()
                .filter(asked -> asked.isFor(required))
                .findAny()
                .orElseGet(() -> {
                    var asked = new ApprovalSignature(this, author, required.stage(), required.group());
                    signatures.add(asked);
                    return asked;
                });
        signature.addReason(required.reason());
    }

    UUID id() {
        return id;
    }

    int number() {
        return roundNumber;
    }

    int version() {
        return subjectVersion;
    }

    String author() {
        return author;
    }

    String process() {
        return process;
    }

    Outcome outcome() {
        return outcome;
    }

    Subject subject() {
        return new Subject(subjectType, subjectId, subjectVersion, contentHash);
    }

    List<ApprovalSignature> signatures() {
        return signatures;
    }

    ApprovalSignature signature(UUID signature) {
        return signatures.stream()
                .filter(candidate -> candidate.id().equals(signature))
                .findAny()
                .orElseThrow();
    }

    /** Open signatures of the lowest stage that has any; none once the round is closed. */
    List<ApprovalSignature> nextStage() {
        if (outcome != Outcome.OPEN) {
            return List.of();
        }
        Optional<Integer> stage = signatures.stream()
                .filter(signature -> signature.decision() == null)
                .map(ApprovalSignature::stage)
                .min(Comparator.naturalOrder());
        return signatures.stream()
                .filter(signature -> signature.decision() == null
                        && stage.filter(lowest -> lowest == signature.stage()).isPresent())
                .toList();
    }

    /** The signature that returned or rejected the subject. */
    Optional<ApprovalSignature> refusal() {
        return signatures.stream()
                .filter(signature -> signature.decision() != null && signature.decision() != Decision.APPROVE)
                .findAny();
    }

    /** Himself, or somebody in his place. */
    boolean hasSigned(String person) {
        return signatures.stream()
                .anyMatch(signature -> person.equals(signature.signer()) || person.equals(signature.signedFor()));
    }

    /** Somebody did the author's work in that place: he signs it no more than the author. */
    void preparedBy(@Nullable String person) {
        preparedBy = person;
    }

    /** Who wrote what is signed here, or has taken it over meanwhile. */
    boolean isAuthor(String person) {
        return author.equals(person) || person.equals(preparedBy) || person.equals(successor);
    }

    void handOver(String to) {
        refuseUnlessOpen();
        if (hasSigned(to)) {
            throw new Refused(say("approval.refused.successorSigned"));
        }
        successor = to;
    }

    /** Whether four eyes forbid that the person signs, or that somebody signs in his place. */
    boolean isBarred(String person) {
        return isAuthor(person) || hasSigned(person);
    }

    void sign(UUID signature, String task, Signer signer, Decision decision, @Nullable String comment, Instant at) {
        refuseUnlessOpen();
        if (isAuthor(signer.person())) {
            throw new Refused(say("approval.refused.author"));
        }
        ApprovalSignature asked = signature(signature);
        if (asked.decision() == null && hasSigned(signer.person())) {
            throw new Refused(say("approval.refused.twice"));
        }
        String absentee = signer.insteadOf();
        if (absentee != null && asked.decision() == null && isBarred(absentee)) {
            throw new Refused(
                    say(isAuthor(absentee) ? "approval.refused.insteadOfAuthor" : "approval.refused.insteadTwice"));
        }
        asked.give(decision, task, signer, comment, at);
        switch (decision) {
            case APPROVE -> closeIfComplete(at);
            case RETURN -> close(Outcome.RETURNED, at);
            case REJECT -> close(Outcome.REJECTED, at);
        }
    }

    void name(UUID signature, String person) {
        refuseUnlessOpen();
        if (isAuthor(person)) {
            throw new Refused(say("approval.refused.namedAuthor"));
        }
        if (hasSigned(person)) {
            throw new Refused(say("approval.refused.namedTwice"));
        }
        signature(signature).name(person);
    }

    void cancel(Instant at) {
        if (outcome == Outcome.OPEN) {
            close(Outcome.CANCELLED, at);
        }
    }

    /** Whether every signature that was asked for is there, by as many people, none of them the author. */
    boolean isApproved(String hash) {
        List<ApprovalSignature> given = signatures.stream()
                .filter(signature -> signature.decision() == Decision.APPROVE)
                .toList();
        List<String> approvers = given.stream()
                .flatMap(signature -> Stream.of(signature.signer(), signature.signedFor()))
                .filter(Objects::nonNull)
                .toList();
        return outcome == Outcome.APPROVED
                && contentHash.equals(hash)
                && signatures.size() == requiredSignatures
                && given.size() == requiredSignatures
                && approvers.stream().noneMatch(this::isAuthor)
                && approvers.stream().distinct().count() == approvers.size();
    }

    private void closeIfComplete(Instant at) {
        if (signatures.stream().allMatch(signature -> signature.decision() == Decision.APPROVE)) {
            close(Outcome.APPROVED, at);
        }
    }

    private void close(Outcome how, Instant at) {
        outcome = how;
        closedAt = at;
    }

    private void refuseUnlessOpen() {
        switch (outcome) {
            case OPEN -> {}
            case APPROVED -> throw new Refused(say("approval.refused.approved"));
            case RETURNED -> throw new Refused(say("approval.refused.returned"));
            case REJECTED -> throw new Refused(say("approval.refused.rejected"));
            case CANCELLED -> throw new Refused(say("approval.refused.cancelled"));
        }
    }
}
