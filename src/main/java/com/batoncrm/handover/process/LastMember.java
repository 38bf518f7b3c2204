package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Warns of groups that somebody leaves empty, and names the processes that would wait for nobody then. */
@Component
class LastMember {

    private final Accounts accounts;
    private final RepositoryService models;

    LastMember(Accounts accounts, @Lazy RepositoryService models) {
        this.accounts = accounts;
        this.models = models;
    }

    /** A sentence for each group of which the person is the last member. */
    List<String> warnings(String person) {
        return accounts.groupsOf(person).stream()
                .filter(group -> accounts.members(group).stream()
                        .allMatch(member -> member.id().equals(person)))
                .sorted()
                .map(this::warning)
                .toList();
    }

    private String warning(String group) {
        List<String> hanging = hanging(group);
        return hanging.isEmpty()
                ? say("handover.warning.last", accounts.groupName(group))
                : say("handover.warning.hanging", accounts.groupName(group), String.join(", ", hanging));
    }

    /** The names of processes with a task for the group, and of tables that ask it to sign. */
    private List<String> hanging(String group) {
        Pattern asked = Pattern.compile("candidateGroups=\"([^\"]*,\\s*)?" + Pattern.quote(group) + "\\s*[,\"]");
        Stream<String> processes =
                models.createProcessDefinitionQuery().latestVersion().active().unlimitedList().stream()
                        .filter(process -> asked.matcher(text(models.getProcessModel(process.getId())))
                                .find())
                        .map(ProcessDefinition::getName);
        Stream<String> tables = models.createDecisionDefinitionQuery().latestVersion().unlimitedList().stream()
                .filter(table -> text(models.getDecisionModel(table.getId())).contains("\"" + group + "\""))
                .map(DecisionDefinition::getName);
        return Stream.concat(processes, tables).distinct().sorted().collect(Collectors.toList());
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
