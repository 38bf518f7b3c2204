package com.batoncrm.engine.access;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.AlreadyDone;
import com.batoncrm.engine.DecidedTasks;
import com.batoncrm.engine.NotYours;
import com.batoncrm.engine.Refused;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says why a task cannot be had: done by whom and when, with a colleague, no longer needed, or not known. */
@Component
public class GoneTasks {

    /** The task that this thread's person last wanted: what a conflict at the end of a command was about. */
    private static final ThreadLocal<String> LAST_WANTED = new ThreadLocal<>();

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Accounts accounts;
    private final ObjectProvider<DecidedTasks> decided;
    private final DateTimeFormatter time;

    GoneTasks(
            ObjectProvider<ProcessEngineConfigurationImpl> engine,
            @Lazy Accounts accounts,
            ObjectProvider<DecidedTasks> decided,
            @Value("${baton.company.zone}") ZoneId zone) {
        this.engine = engine;
        this.accounts = accounts;
        this.decided = decided;
        this.time = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH)
                .withZone(zone);
    }

    void wanted(String task) {
        LAST_WANTED.set(task);
    }

    /** What became of the task that this thread's person wanted in vain, in words; empty where it is still there to have. */
    public Optional<String> lastWanted() {
        String task = LAST_WANTED.get();
        LAST_WANTED.remove();
        if (task == null) {
            return Optional.empty();
        }
        return engine.getObject().getCommandExecutorTxRequiresNew().execute(context -> {
            HistoricTaskInstanceEntity past = history(task);
            if (past == null) {
                return Optional.empty();
            }
            return past.getEndTime() != null
                    ? Optional.of(refusal(task).getMessage())
                    : Optional.ofNullable(past.getAssignee())
                            .map(other -> say("engine.task.with-colleague", accounts.nameOf(other)));
        });
    }

    private static @Nullable HistoricTaskInstanceEntity history(String task) {
        return Context.getCommandContext().getHistoricTaskInstanceManager().findHistoricTaskInstanceById(task);
    }

    /** For a task that is not there any more, or never was. */
    Refused refusal(String task) {
        return Context.getCommandContext().runWithoutAuthorization(() -> {
            HistoricTaskInstanceEntity past = history(task);
            if (past == null || past.getEndTime() == null) {
                return unknown();
            }
            if (!TaskEntity.DELETE_REASON_COMPLETED.equals(past.getDeleteReason())) {
                return new AlreadyDone(say(
                        "engine.task.no-longer-needed",
                        time.format(past.getEndTime().toInstant())));
            }
            return new AlreadyDone(done(task, past.getAssignee(), past.getEndTime()));
        });
    }

    private String done(String task, String person, Date at) {
        String who = person == null ? say("engine.task.somebody") : accounts.nameOf(person);
        String when = time.format(at.toInstant());
        Optional<String> verb = decided.orderedStream()
                .map(features -> features.decision(task))
                .flatMap(Optional::stream)
                .findFirst();
        return say("engine.task.already", verb.orElse(say("engine.task.done")), who, when);
    }

    Refused notHisToDo(TaskEntity task) {
        return new NotYours(
                task.getAssignee() == null
                        ? say("engine.task.not-yours")
                        : say(
                                "engine.task.with-colleague",
                                Context.getCommandContext()
                                        .runWithoutAuthorization(() -> accounts.nameOf(task.getAssignee()))));
    }

    Refused unknown() {
        return new NotYours(say("engine.task.unknown"));
    }
}
