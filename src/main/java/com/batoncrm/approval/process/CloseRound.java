package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.ROUND_ID;

import com.batoncrm.approval.SigningService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** End of the process, also when the calling one is withdrawn: no round stays open behind it. */
@Component
class CloseRound implements ExecutionListener {

    private final SigningService signing;

    CloseRound(SigningService signing) {
        this.signing = signing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ROUND_ID.find(execution).map(UUID::fromString).ifPresent(signing::cancel);
    }
}
