package com.batoncrm.engine.access;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.SignatureTasks;
import com.batoncrm.engine.Substitutes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /**
     * Whose tasks are a person's to see: himself and the absentees, with all their groups; but tasks of the elements
     * {@code ownOnly} only by his own groups.
     */
    public record Reach(List<String> persons, List<String> groups, List<String> ownGroups, Set<String> ownOnly) {

        public String person() {
            return persons.get(0);
        }
    }

    private final ObjectProvider<Substitutes> substitutes;
    private final ObjectProvider<SignatureTasks> signatures;
    private final Accounts accounts;

    StandIns(
            ObjectProvider<Substitutes> substitutes,
            ObjectProvider<SignatureTasks> signatures,
            @Lazy Accounts accounts) {
        this.substitutes = substitutes;
        this.signatures = signatures;
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
                ? new Reach(List.of(person), groups, groups, Set.of())
                : new Reach(
                        Stream.concat(Stream.of(person), absentees.stream()).toList(),
                        Stream.concat(groups.stream(), absentees.stream().flatMap(other -> groupsOf(other).stream()))
                                .distinct()
                                .toList(),
                        groups,
                        signatures());
    }

    private Set<String> signatures() {
        return signatures.stream().flatMap(known -> known.elements().stream()).collect(Collectors.toSet());
    }

    /** Whether the person may do the task for those for whom he stands in: a signature only where he is asked himself. */
    private boolean mayStandIn(Asker asker, TaskEntity task) {
        return asker.isCandidate(task) || !signatures().contains(task.getTaskDefinitionKey());
    }

    Reach reach(Asker asker) {
        return reach(asker.person(), asker.groups());
    }

    boolean maySee(Asker asker, TaskEntity task) {
        return asker.maySee(task)
                || mayStandIn(asker, task)
                        && absenteesOf(asker.person()).stream()
                                .anyMatch(absentee -> new Asker(absentee, groupsOf(absentee)).seesAsMember(task));
    }

    /** Those whose task this is to do and for whom the person stands in; empty where it is his own, or none of his. */
    List<String> absenteesIn(Asker asker, TaskEntity task) {
        if (asker.person().equals(task.getAssignee())) {
            return Optional.ofNullable(task.getOwner()).stream()
                    .filter(owner -> absenteesOf(asker.person()).contains(owner))
                    .toList();
        }
        return asker.mayDo(task) || !mayStandIn(asker, task)
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
