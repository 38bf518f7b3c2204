package com.batoncrm.absence.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.AbsenceBegun;
import com.batoncrm.absence.AbsenceOver;
import com.batoncrm.absence.Cover;
import com.batoncrm.absence.Period;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BorrowedTasks;
import com.batoncrm.engine.SignatureTasks;
import com.batoncrm.engine.TaskOpened;
import com.batoncrm.mail.Mails;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves tasks and processes as people go away and come back. */
@Component
class AbsenceFlow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final BorrowedTasks borrowed;
    private final Cover cover;
    private final Accounts accounts;
    private final Mails mails;
    private final List<SignatureTasks> signatures;
    private final ApplicationEventPublisher events;

    AbsenceFlow(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy BorrowedTasks borrowed,
            Cover cover,
            Accounts accounts,
            Mails mails,
            List<SignatureTasks> signatures,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.borrowed = borrowed;
        this.cover = cover;
        this.accounts = accounts;
        this.mails = mails;
        this.signatures = signatures;
        this.events = events;
    }

    /** A task begins to wait: where nobody who is there can do it, the managers of those who could are asked. */
    @EventListener
    void on(TaskOpened opened) {
        cover.uncovered(opened).forEach(absence -> ask(absence, opened.name()));
    }

    void begin(Absence absence) {
        events.publishEvent(new AbsenceBegun(absence.person()));
        List<Task> waiting = tasks.createTaskQuery()
                .taskAssignee(absence.person())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1000);
        absence.substitute()
                .ifPresent(standIn -> mails.mention(
                        standIn, say("absence.told.begun", accounts.nameOf(absence.person()), waiting.size())));
        if (cover.isUncovered(absence.person())) {
            waiting.stream()
                    .filter(this::canBeStoodInFor)
                    .findFirst()
                    .or(() -> forGroupsOf(absence.person()))
                    .ifPresent(task -> ask(absence, task.getName()));
        }
    }

    private Optional<Task> forGroupsOf(String person) {
        List<String> empty = accounts.groupsOf(person).stream()
                .filter(group -> accounts.members(group).stream().allMatch(member -> cover.isUncovered(member.id())))
                .toList();
        return empty.isEmpty()
                ? Optional.empty()
                : tasks.createTaskQuery().taskCandidateGroupIn(empty).listPage(0, 1000).stream()
                        .filter(this::canBeStoodInFor)
                        .findFirst();
    }

    /** For a signature no substitute is named, but somebody who signs. */
    private boolean canBeStoodInFor(Task task) {
        return signatures.stream().noneMatch(known -> known.elements().contains(task.getTaskDefinitionKey()));
    }

    private void ask(Absence absence, String task) {
        if (!cover.ask(absence)) {
            return;
        }
        VariableMap variables = Variables.createVariables();
        AbsenceCover.ABSENCE_ID.in(variables, absence.id().toString());
        AbsenceCover.MANAGER.in(variables, cover.managerOf(absence).orElse(null));
        AbsenceCover.PERSON_NAME.in(variables, accounts.nameOf(absence.person()));
        AbsenceCover.CUSTOMER.in(variables, accounts.nameOf(absence.person()));
        AbsenceCover.PERIOD.in(variables, Period.of(absence));
        AbsenceCover.WAITING_TASK.in(variables, task);
        runtime.startProcessInstanceByKey(AbsenceCover.KEY, absence.id().toString(), variables);
    }

    void end(Absence absence) {
        borrowed.giveBack(absence.person());
        tell(absence, AbsenceCover.ABSENCE_OVER);
        events.publishEvent(new AbsenceOver(absence.person()));
    }

    void endedByHand(Absence absence) {
        tell(absence, AbsenceProcess.ENDED_BY_HAND);
        tell(absence, AbsenceCover.ABSENCE_OVER);
    }

    private void tell(Absence absence, String message) {
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(absence.id().toString())
                .messageEventSubscriptionName(message)
                .unlimitedList()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }
}
