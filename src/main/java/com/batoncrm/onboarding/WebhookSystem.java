package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import com.batoncrm.people.Employee;

/** Another system that is told by signed calls over HTTP, see {@link WebhookCalls}. */
final class WebhookSystem implements AccountSystem {

    private final String id;
    private final SystemSettings.Webhook settings;
    private final WebhookCalls calls;

    WebhookSystem(String id, SystemSettings.Webhook settings, WebhookCalls calls) {
        this.id = id;
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return settings.name();
    }

    @Override
    public AccountState create(Employee employee, PlannedAccount account) {
        if (!settings.isSet()) {
            throw new Refused(say("onboarding.refused.notSet", settings.name(), id));
        }
        calls.create(id, employee, account);
        return AccountState.REQUESTED;
    }

    @Override
    public void follow(Employee employee, PlannedAccount account) {
        if (settings.isSet()) {
            calls.change(id, employee, account);
        } else if (account.state() == AccountState.CREATED) {
            calls.byHand(id, employee);
        }
    }
}
