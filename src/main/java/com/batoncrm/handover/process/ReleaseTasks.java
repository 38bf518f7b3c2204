package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.EmployeeHandover.HANDOVER_ID;
import static com.batoncrm.handover.process.EmployeeHandover.REVIEWS_LEFT;

import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverService;
import com.batoncrm.handover.Why;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Release tasks". */
@Component
class ReleaseTasks implements JavaDelegate {

    private final HandoverService handovers;
    private final Leaving leaving;
    private final Reviews reviews;

    ReleaseTasks(HandoverService handovers, Leaving leaving, Reviews reviews) {
        this.handovers = handovers;
        this.leaving = leaving;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Handover handover = handovers.get(UUID.fromString(HANDOVER_ID.from(execution)));
        if (handover.why() == Why.LEAVES) {
            leaving.release(handover);
        }
        REVIEWS_LEFT.on(execution, Reviews.DAYS.size());
        reviews.next(execution, handover);
    }
}
