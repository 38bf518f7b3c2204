package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.*;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.Period;
import com.batoncrm.approval.SigningService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Creation of the user task "Name a signer": why nobody is left, who could be named, and which manager names him. */
@Component
class ExplainVacancy implements TaskListener {

    private final SigningService signing;
    private final Accounts accounts;

    ExplainVacancy(SigningService signing, Accounts accounts) {
        this.signing = signing;
        this.accounts = accounts;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID signature = UUID.fromString(SIGNATURE_ID.from(task));
        List<Absence> away = signing.awaySigners(signature);
        signing.namer(signature).ifPresent(task::setAssignee);
        WHY_NOBODY.on(
                task,
                away.isEmpty()
                        ? why(SIGNER_GROUP.from(task), signing.author(signature))
                        : say(
                                "approval.vacancy.away",
                                away.stream()
                                        .map(absence -> accounts.nameOf(absence.person()) + " " + Period.of(absence))
                                        .collect(Collectors.joining(", "))));
        PEOPLE.on(
                task,
                signing.nameable(signature).stream()
                        .map(person -> Map.<String, Object>of("label", person.name(), "value", person.id()))
                        .toList());
    }

    private String why(String group, String author) {
        if (!accounts.groupExists(group)) {
            return say("approval.vacancy.noGroup", group);
        }
        List<Person> members = accounts.members(group);
        if (members.isEmpty()) {
            return say("approval.vacancy.noMembers", accounts.groupName(group));
        }
        boolean onlyAuthor = members.size() == 1 && members.get(0).id().equals(author);
        return say(onlyAuthor ? "approval.vacancy.onlyAuthor" : "approval.vacancy.allUsed", accounts.groupName(group));
    }
}
