package com.batoncrm.approval;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Absence;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import com.batoncrm.engine.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round, takes its signatures and names signers; what the process approval does its work with. */
@Service
@Transactional
public class SigningService {

    /** Where a round stands; {@code comment} as the caller shows it: "Leo Legal: clause 4 is missing". */
    public record Progress(Outcome outcome, @Nullable String comment) {}

    private static final Map<Decision, String> VERBS =
            Map.of(Decision.APPROVE, "signed", Decision.RETURN, "returned", Decision.REJECT, "rejected");

    private final ApprovalRounds rounds;
    private final Signers signers;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    SigningService(ApprovalRounds rounds, Signers signers, Accounts accounts, Audit audit, Clock clock) {
        this.rounds = rounds;
        this.signers = signers;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes the round that a process left open on the subject when somebody deleted it.
     *
     * @throws IllegalStateException where that process still collects signatures: a fault of the calling model
     */
    public void closeAbandoned(String subjectType, String subjectId, Predicate<String> isRunning) {
        rounds.findBySubjectTypeAndSubjectIdOrderByRoundNumberDesc(subjectType, subjectId).stream()
                .filter(round -> round.outcome() == Outcome.OPEN)
                .forEach(round -> {
                    if (isRunning.test(round.process())) {
                        throw new IllegalStateException("%s %s is being signed already, in process instance %s"
                                .formatted(subjectType, subjectId, round.process()));
                    }
                    cancel(round.id());
                });
    }

    /** @param preparedBy who wrote it in the author's place; null where he did so himself */
    public UUID open(
            Subject subject,
            String author,
            @Nullable String preparedBy,
            String process,
            List<RequiredSignature> required) {
        int number = 1
                + rounds.findBySubjectTypeAndSubjectIdOrderByRoundNumberDesc(subject.type(), subject.id()).stream()
                        .map(ApprovalRound::number)
                        .findFirst()
                        .orElse(0);
        ApprovalRound round = new ApprovalRound(subject, number, author, process, required, now());
        round.preparedBy(preparedBy);
        rounds.saveAndFlush(round);
        audit.record(entry("approval.opened", round)
                .onBehalfOf(author)
                .rules(required.stream()
                        .map(asked -> "%d %s: %s".formatted(asked.stage(), asked.group(), asked.reason()))
                        .toList()));
        return round.id();
    }

    @Transactional(readOnly = true)
    public Progress progress(UUID round) {
        ApprovalRound found = rounds.findById(round).orElseThrow();
        return new Progress(found.outcome(), found.refusal().map(this::said).orElse(null));
    }

    private String said(ApprovalSignature refusal) {
        Signature signature = refusal.view();
        return signature.signedBy(accounts) + ": " + signature.comment();
    }

    @Transactional(readOnly = true)
    public List<Signature> nextStage(UUID round) {
        return rounds.findById(round).orElseThrow().nextStage().stream()
                .map(ApprovalSignature::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Signature signature(UUID signature) {
        return bySignature(signature).signature(signature).view();
    }

    /** Who may give this signature as things stand. */
    @Transactional(readOnly = true)
    public List<Person> maySign(UUID signature) {
        ApprovalRound round = bySignature(signature);
        return signers.of(round, round.signature(signature));
    }

    /** As {@link #maySign(UUID)}, without those who are away. */
    @Transactional(readOnly = true)
    public List<Person> presentSigners(UUID signature) {
        ApprovalRound round = bySignature(signature);
        return signers.present(round, round.signature(signature));
    }

    /** The absences of those who may give this signature and are away. */
    @Transactional(readOnly = true)
    public List<Absence> awaySigners(UUID signature) {
        ApprovalRound round = bySignature(signature);
        return signers.away(round, round.signature(signature));
    }

    /** Whether the person's task to give this signature is somebody's who is there: his own, or by who stands in. */
    @Transactional(readOnly = true)
    public boolean isCovered(UUID signature, String person) {
        ApprovalRound round = bySignature(signature);
        List<Person> present = signers.present(round, round.signature(signature));
        return present.stream().anyMatch(signer -> signer.id().equals(person)) || signers.isStoodInFor(present, person);
    }

    /** Who is asked to name somebody where those who may sign are away; empty for process administration alone. */
    @Transactional(readOnly = true)
    public Optional<String> namer(UUID signature) {
        ApprovalRound round = bySignature(signature);
        return signers.namer(round, round.signature(signature));
    }

    /** Who can be named for this signature. */
    @Transactional(readOnly = true)
    public List<Person> nameable(UUID signature) {
        return signers.nameable(bySignature(signature));
    }

    @Transactional(readOnly = true)
    public String author(UUID signature) {
        return bySignature(signature).author();
    }

    /**
     * Gives a signature in a user task of the engine.
     *
     * @param insteadOf those for one of whom the person signs; empty where for himself
     * @throws Refused where this person cannot sign here, now or so
     */
    public void sign(
            UUID signature,
            String task,
            String person,
            List<String> insteadOf,
            Decision decision,
            @Nullable String comment) {
        ApprovalRound round = rounds.lockBySignature(signature).orElseThrow();
        Signer signer = signers.signer(round, round.signature(signature), person, insteadOf);
        round.sign(signature, task, signer, decision, comment, now());
        rounds.saveAndFlush(round);
        Signature signed = round.signature(signature).view();
        audit.record(entry("approval." + VERBS.get(decision), round)
                .onBehalfOf(signed.signedFor())
                .rules(signed.reasons())
                .text("group", signed.group())
                .text("comment", signed.comment()));
    }

    /** @throws Refused for the author, somebody who has signed in this round, and an unknown person */
    public void name(UUID signature, String person) {
        ApprovalRound round = rounds.lockBySignature(signature).orElseThrow();
        String known = accounts.person(person)
                .map(Person::id)
                .orElseThrow(() -> new Refused(say("approval.refused.account", person)));
        round.name(signature, known);
        rounds.saveAndFlush(round);
        audit.record(entry("approval.signer-named", round)
                .rules(round.signature(signature).view().reasons())
                .text("person", known));
    }

    void handOver(String subjectType, String subjectId, String to) {
        rounds.findBySubjectTypeAndSubjectIdOrderByRoundNumberDesc(subjectType, subjectId).stream()
                .filter(round -> round.outcome() == Outcome.OPEN)
                .map(round -> rounds.lock(round.id()).orElseThrow())
                .forEach(round -> {
                    round.handOver(to);
                    rounds.saveAndFlush(round);
                });
    }

    /** Closes the round where it is still open: its process has ended without an outcome. */
    public void cancel(UUID round) {
        ApprovalRound found = rounds.lock(round).orElseThrow();
        if (found.outcome() == Outcome.OPEN) {
            found.cancel(now());
            rounds.saveAndFlush(found);
            audit.record(entry("approval.cancelled", found));
        }
    }

    private static AuditEntry entry(String action, ApprovalRound round) {
        Subject subject = round.subject();
        return AuditEntry.of(action, subject.type(), subject.id()).version(subject.version());
    }

    private ApprovalRound bySignature(UUID signature) {
        return rounds.findBySignature(signature).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
