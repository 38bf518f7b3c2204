package com.batoncrm.handover.process;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.Accounts;
import com.batoncrm.handover.Handover;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.time.Instant;
import java.time.LocalTime;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The last day of somebody who leaves: his account is locked, and what is left falls to others. */
@Component
class Leaving {

    private final AccountDates dates;
    private final EmployeeService employees;
    private final Accounts accounts;
    private final IdentityService identity;
    private final TaskService tasks;
    private final Audit audit;
    private final Company company;
    private final LocalTime lockAt;

    Leaving(
            AccountDates dates,
            EmployeeService employees,
            Accounts accounts,
            @Lazy IdentityService identity,
            @Lazy TaskService tasks,
            Audit audit,
            Company company,
            @Value("${baton.handover.lock-at}") LocalTime lockAt) {
        this.dates = dates;
        this.employees = employees;
        this.accounts = accounts;
        this.identity = identity;
        this.tasks = tasks;
        this.audit = audit;
        this.company = company;
        this.lockAt = lockAt;
    }

    Instant momentOf(Handover handover) {
        return handover.lastDay().atTime(lockAt).atZone(company.zone()).toInstant();
    }

    /** From the last day's evening on nobody logs in with the account, whatever becomes of this case. */
    void lock(Handover handover) {
        dates.lockFrom(handover.person(), momentOf(handover));
        employees
                .ofAccount(handover.person())
                .map(Employee::number)
                .ifPresent(number -> employees.endOn(number, handover.lastDay()));
        audit.record(AuditEntry.of("account.lock-set", "handover", handover.id().toString())
                .text("person", handover.person())
                .text("at", momentOf(handover).toString()));
    }

    /** To the group that is asked, else to whoever takes over most of his customers, else to who started the handover. */
    void release(Handover handover) {
        String person = handover.person();
        String heir = handover.heir().orElse(handover.startedBy());
        tasks.createTaskQuery().taskAssignee(person).unlimitedList().forEach(task -> release(task, heir));
        accounts.groupsOf(person).forEach(group -> identity.deleteMembership(person, group));
        audit.record(
                AuditEntry.of("account.groups-left", "handover", handover.id().toString())
                        .text("person", person)
                        .text("tasks", heir));
    }

    private void release(Task task, String heir) {
        boolean asksOthers = tasks.getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null);
        task.setOwner(null);
        task.setAssignee(asksOthers ? null : heir);
        tasks.saveTask(task);
    }
}
