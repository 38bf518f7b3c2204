package com.batoncrm.complaint.process;

import com.batoncrm.complaint.ClockStarted;
import com.batoncrm.complaint.ClockStopped;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintOpened;
import com.batoncrm.complaint.ComplaintReopened;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintTimes;
import com.batoncrm.complaint.QuestionAnswered;
import com.batoncrm.complaint.SolutionAnswered;
import com.batoncrm.complaint.process.ComplaintAgreement.Agreement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of a complaint, and tells it what happened outside of it. */
@Component
class ComplaintFlow {

    private static final Duration STANDING = Duration.ofDays(36_500);

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final ComplaintService complaints;
    private final ComplaintTimes times;
    private final ComplaintFacts facts;
    private final Clock clock;

    ComplaintFlow(
            RuntimeService runtime,
            ManagementService jobs,
            ComplaintService complaints,
            ComplaintTimes times,
            ComplaintFacts facts,
            Clock clock) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.complaints = complaints;
        this.times = times;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void on(ComplaintOpened event) {
        tell(ComplaintProcess.COMPLAINT_RECEIVED, event.number());
    }

    /** Where it waits to be closed it goes back to service; where it is closed its process starts again. */
    @EventListener
    void on(ComplaintReopened event) {
        tell(ComplaintProcess.COMPLAINT_REOPENED, event.number());
    }

    private void tell(String message, String number) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(facts.of(complaints.get(number)))
                .correlate();
    }

    @EventListener
    void on(SolutionAnswered event) {
        VariableMap values = Variables.createVariables();
        ComplaintAgreement.AGREEMENT.in(values, event.accepted() ? Agreement.ACCEPTED : Agreement.DECLINED);
        runtime.createMessageCorrelation(ComplaintAgreement.SOLUTION_ANSWERED)
                .processInstanceBusinessKey(event.number())
                .setVariables(values)
                .correlate();
    }

    @EventListener
    void on(QuestionAnswered event) {
        runtime.createMessageCorrelation(ComplaintQuestion.QUESTION_ANSWERED)
                .processInstanceBusinessKey(event.number())
                .correlate();
    }

    /** While the clock stands, no deadline comes nearer. */
    @EventListener
    void on(ClockStopped event) {
        Instant notNow = clock.instant().plus(STANDING);
        move(event.number(), ComplaintProcess.SOLUTION_SOON_DUE, notNow);
        move(event.number(), ComplaintProcess.SOLUTION_OVERDUE, notNow);
    }

    @EventListener
    void on(ClockStarted event) {
        Complaint complaint = complaints.get(event.number());
        move(event.number(), ComplaintProcess.SOLUTION_SOON_DUE, times.solutionWarning(complaint));
        move(event.number(), ComplaintProcess.SOLUTION_OVERDUE, times.solutionDue(complaint));
    }

    private void move(String number, String timer, Instant due) {
        timers(number, timer).forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(due)));
    }

    private List<Job> timers(String number, String timer) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(ComplaintProcess.KEY)
                .processInstanceBusinessKey(number)
                .unlimitedList()
                .stream()
                .flatMap(
                        instance -> jobs
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .unlimitedList()
                                .stream())
                .toList();
    }
}
