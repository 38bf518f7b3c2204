package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;

import com.batoncrm.approval.Signature;
import com.batoncrm.approval.SigningService;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Start next stage". */
@Component
class StartNextStage implements JavaDelegate {

    private final SigningService signing;

    StartNextStage(SigningService signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Signature> stage = signing.nextStage(UUID.fromString(ROUND_ID.from(execution)));
        STAGE.on(execution, stage.get(0).stage());
        STAGE_SIGNATURES.on(
                execution,
                stage.stream()
                        .map(signature -> new StageSignature(signature.id().toString(), signature.group()))
                        .toList());
    }
}
