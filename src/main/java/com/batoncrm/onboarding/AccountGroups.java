package com.batoncrm.onboarding;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.NewAccounts;
import com.batoncrm.engine.Vocabulary;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The groups that a plan may give to a new account: those there are, but none that administers. */
@Component
class AccountGroups implements Vocabulary {

    private final Accounts accounts;

    AccountGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "group for a new account";
    }

    @Override
    public Set<String> names() {
        return Set.of("accountGroup");
    }

    @Override
    public Set<String> words() {
        Set<String> groups = new TreeSet<>(accounts.groups());
        groups.removeAll(NewAccounts.ADMINISTRATORS);
        return groups;
    }
}
