package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;
import static com.batoncrm.complaint.process.ComplaintProcess.SIMILAR;
import static com.batoncrm.complaint.process.ComplaintProcess.SIMILAR_CHOICES;
import static com.batoncrm.complaint.process.ComplaintProcess.VIEWS;

import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.HandOvers;
import com.batoncrm.complaint.Station;
import com.batoncrm.relationship.RelationshipService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Beginning and end of every user task of a complaint: shows the case, and keeps with whom it lies. */
@Component
class HandOver implements TaskListener {

    private final ComplaintService complaints;
    private final ComplaintViews views;
    private final HandOvers handOvers;
    private final RelationshipService relationships;

    HandOver(
            ComplaintService complaints, ComplaintViews views, HandOvers handOvers, RelationshipService relationships) {
        this.complaints = complaints;
        this.views = views;
        this.handOvers = handOvers;
        this.relationships = relationships;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getEventName().equals(EVENTNAME_CREATE)) {
            begin(task);
        } else {
            handOvers.end(task.getId());
        }
    }

    private void begin(DelegateTask task) {
        Complaint complaint = complaints.get(NUMBER.from(task));
        task.setVariablesLocal(views.of(complaint));
        if (task.getTaskDefinitionKey().equals(ComplaintProcess.TAKE_ON)) {
            SIMILAR.onLocal(task, views.similar(complaint));
            SIMILAR_CHOICES.onLocal(task, views.choices(complaint));
        }
        if (task.getTaskDefinitionKey().equals(ComplaintProcess.CLOSE)) {
            VIEWS.onLocal(task, relationships.sideBySide(complaint.customerNumber()));
        }
        ComplaintTreatment.NEXT_STEP.removeFrom(task);
        handOvers.begin(task.getId(), complaint.number(), department(task, complaint), task.getName());
    }

    /** While we wait for his answer, it lies with the customer. */
    private static String department(DelegateTask task, Complaint complaint) {
        return complaint.state().isWaiting()
                ? Station.CUSTOMER
                : task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .findFirst()
                        .orElse(complaint.ownership().department());
    }
}
