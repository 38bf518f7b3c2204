package com.batoncrm.engine.identity;

import com.batoncrm.engine.CannotStart;
import com.batoncrm.engine.StartUpStep;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to the groups, their grants, the accounts of the demo, and that somebody administers. */
@Component
@Order(StartUpStep.IDENTITY)
@EnableConfigurationProperties({IdentitySettings.class, DemoAccounts.class})
class SetUpIdentity implements StartUpStep {

    private final IdentityService identity;
    private final Grants grants;
    private final IdentitySettings settings;
    private final DemoAccounts demo;

    SetUpIdentity(IdentityService identity, Grants grants, IdentitySettings settings, DemoAccounts demo) {
        this.identity = identity;
        this.grants = grants;
        this.settings = settings;
        this.demo = demo;
    }

    @Override
    public void run() {
        settings.groups().forEach((id, name) -> createGroup(id, name, "WORKFLOW"));
        createGroup(Groups.CAMUNDA_ADMIN, "Administration", Groups.GROUP_TYPE_SYSTEM);
        grants.grantAll();
        demo.people()
                .forEach(account -> createAccount(account.id(), account.name(), demo.password(), account.groups()));
        requireAdministrator();
    }

    private void createGroup(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private void createAccount(String id, String name, String password, Iterable<String> groups) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        int space = name.indexOf(' ');
        user.setFirstName(space < 0 ? name : name.substring(0, space));
        user.setLastName(space < 0 ? "" : name.substring(space + 1));
        user.setEmail(id + "@baton.example");
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        groups.forEach(group -> identity.createMembership(id, group));
    }

    private void requireAdministrator() {
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        String password = settings.admin().password();
        String id = settings.admin().id();
        if (password == null || password.isBlank()) {
            throw new CannotStart(
                    "Baton has no administrator yet.",
                    "Give the account '" + id + "' a password once, with BATON_ADMIN_PASSWORD or"
                            + " --baton.admin.password=...; change it after the first login.");
        }
        var verdict = identity.checkPasswordAgainstPolicy(password);
        if (!verdict.isValid()) {
            throw new CannotStart(
                    "The administrator's password is too easy to guess.",
                    "It needs at least ten characters, with a capital and a small letter, a digit and a special"
                            + " character.");
        }
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName("Administrator");
            user.setLastName("");
            user.setPassword(password);
            identity.saveUser(user);
            identity.createMembership(id, "staff");
        }
        identity.createMembership(id, Groups.CAMUNDA_ADMIN);
    }
}
