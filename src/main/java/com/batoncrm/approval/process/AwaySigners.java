package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.KEY;
import static com.batoncrm.approval.process.ApprovalProcess.ROUND_ID;
import static com.batoncrm.approval.process.ApprovalProcess.SIGN;
import static com.batoncrm.approval.process.ApprovalProcess.SIGNATURE_ID;
import static com.batoncrm.approval.process.ApprovalProcess.SIGNER_BACK_MESSAGE;

import com.batoncrm.absence.AbsenceBegun;
import com.batoncrm.absence.AbsenceOver;
import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Accounts;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Signatures wait for nobody who is away: somebody else is named, and who is back is asked again. */
@Component
class AwaySigners {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SigningService signing;
    private final ApprovalFlow flow;
    private final Accounts accounts;

    AwaySigners(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            SigningService signing,
            @Lazy ApprovalFlow flow,
            Accounts accounts) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.signing = signing;
        this.flow = flow;
        this.accounts = accounts;
    }

    @EventListener
    void on(AbsenceBegun begun) {
        Stream.concat(
                        open().taskAssignee(begun.person()).unlimitedList().stream(),
                        accounts.groupsOf(begun.person()).stream()
                                .flatMap(group -> open().taskCandidateGroup(group).unlimitedList().stream()))
                .map(Task::getProcessInstanceId)
                .distinct()
                .forEach(this::keepSignable);
    }

    private TaskQuery open() {
        return tasks.createTaskQuery().processDefinitionKey(KEY).taskDefinitionKey(SIGN);
    }

    private void keepSignable(String instance) {
        flow.keepSignable(instance, UUID.fromString((String) runtime.getVariable(instance, ROUND_ID.name())));
    }

    @EventListener
    void on(AbsenceOver over) {
        runtime.createExecutionQuery()
                .processDefinitionKey(KEY)
                .messageEventSubscriptionName(SIGNER_BACK_MESSAGE)
                .unlimitedList()
                .forEach(this::askAgain);
    }

    private void askAgain(Execution waiting) {
        UUID signature = UUID.fromString((String) runtime.getVariable(waiting.getId(), SIGNATURE_ID.name()));
        if (!signing.presentSigners(signature).isEmpty()) {
            runtime.messageEventReceived(SIGNER_BACK_MESSAGE, waiting.getId());
        }
    }
}
