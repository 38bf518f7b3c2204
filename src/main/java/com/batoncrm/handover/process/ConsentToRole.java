package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.RoleHandover.CONSENT;
import static com.batoncrm.handover.process.RoleHandover.ITEM_ID;
import static com.batoncrm.handover.process.RoleHandover.SENT_BACK_REASON;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.handover.TakeoverService;
import com.batoncrm.handover.process.RoleHandover.Consent;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Consent to role". */
@Component
class ConsentToRole implements TaskListener {

    private final TakeoverService takeovers;
    private final CurrentPerson current;
    private final Accounts accounts;

    ConsentToRole(TakeoverService takeovers, CurrentPerson current, Accounts accounts) {
        this.takeovers = takeovers;
        this.current = current;
        this.accounts = accounts;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean agreed = CONSENT.from(task) == Consent.AGREE;
        takeovers.decideOnRole(UUID.fromString(ITEM_ID.from(task)), agreed);
        if (!agreed) {
            SENT_BACK_REASON.on(task, say("handover.role.notAgreed", accounts.nameOf(current.requireId())));
        }
    }
}
