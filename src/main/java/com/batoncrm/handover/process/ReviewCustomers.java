package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.EmployeeHandover.HANDOVER_ID;
import static com.batoncrm.handover.process.EmployeeHandover.MANAGER;
import static com.batoncrm.handover.process.EmployeeHandover.REVIEWS_LEFT;

import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Review customers". */
@Component
class ReviewCustomers implements JavaDelegate {

    private final HandoverService handovers;
    private final Reviews reviews;

    ReviewCustomers(HandoverService handovers, Reviews reviews) {
        this.handovers = handovers;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Handover handover = handovers.get(UUID.fromString(HANDOVER_ID.from(execution)));
        int left = REVIEWS_LEFT.from(execution);
        reviews.tell(handover, Reviews.DAYS.get(Reviews.DAYS.size() - left), MANAGER.find(execution));
        REVIEWS_LEFT.on(execution, left - 1);
        if (left > 1) {
            reviews.next(execution, handover);
        } else {
            handovers.done(handover.id());
        }
    }
}
