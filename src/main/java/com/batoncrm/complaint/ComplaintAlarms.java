package com.batoncrm.complaint;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells departments in time that a promise to a customer is at risk, and others that it was broken; each once. */
@Service
@Transactional
public class ComplaintAlarms {

    private final Complaints complaints;
    private final ComplaintService service;
    private final ComplaintTimes times;
    private final ComplaintMails mails;
    private final Audit audit;
    private final Clock clock;

    ComplaintAlarms(
            Complaints complaints,
            ComplaintService service,
            ComplaintTimes times,
            ComplaintMails mails,
            Audit audit,
            Clock clock) {
        this.complaints = complaints;
        this.service = service;
        this.times = times;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of what is open and nearly due: the first answer is up to service, the solution to the owning department. */
    public void warn(String number) {
        Complaint complaint = service.get(number);
        Instant now = clock.instant();
        if (!now.isBefore(times.firstAnswerWarning(complaint))
                && complaint.promises().firstAnswer().warn(now)) {
            mails.tellGroup("service", complaint, "answerSoon", "", times.firstAnswerDue(complaint));
            note(number, "complaint.warned", "first answer");
        }
        if (!now.isBefore(times.solutionWarning(complaint))
                && complaint.promises().solution().warn(now)) {
            mails.tellGroup(
                    complaint.ownership().department(), complaint, "solutionSoon", "", times.solutionDue(complaint));
            note(number, "complaint.warned", "solution");
        }
        complaints.saveAndFlush(complaint);
    }

    /** What is overdue: a first answer to the first of the chain, a solution to both. */
    public void escalate(String number) {
        Complaint complaint = service.get(number);
        Instant now = clock.instant();
        if (!now.isBefore(times.firstAnswerDue(complaint))
                && complaint.promises().firstAnswer().escalate(now)) {
            mails.tellGroup(
                    complaint.ownership().escalateTo(), complaint, "answerLate", "", times.firstAnswerDue(complaint));
            note(number, "complaint.escalated", "first answer");
        }
        if (!now.isBefore(times.solutionDue(complaint))
                && complaint.promises().solution().escalate(now)) {
            Instant due = times.solutionDue(complaint);
            mails.tellGroup(complaint.ownership().escalateTo(), complaint, "solutionLate", "", due);
            if (!complaint.ownership().thenTo().equals(complaint.ownership().escalateTo())) {
                mails.tellGroup(complaint.ownership().thenTo(), complaint, "solutionLate", "then", due);
            }
            note(number, "complaint.escalated", "solution");
        }
        complaints.saveAndFlush(complaint);
    }

    /** A department's own deadline: itself before it, the owning department after. */
    public void investigation(String number, String department, Instant due, boolean over) {
        Complaint complaint = service.get(number);
        mails.tellGroup(
                over ? complaint.ownership().department() : department,
                complaint,
                over ? "investigationLate" : "investigationSoon",
                department + ":" + due,
                due);
        note(number, over ? "complaint.escalated" : "complaint.warned", "investigation by " + department);
    }

    private void note(String number, String action, String what) {
        audit.record(AuditEntry.of(action, ComplaintService.SUBJECT, number).text("what", what));
    }
}
