package com.batoncrm.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who there is: people and groups as the engine's identity service knows them. */
@Component
public class Accounts {

    /** A person with an account; {@code email} may be empty, never null. */
    public record Person(String id, String name, String email) {}

    /** The groups of those who operate processes and administer. */
    public static final Set<String> OPERATORS = Set.of("process-admin", Groups.CAMUNDA_ADMIN);

    private final IdentityService identity;
    private final AccountDates dates;

    Accounts(IdentityService identity, AccountDates dates) {
        this.identity = identity;
        this.dates = dates;
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(Accounts::person);
    }

    /** The person's name, or the id where there is no such account any more. */
    public String nameOf(String id) {
        return person(id).map(Person::name).orElse(id);
    }

    /** Every person of a group by id whose account can be used now; empty for an unknown group. */
    public List<Person> members(String group) {
        return usable(identity.createUserQuery()
                .memberOfGroup(group)
                .orderByUserId()
                .asc()
                .unlimitedList());
    }

    /** Everybody whose account can be used now, by id. */
    public List<Person> everybody() {
        return usable(identity.createUserQuery().orderByUserId().asc().unlimitedList());
    }

    private List<Person> usable(List<User> users) {
        Set<String> unusable = dates.unusable(users.stream().map(User::getId).toList());
        return users.stream()
                .filter(user -> !unusable.contains(user.getId()))
                .map(Accounts::person)
                .toList();
    }

    /** Whether there is such an account, valid and not locked. */
    public boolean isUsable(String person) {
        return person(person).isPresent() && dates.state(person) == AccountDates.State.WORKS;
    }

    /**
     * What tells a session that it still holds: another one after each change of the password, none where the account is
     * gone, locked or not valid yet.
     */
    public Optional<String> sessionMark(String person) {
        return Optional.ofNullable(identity.createUserQuery().userId(person).singleResult())
                .filter(user -> dates.state(person) == AccountDates.State.WORKS)
                .map(user -> digest(orEmpty(user.getPassword())));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of the person's groups. */
    public List<String> groupsOf(String person) {
        return identity.createGroupQuery().groupMember(person).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    public boolean isMember(String person, String group) {
        return groupsOf(person).contains(group);
    }

    /** Whether he operates processes or administers, and so does nobody's daily work. */
    public boolean isOperator(String person) {
        return groupsOf(person).stream().anyMatch(OPERATORS::contains);
    }

    public boolean groupExists(String group) {
        return identity.createGroupQuery().groupId(group).count() > 0;
    }

    /** The ids of all groups. */
    public List<String> groups() {
        return identity.createGroupQuery().orderByGroupId().asc().unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    /** The group's name as people say it, or the id where there is no such group. */
    public String groupName(String group) {
        Group found = identity.createGroupQuery().groupId(group).singleResult();
        return found == null ? group : found.getName();
    }

    private static Person person(User user) {
        String name = (orEmpty(user.getFirstName()) + " " + orEmpty(user.getLastName())).trim();
        return new Person(user.getId(), name.isEmpty() ? user.getId() : name, orEmpty(user.getEmail()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
