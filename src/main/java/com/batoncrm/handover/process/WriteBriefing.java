package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ACCEPTANCE;
import static com.batoncrm.handover.process.CustomerHandover.AMOUNT;
import static com.batoncrm.handover.process.CustomerHandover.FACTS;
import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;
import static com.batoncrm.handover.process.CustomerHandover.SENT_BACK_REASON;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR_NAME;

import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.HandoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Service task "Write briefing". */
@Component
class WriteBriefing implements JavaDelegate {

    private final HandoverService handovers;
    private final HandoverViews views;
    private final Accounts accounts;

    WriteBriefing(HandoverService handovers, HandoverViews views, Accounts accounts) {
        this.handovers = handovers;
        this.views = views;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void execute(DelegateExecution execution) {
        UUID item = UUID.fromString(ITEM_ID.from(execution));
        String successor = handovers.successorOf(item);
        SUCCESSOR.on(execution, successor);
        SUCCESSOR_NAME.on(execution, accounts.nameOf(successor));
        FACTS.on(execution, views.briefing(handovers.item(item), handovers.personOf(item)));
        AMOUNT.on(execution, views.overdue(handovers.item(item)));
        ACCEPTANCE.on(execution, null);
        SENT_BACK_REASON.on(execution, null);
    }
}
