package com.batoncrm.complaint;

import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.Hold;
import com.batoncrm.dunning.HoldOpened;
import com.batoncrm.dunning.HoldService;
import com.batoncrm.dunning.Reason;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who disputes what he is reminded of complains: the dispute is treated as a complaint, not by a task of dunning. */
@Component
class DisputesOfReminders {

    private final HoldService holds;
    private final DunningService dunning;
    private final ComplaintService complaints;

    DisputesOfReminders(HoldService holds, DunningService dunning, ComplaintService complaints) {
        this.holds = holds;
        this.dunning = dunning;
        this.complaints = complaints;
    }

    /** Before dunning starts a task of its own. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(HoldOpened event) {
        Hold hold = holds.get(event.hold());
        if (hold.reason() != Reason.DISPUTE || !answersLetter(hold)) {
            return;
        }
        List<Dispute> disputes = ComplaintHolds.disputes(hold);
        complaints.takeOver(
                hold,
                new NewComplaint(
                        Source.REMINDER,
                        hold.customerNumber(),
                        disputes.get(0).receivable(),
                        Category.INVOICE,
                        hold.note(),
                        Urgency.NORMAL,
                        null,
                        disputes,
                        "",
                        ""));
    }

    /** What is disputed on the phone is decided by the salesperson who hears it. */
    private boolean answersLetter(Hold hold) {
        return dunning.history(hold.customerNumber()).stream()
                .anyMatch(step -> step.channel().isWritten() && hold.subject().startsWith(step.number()));
    }
}
