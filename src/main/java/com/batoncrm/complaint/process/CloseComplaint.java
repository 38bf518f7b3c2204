package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.LESSON_NEEDED;
import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;
import static com.batoncrm.complaint.process.ComplaintProcess.OUTLOOK;
import static com.batoncrm.complaint.process.ComplaintProcess.OUTLOOK_REASON;

import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.LessonService;
import com.batoncrm.complaint.TreatmentService;
import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.RelationshipService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Close complaint". */
@Component
class CloseComplaint implements TaskListener {

    private final ComplaintService complaints;
    private final TreatmentService treatment;
    private final RelationshipService relationships;
    private final LessonService lessons;

    CloseComplaint(
            ComplaintService complaints,
            TreatmentService treatment,
            RelationshipService relationships,
            LessonService lessons) {
        this.complaints = complaints;
        this.treatment = treatment;
        this.relationships = relationships;
        this.lessons = lessons;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = NUMBER.from(task);
        String why = OUTLOOK_REASON.find(task).orElse("");
        relationships.state(
                complaints.get(number).customerNumber(),
                Department.SERVICE,
                OUTLOOK.find(task).orElse(null),
                why,
                number);
        treatment.close(number, why);
        LESSON_NEEDED.on(task, lessons.isNeeded(number));
    }
}
