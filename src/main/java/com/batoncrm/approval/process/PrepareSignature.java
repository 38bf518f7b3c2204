package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;

import com.batoncrm.approval.Signature;
import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Accounts;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare signature". */
@Component
class PrepareSignature implements JavaDelegate {

    private final SigningService signing;
    private final DueTimes dueTimes;
    private final Accounts accounts;

    PrepareSignature(SigningService signing, DueTimes dueTimes, Accounts accounts) {
        this.signing = signing;
        this.dueTimes = dueTimes;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Signature signature = signing.signature(UUID.fromString(SIGNATURE_ID.from(execution)));
        MAY_SIGN.on(execution, !signing.presentSigners(signature.id()).isEmpty());
        SIGNER_PERSON.on(execution, signature.namedPerson());
        ASKED_AS.on(execution, accounts.groupName(signature.group()));
        REASONS.on(execution, signature.reasons());
        dueTimes.write(execution);
    }
}
