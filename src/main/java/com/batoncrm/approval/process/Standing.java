package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.ApprovalService;
import com.batoncrm.approval.Outcome;
import com.batoncrm.approval.Signature;
import com.batoncrm.approval.SigningService;
import com.batoncrm.company.Company;
import com.batoncrm.engine.Accounts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes where the round stands, from the tables, to where the model branches and the forms show it. */
@Component
class Standing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final SigningService signing;
    private final ApprovalService approvals;
    private final Accounts accounts;
    private final Company company;

    Standing(SigningService signing, ApprovalService approvals, Accounts accounts, Company company) {
        this.signing = signing;
        this.approvals = approvals;
        this.accounts = accounts;
        this.company = company;
    }

    void write(DelegateExecution execution) {
        var progress = signing.progress(UUID.fromString(ROUND_ID.from(execution)));
        boolean cancelled = progress.outcome() == Outcome.CANCELLED;
        APPROVAL_OUTCOME.on(execution, cancelled ? Outcome.RETURNED : progress.outcome());
        APPROVAL_COMMENT.on(execution, cancelled ? say("approval.calledOff") : progress.comment());
        EARLIER.on(
                execution,
                approvals.history(SUBJECT_TYPE.from(execution), SUBJECT_ID.from(execution)).stream()
                        .map(this::row)
                        .toList());
    }

    private Map<String, Object> row(Signature signature) {
        Instant at = Objects.requireNonNull(signature.decidedAt());
        return Map.of(
                "who", signature.signedBy(accounts),
                "group", accounts.groupName(signature.group()),
                "decision", say("approval.decision." + signature.decision()),
                "comment", Objects.toString(signature.comment(), ""),
                "version", signature.version(),
                "day", DAY.format(at.atZone(company.zone())));
    }
}
