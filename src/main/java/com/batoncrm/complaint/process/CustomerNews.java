package com.batoncrm.complaint.process;

import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.CustomerSpoke;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has a task of a complaint open sees what the customer said since. */
@Component
class CustomerNews {

    private static final String[] PROCESSES = {
        ComplaintProcess.KEY,
        ComplaintInvestigation.KEY,
        ComplaintTreatment.KEY,
        ComplaintQuestion.KEY,
        ComplaintAgreement.KEY,
        ComplaintLesson.KEY
    };

    private final TaskService tasks;
    private final ComplaintService complaints;
    private final ComplaintViews views;

    CustomerNews(TaskService tasks, ComplaintService complaints, ComplaintViews views) {
        this.tasks = tasks;
        this.complaints = complaints;
        this.views = views;
    }

    @EventListener
    void on(CustomerSpoke event) {
        var shown = views.of(complaints.get(event.number()));
        tasks.createTaskQuery()
                .processInstanceBusinessKey(event.number())
                .processDefinitionKeyIn(PROCESSES)
                .unlimitedList()
                .forEach(task -> tasks.setVariablesLocal(task.getId(), shown));
    }
}
