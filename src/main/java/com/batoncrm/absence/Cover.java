package com.batoncrm.absence;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.TaskOpened;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is away with nobody there to stand in, and sees to it that his manager is asked once. */
@Service
@Transactional
public class Cover {

    private final StandingIn standingIn;
    private final AbsenceService absences;
    private final Colleagues people;
    private final Accounts accounts;

    Cover(StandingIn standingIn, AbsenceService absences, Colleagues people, Accounts accounts) {
        this.standingIn = standingIn;
        this.absences = absences;
        this.people = people;
        this.accounts = accounts;
    }

    /** The absences of those for whom the task waits, where none of them is there and nobody stands in; else none. */
    public List<Absence> uncovered(TaskOpened task) {
        StandInChart now = standingIn.now();
        if (now.isEmpty()) {
            return List.of();
        }
        List<String> asked = task.assignee() != null ? List.of(task.assignee()) : candidates(task);
        return asked.stream().allMatch(now::isUncovered)
                ? asked.stream()
                        .flatMap(person -> absences.next(person).stream())
                        .toList()
                : List.of();
    }

    private List<String> candidates(TaskOpened task) {
        return Stream.concat(
                        task.candidates().stream().filter(accounts::isUsable),
                        task.candidateGroups().stream()
                                .flatMap(group -> accounts.members(group).stream())
                                .map(Accounts.Person::id))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public boolean isUncovered(String person) {
        return standingIn.now().isUncovered(person);
    }

    /** False where somebody was asked already. */
    public boolean ask(Absence absence) {
        return absences.ask(absence);
    }

    /** Whom to ask; empty where the absent person has no manager. */
    public Optional<String> managerOf(Absence absence) {
        return people.managerOf(absence.person());
    }
}
