package com.batoncrm.complaint;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.customer.CustomerHandedOver;
import com.batoncrm.engine.Cases;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to do in the complaints of a customer goes along with the customer; departments keep theirs. */
@Component
class ComplaintHandover {

    private final Complaints complaints;
    private final Lessons lessons;
    private final Cases cases;
    private final Audit audit;

    ComplaintHandover(Complaints complaints, Lessons lessons, Cases cases, Audit audit) {
        this.complaints = complaints;
        this.lessons = lessons;
        this.cases = cases;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    public void on(CustomerHandedOver event) {
        List<String> numbers = complaints.findByCustomerNumberOrderByNumberDesc(event.customer()).stream()
                .map(Complaint::number)
                .toList();
        lessons.open(event.from()).stream()
                .filter(lesson -> numbers.contains(lesson.complaint()))
                .forEach(lesson -> handOver(lesson, event));
        cases.handOver(numbers, event.from(), event.to());
    }

    private void handOver(Lesson lesson, CustomerHandedOver event) {
        lesson.handOver(event.to());
        lessons.saveAndFlush(lesson);
        audit.record(AuditEntry.of("complaint.action-handed-over", ComplaintService.SUBJECT, lesson.complaint())
                .text("from", event.from())
                .text("to", event.to()));
    }
}
