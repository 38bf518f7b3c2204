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

/** Who disputes what he is asked for complains, by the link in a letter or on the phone. */
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

    /** Before dunning looks whose the reason is. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(HoldOpened event) {
        Hold hold = holds.get(event.hold());
        if (hold.reason() != Reason.DISPUTE) {
            return;
        }
        List<Dispute> disputes = ComplaintHolds.disputes(hold);
        complaints.takeOver(
                hold,
                new NewComplaint(
                        answersLetter(hold) ? Source.REMINDER : Source.STAFF,
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

    /** Else the salesperson who called heard it. */
    private boolean answersLetter(Hold hold) {
        return dunning.history(hold.customerNumber()).stream()
                .anyMatch(step -> step.channel().isWritten() && hold.subject().startsWith(step.number()));
    }
}
