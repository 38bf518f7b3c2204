package com.batoncrm.engine;

import static com.batoncrm.engine.Words.say;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Creates accounts whose password nobody knows, gives them groups, and sets passwords that hold to the policy. */
@Component
public class NewAccounts {

    /** Whoever is in one of these administers Baton or its processes; only an administrator puts somebody there. */
    public static final Set<String> ADMINISTRATORS = Set.of(Groups.CAMUNDA_ADMIN, "process-admin");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 48;

    private final IdentityService identity;
    private final Accounts accounts;

    NewAccounts(IdentityService identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    /**
     * Creates the account with exactly these groups.
     *
     * @throws Refused where the id is taken, or a group is unknown or administers; then nothing is created
     */
    public void create(String id, String firstName, String lastName, String email, Set<String> groups) {
        requireFit(groups);
        if (accounts.person(id).isPresent()) {
            throw new Refused(say("engine.account.taken", id));
        }
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        byte[] unknown = new byte[BYTES];
        RANDOM.nextBytes(unknown);
        user.setPassword("aA1!" + Base64.getEncoder().encodeToString(unknown));
        identity.saveUser(user);
        new TreeSet<>(groups).forEach(group -> identity.createMembership(id, group));
    }

    /**
     * Puts the account into the group as well; a second time, nothing.
     *
     * @throws Refused where the group is unknown or administers
     */
    public void join(String id, String group) {
        requireFit(Set.of(group));
        if (!accounts.isMember(id, group)) {
            identity.createMembership(id, group);
        }
    }

    /** @throws Refused where a group is unknown or administers */
    public void requireFit(Set<String> groups) {
        List<String> unknown = new TreeSet<>(groups)
                .stream().filter(group -> !accounts.groupExists(group)).toList();
        if (!unknown.isEmpty()) {
            throw new Refused(say("engine.account.noGroup", String.join(", ", unknown)));
        }
        List<String> administrators =
                new TreeSet<>(groups).stream().filter(ADMINISTRATORS::contains).toList();
        if (!administrators.isEmpty()) {
            throw new Refused(say("engine.account.administrators", accounts.groupName(administrators.get(0))));
        }
    }

    /** @throws Refused where there is no such account, or the password is too easy to guess */
    public void setPassword(String id, String password) {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            throw new Refused(say("engine.account.gone"));
        }
        if (password.length() > 200
                || !identity.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new Refused(say("engine.account.weak"));
        }
        user.setPassword(password);
        identity.saveUser(user);
    }
}
