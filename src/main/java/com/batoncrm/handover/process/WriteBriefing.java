package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.ACCEPTANCE;
import static com.batoncrm.handover.process.CustomerHandover.AMOUNT;
import static com.batoncrm.handover.process.CustomerHandover.ANSWER_BY;
import static com.batoncrm.handover.process.CustomerHandover.DEADLINES;
import static com.batoncrm.handover.process.CustomerHandover.FACTS;
import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;
import static com.batoncrm.handover.process.CustomerHandover.REMIND_AT;
import static com.batoncrm.handover.process.CustomerHandover.SENT_BACK_REASON;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR_NAME;
import static com.batoncrm.handover.process.RoleHandover.CONSENT;
import static com.batoncrm.handover.process.RoleHandover.MAY_SIGN;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.handover.Roles;
import com.batoncrm.handover.TakeoverService;
import com.batoncrm.handover.process.CustomerHandover.Deadlines;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Service task "Write briefing". */
@Component
class WriteBriefing implements JavaDelegate {

    private final TakeoverService takeovers;
    private final Briefing briefing;
    private final HandoverViews views;
    private final RoleViews roleViews;
    private final Roles roles;
    private final Accounts accounts;
    private final WorkingDays days;
    private final Clock clock;

    WriteBriefing(
            TakeoverService takeovers,
            Briefing briefing,
            HandoverViews views,
            RoleViews roleViews,
            Roles roles,
            Accounts accounts,
            WorkingDays days,
            Clock clock) {
        this.takeovers = takeovers;
        this.briefing = briefing;
        this.views = views;
        this.roleViews = roleViews;
        this.roles = roles;
        this.accounts = accounts;
        this.days = days;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void execute(DelegateExecution execution) {
        HandoverItem item = takeovers.item(UUID.fromString(ITEM_ID.from(execution)));
        String successor = item.successor().orElseThrow();
        SUCCESSOR.on(execution, successor);
        SUCCESSOR_NAME.on(execution, accounts.nameOf(successor));
        Optional<String> role = item.role();
        if (role.isPresent()) {
            FACTS.on(execution, roleViews.briefing(role.get(), takeovers.personOf(item.id())));
            MAY_SIGN.on(execution, roles.maySign(role.get()));
            CONSENT.on(execution, null);
        } else {
            FACTS.on(execution, briefing.of(item, takeovers.personOf(item.id())));
            AMOUNT.on(execution, views.overdue(item));
        }
        writeDates(execution);
        ACCEPTANCE.on(execution, null);
        SENT_BACK_REASON.on(execution, null);
    }

    private void writeDates(DelegateExecution execution) {
        Deadlines deadlines = DEADLINES.find(execution).orElse(Deadlines.NONE_GIVEN);
        REMIND_AT.on(
                execution, days.plus(clock.instant(), deadlines.remindAfter()).toString());
        ANSWER_BY.on(
                execution, days.plus(clock.instant(), deadlines.answerWithin()).toString());
    }
}
