package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.ROUND_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Check progress". */
@Component
class CheckProgress implements JavaDelegate {

    private final Standing standing;
    private final ApprovalFlow flow;

    CheckProgress(Standing standing, ApprovalFlow flow) {
        this.standing = standing;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standing.write(execution);
        flow.keepSignable(execution.getProcessInstanceId(), UUID.fromString(ROUND_ID.from(execution)));
    }
}
