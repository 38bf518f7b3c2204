package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All systems in which employees can have accounts; no table that names another is deployed. */
@Component
class Systems implements Vocabulary {

    private final ObjectProvider<BatonAccounts> baton;
    private final ObjectProvider<WebhookCalls> calls;
    private final SystemSettings settings;

    Systems(ObjectProvider<BatonAccounts> baton, ObjectProvider<WebhookCalls> calls, SystemSettings settings) {
        this.baton = baton;
        this.calls = calls;
        this.settings = settings;
    }

    private Map<String, AccountSystem> all() {
        Map<String, AccountSystem> all = new LinkedHashMap<>();
        all.put(BatonAccounts.ID, baton.getObject());
        settings.systems().forEach((id, system) -> all.put(id, new WebhookSystem(id, system, calls.getObject())));
        return all;
    }

    Optional<AccountSystem> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /** All but Baton itself. */
    List<AccountSystem> webhooks() {
        return all().values().stream()
                .filter(system -> !system.id().equals(BatonAccounts.ID))
                .toList();
    }

    AccountSystem get(String id) {
        return find(id).orElseThrow(() -> new Refused(say("onboarding.refused.noSystem", id)));
    }

    @Override
    public String kind() {
        return "system";
    }

    @Override
    public Set<String> names() {
        return Set.of("system");
    }

    @Override
    public Set<String> words() {
        Set<String> words = new TreeSet<>(settings.systems().keySet());
        words.add(BatonAccounts.ID);
        return words;
    }
}
