package com.batoncrm.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask about signatures; the answers come from the tables alone, never from a process. */
@Service
public class ApprovalService {

    private final ApprovalRounds rounds;
    private final SigningService signing;

    ApprovalService(ApprovalRounds rounds, SigningService signing) {
        this.rounds = rounds;
        this.signing = signing;
    }

    /** Whether the last round on exactly this version and content ended with every signature it needed. */
    @Transactional(readOnly = true)
    public boolean isApproved(String subjectType, String subjectId, int version, String contentHash) {
        return last(subjectType, subjectId, version)
                .filter(round -> round.isApproved(contentHash))
                .isPresent();
    }

    /** The signatures of the last round on that version, by stage; those not given yet among them. */
    @Transactional(readOnly = true)
    public List<Signature> signatures(String subjectType, String subjectId, int version) {
        return last(subjectType, subjectId, version)
                .map(round ->
                        round.signatures().stream().map(ApprovalSignature::view).toList())
                .orElse(List.of());
    }

    /** Every signature given on any version of the subject, the newest first. */
    @Transactional(readOnly = true)
    public List<Signature> history(String subjectType, String subjectId) {
        return all(subjectType, subjectId).stream()
                .flatMap(round -> round.signatures().stream())
                .map(ApprovalSignature::view)
                .filter(Signature::isGiven)
                .sorted((a, b) -> moment(b).compareTo(moment(a)))
                .toList();
    }

    /**
     * Closes the round that is open on the subject, if any. Where the calling process ends, the round is closed without
     * this; it is for callers whose process is gone.
     */
    @Transactional
    public void cancel(String subjectType, String subjectId) {
        all(subjectType, subjectId).forEach(round -> signing.cancel(round.id()));
    }

    /**
     * The subject goes to somebody else, who from now on signs it no more than its author; closed rounds stay as they are.
     *
     * @throws com.batoncrm.engine.Refused where he has signed in the round that is open
     */
    @Transactional
    public void handOver(String subjectType, String subjectId, String to) {
        signing.handOver(subjectType, subjectId, to);
    }

    /** Whether the person, or somebody in his place, has signed in the round that is open on the subject. */
    @Transactional(readOnly = true)
    public boolean hasSignedOpenRound(String subjectType, String subjectId, String person) {
        return all(subjectType, subjectId).stream()
                .anyMatch(round -> round.outcome() == Outcome.OPEN && round.hasSigned(person));
    }

    private Optional<ApprovalRound> last(String subjectType, String subjectId, int version) {
        return all(subjectType, subjectId).stream()
                .filter(round -> round.version() == version)
                .findFirst();
    }

    private List<ApprovalRound> all(String subjectType, String subjectId) {
        return rounds.findBySubjectTypeAndSubjectIdOrderByRoundNumberDesc(subjectType, subjectId);
    }

    private static Instant moment(Signature signature) {
        return signature.decidedAt() == null ? Instant.MAX : signature.decidedAt();
    }
}
