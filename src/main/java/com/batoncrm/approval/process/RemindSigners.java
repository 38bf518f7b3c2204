package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.ROUND_ID;
import static com.batoncrm.approval.process.ApprovalProcess.SIGNATURE_ID;

import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Accounts.Person;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind signers". */
@Component
class RemindSigners implements JavaDelegate {

    private final SigningService signing;
    private final SignatureMails mails;
    private final ApprovalFlow flow;

    RemindSigners(SigningService signing, SignatureMails mails, ApprovalFlow flow) {
        this.signing = signing;
        this.mails = mails;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Person> signers = signing.presentSigners(UUID.fromString(SIGNATURE_ID.from(execution)));
        if (!signers.isEmpty()) {
            mails.remind(execution, signers);
        }
        flow.keepSignable(execution.getProcessInstanceId(), UUID.fromString(ROUND_ID.from(execution)));
    }
}
