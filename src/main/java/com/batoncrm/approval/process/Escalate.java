package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;

import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate". */
@Component
class Escalate implements JavaDelegate {

    private final SigningService signing;
    private final SignatureMails mails;
    private final ApprovalFlow flow;
    private final Accounts accounts;

    Escalate(SigningService signing, SignatureMails mails, ApprovalFlow flow, Accounts accounts) {
        this.signing = signing;
        this.mails = mails;
        this.flow = flow;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Person> signers = signing.presentSigners(UUID.fromString(SIGNATURE_ID.from(execution)));
        if (!signers.isEmpty()) {
            mails.escalate(execution, told(execution), signers);
        }
        flow.keepSignable(execution.getProcessInstanceId(), UUID.fromString(ROUND_ID.from(execution)));
    }

    /** Where nobody is in the group that the deadlines name, process administration hears of it. */
    private List<Person> told(DelegateExecution execution) {
        String group = DEADLINES.find(execution).orElse(Deadlines.NONE_GIVEN).escalateTo();
        List<Person> members = accounts.members(group);
        return members.isEmpty() ? accounts.members(Deadlines.NONE_GIVEN.escalateTo()) : members;
    }
}
