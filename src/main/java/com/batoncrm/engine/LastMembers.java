package com.batoncrm.engine;

import static com.batoncrm.engine.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Warns of groups that somebody leaves empty, and names the processes that would wait for nobody then. */
@Component
public class LastMembers {

    /** The columns of tables that say who has to do something. */
    private static final Set<String> ASKED = Set.of("group", "department");

    private final Accounts accounts;
    private final SigningGroups signing;
    private final RepositoryService models;

    LastMembers(Accounts accounts, @Lazy SigningGroups signing, @Lazy RepositoryService models) {
        this.accounts = accounts;
        this.signing = signing;
        this.models = models;
    }

    /** Whether nobody else in the group could log in now. */
    public boolean isLast(String person, String group) {
        List<Accounts.Person> members = accounts.members(group);
        return members.size() == 1 && members.get(0).id().equals(person);
    }

    /** Without whom Baton is not administered, or something is not signed. */
    public boolean isNeeded(String group) {
        return group.equals(Groups.CAMUNDA_ADMIN) || signing.all().contains(group);
    }

    /** The groups of which the person is the last member, by id. */
    public List<String> groupsOf(String person) {
        return accounts.groupsOf(person).stream()
                .filter(group -> isLast(person, group))
                .sorted()
                .toList();
    }

    /** One sentence. */
    public String warning(String group) {
        if (group.equals(Groups.CAMUNDA_ADMIN)) {
            return say("engine.last.administers", accounts.groupName(group));
        }
        List<String> waiting = processesOf(group);
        return waiting.isEmpty()
                ? say("engine.last.member", accounts.groupName(group))
                : say("engine.last.processes", accounts.groupName(group), String.join(", ", waiting));
    }

    /** The names of the processes with a task for the group, and of those whose tables ask it. */
    public List<String> processesOf(String group) {
        Pattern candidates = Pattern.compile("candidateGroups=\"([^\"]*,\\s*)?" + Pattern.quote(group) + "\\s*[,\"]");
        List<String> tables = models.createDecisionDefinitionQuery().latestVersion().unlimitedList().stream()
                .filter(table -> signing.in(table.getId(), ASKED).contains(group))
                .map(DecisionDefinition::getKey)
                .toList();
        return models.createProcessDefinitionQuery().latestVersion().active().unlimitedList().stream()
                .filter(process -> asks(text(models.getProcessModel(process.getId())), candidates, tables))
                .map(ProcessDefinition::getName)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean asks(String model, Pattern candidates, List<String> tables) {
        return Stream.concat(
                        Stream.of(candidates),
                        tables.stream().map(table -> Pattern.compile("decisionRef=\"" + Pattern.quote(table) + "\"")))
                .anyMatch(asked -> asked.matcher(model).find());
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
