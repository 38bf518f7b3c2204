package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Vocabulary;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Groups, wherever a table or a mapping says who signs or who is told. */
@Component
class GroupVocabulary implements Vocabulary {

    /** Models may not hand anything to those who administer Baton, nor let them start anything. */
    static final String ADMINISTRATORS = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private final Accounts accounts;

    GroupVocabulary(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "group";
    }

    @Override
    public Set<String> names() {
        return Set.of("group", "signerGroup", "escalateTo");
    }

    @Override
    public Set<String> words() {
        Set<String> groups = new TreeSet<>(accounts.groups());
        groups.remove(ADMINISTRATORS);
        return groups;
    }
}
