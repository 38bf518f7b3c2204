package com.batoncrm.engine.access;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Substitutes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a person may beside his own: the tasks of those for whom he stands in. Asked once for a list, and for a single task
 * only where his own rights do not suffice; the rights of operators are never handed on.
 */
@Component
public class StandIns {

    /** Whose tasks are a person's to see: himself and the absentees, with all their groups. */
    public record Reach(List<String> persons, List<String> groups) {}

    private final ObjectProvider<Substitutes> substitutes;
    private final Accounts accounts;

    StandIns(ObjectProvider<Substitutes> substitutes, @Lazy Accounts accounts) {
        this.substitutes = substitutes;
        this.accounts = accounts;
    }

    public List<String> absenteesOf(String person) {
        return unchecked(() -> substitutes
                .orderedStream()
                .flatMap(known -> known.absenteesOf(person).stream())
                .distinct()
                .toList());
    }

    public Reach reach(String person, List<String> groups) {
        List<String> absentees = absenteesOf(person);
        return absentees.isEmpty()
                ? new Reach(List.of(person), groups)
                : new Reach(
                        Stream.concat(Stream.of(person), absentees.stream()).toList(),
                        Stream.concat(groups.stream(), absentees.stream().flatMap(other -> groupsOf(other).stream()))
                                .distinct()
                                .toList());
    }

    Reach reach(Asker asker) {
        return reach(asker.person(), asker.groups());
    }

    boolean maySee(Asker asker, TaskEntity task) {
        return asker.maySee(task)
                || absenteesOf(asker.person()).stream()
                        .anyMatch(absentee -> new Asker(absentee, groupsOf(absentee)).seesAsMember(task));
    }

    /** Those whose task this is to do and for whom the person stands in; empty where it is his own, or none of his. */
    List<String> absenteesIn(Asker asker, TaskEntity task) {
        if (asker.person().equals(task.getAssignee())) {
            return Optional.ofNullable(task.getOwner()).stream()
                    .filter(owner -> absenteesOf(asker.person()).contains(owner))
                    .toList();
        }
        return asker.mayDo(task)
                ? List.of()
                : absenteesOf(asker.person()).stream()
                        .filter(absentee -> new Asker(absentee, groupsOf(absentee)).mayDo(task))
                        .toList();
    }

    /** Whether the task is an absentee's own, and so not one that his colleagues can take. */
    boolean isAssignedToAbsentee(Asker asker, TaskEntity task) {
        return task.getAssignee() != null
                && !Objects.equals(task.getAssignee(), asker.person())
                && absenteesOf(asker.person()).contains(task.getAssignee());
    }

    private List<String> groupsOf(String person) {
        return unchecked(() -> accounts.groupsOf(person));
    }

    private static <T> T unchecked(Supplier<T> question) {
        CommandContext context = Context.getCommandContext();
        return context == null ? question.get() : context.runWithoutAuthorization(question::get);
    }
}
