package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;

import com.batoncrm.approval.RequiredSignature;
import com.batoncrm.approval.SigningService;
import com.batoncrm.approval.Subject;
import com.batoncrm.engine.Accounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Service task "Open round". */
@Component
class OpenRound implements JavaDelegate {

    private final SigningService signing;
    private final HistoryService history;
    private final ApprovalFlow flow;
    private final Accounts accounts;
    private final Standing standing;

    OpenRound(
            SigningService signing,
            @Lazy HistoryService history,
            ApprovalFlow flow,
            Accounts accounts,
            Standing standing) {
        this.signing = signing;
        this.history = history;
        this.flow = flow;
        this.accounts = accounts;
        this.standing = standing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Subject subject = new Subject(
                SUBJECT_TYPE.from(execution),
                SUBJECT_ID.from(execution),
                SUBJECT_VERSION.from(execution),
                CONTENT_HASH.from(execution));
        signing.closeAbandoned(subject.type(), subject.id(), flow::isRunning);
        UUID round = signing.open(
                subject,
                AUTHOR.from(execution),
                preparedBy(execution),
                execution.getProcessInstanceId(),
                SIGNERS.from(execution).stream().map(OpenRound::required).toList());
        ROUND_ID.on(execution, round.toString());
        AUTHOR_NAME.on(execution, accounts.nameOf(AUTHOR.from(execution)));
        fillGaps(execution);
        standing.write(execution);
    }

    /** Who did the last task of the calling case: a substitute, or who was given it, where that is not the author. */
    private @Nullable String preparedBy(DelegateExecution execution) {
        if (execution.getSuperExecution() == null) {
            return null;
        }
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(execution.getSuperExecution().getProcessInstanceId())
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricTaskInstance::getAssignee)
                .filter(person -> person != null && !person.equals(AUTHOR.from(execution)))
                .findFirst()
                .orElse(null);
    }

    private static RequiredSignature required(Map<String, Object> row) {
        String group = Objects.toString(row.get("group"), "").strip();
        String stage = Objects.toString(row.get("stage"), "1").strip();
        return new RequiredSignature(
                group.isEmpty() ? "no group" : group,
                new BigDecimal(stage).intValue(),
                Objects.toString(row.get("reason"), "").strip());
    }

    /** The form shows nothing where the caller hands over nothing. */
    private static void fillGaps(DelegateExecution execution) {
        List.of(HEADING, NOTES, CUSTOMER, NUMBER, AMOUNT)
                .forEach(text -> text.on(execution, text.find(execution).orElse("")));
        List.of(FACTS, COLUMNS, ROWS)
                .forEach(rows -> rows.on(execution, rows.find(execution).orElse(List.of())));
    }
}
