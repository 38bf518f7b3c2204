package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.onboarding.process.OnboardingTask.*;

import com.batoncrm.engine.Accounts;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.Owner;
import com.batoncrm.onboarding.PlannedTask;
import com.batoncrm.people.EmployeeService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The mails about an onboarding to those who have something to do. */
@Component
class OnboardingMails {

    private final Mails mails;
    private final OnboardingService onboardings;
    private final EmployeeService employees;
    private final Owners owners;
    private final TaskService tasks;
    private final Accounts accounts;

    OnboardingMails(
            Mails mails,
            OnboardingService onboardings,
            EmployeeService employees,
            Owners owners,
            TaskService tasks,
            Accounts accounts) {
        this.mails = mails;
        this.onboardings = onboardings;
        this.employees = employees;
        this.owners = owners;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    void remindOwner(DelegateExecution execution) {
        Owners.Doer doer = new Owners.Doer(OWNER_PERSON.find(execution).orElse(null), OWNER_GROUP.from(execution));
        tell(doer, late(execution, "onboarding.mail.reminder", "reminder"));
    }

    /** The manager and human resources. */
    void tellOthers(DelegateExecution execution) {
        Consumer<Mail> mail = late(execution, "onboarding.mail.escalation", "escalation");
        owners.managerOf(NUMBER.from(execution)).ifPresent(manager -> tell(new Owners.Doer(manager, "hr"), mail));
        tell(new Owners.Doer(null, "hr"), mail);
    }

    private Consumer<Mail> late(DelegateExecution execution, String subject, String key) {
        String number = NUMBER.from(execution);
        return mail -> mail.about(EmployeeService.SUBJECT, number)
                .key("onboarding-" + key + ":" + TASK_ID.from(execution) + ":" + ESCALATE_AT.from(execution))
                .subject(say(subject, ITEM.from(execution)))
                .template(
                        "onboarding-late",
                        Map.of(
                                "item", ITEM.from(execution),
                                "employee", CUSTOMER.from(execution),
                                "about", ABOUT.from(execution),
                                "dueOn", DUE_ON.from(execution)));
    }

    /** Human resources and the manager hear which tasks of the case wait, and with whom. */
    void tellThatItWaits(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        List<Task> waiting = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list();
        String what = waiting.stream().map(Task::getName).collect(Collectors.joining(", "));
        String with = waiting.stream().flatMap(this::with).distinct().collect(Collectors.joining(", "));
        Consumer<Mail> mail = written -> written.about(EmployeeService.SUBJECT, number)
                .key("onboarding-waiting:" + execution.getActivityInstanceId())
                .subject(say("onboarding.mail.waiting", what))
                .template(
                        "onboarding-waiting",
                        Map.of(
                                "item",
                                what,
                                "employee",
                                employees.get(number).name(),
                                "about",
                                ABOUT.from(execution),
                                "with",
                                with));
        owners.managerOf(number).ifPresent(manager -> tell(new Owners.Doer(manager, "hr"), mail));
        tell(new Owners.Doer(null, "hr"), mail);
    }

    private Stream<String> with(Task task) {
        return task.getAssignee() != null
                ? Stream.of(accounts.nameOf(task.getAssignee()))
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .map(accounts::groupName);
    }

    /** Everybody who had something left to do, IT and the manager. */
    void tellAboutCancellation(String number) {
        String name = employees.get(number).name();
        Set<Owners.Doer> told = new LinkedHashSet<>();
        onboardings.tasks(number).stream()
                .filter(task -> task.doneOn().isEmpty())
                .map(PlannedTask::owner)
                .filter(owner -> owner != Owner.EMPLOYEE)
                .map(owner -> owners.of(owner, number))
                .forEach(told::add);
        owners.managerOf(number).ifPresent(manager -> told.add(new Owners.Doer(manager, "hr")));
        told.add(new Owners.Doer(null, "it"));
        told.forEach(doer -> tell(doer, mail -> mail.about(EmployeeService.SUBJECT, number)
                .key("onboarding-cancelled:" + number + ":" + (doer.person() == null ? "group" : doer.person()))
                .subject(say("onboarding.mail.cancelled", name))
                .template("onboarding-cancelled", Map.of("employee", name, "number", number))));
    }

    private void tell(Owners.Doer doer, Consumer<Mail> mail) {
        if (doer.person() != null) {
            mails.tell(doer.person(), mail);
        } else {
            mails.tellGroup(doer.group(), mail);
        }
    }
}
