package com.batoncrm.engine;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.access.OnBehalf;
import com.batoncrm.engine.identity.OwnCode;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is acting: the account behind the request, or nobody in a job or on a customer's page. */
@Component
public class CurrentPerson {

    private final IdentityService identity;
    private final Accounts accounts;

    CurrentPerson(IdentityService identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    public Optional<String> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(authentication -> authentication.getUserId());
    }

    /** The ids of those whose task the person does, for one of whom he acts; empty where he acts for himself. */
    public List<String> insteadOf() {
        return OnBehalf.absentees();
    }

    /** @throws Refused where nobody is logged in */
    public String requireId() {
        return id().orElseThrow(() -> new Refused(say("engine.refused.login")));
    }

    /**
     * Lets Baton's own code act for a person until it is closed: the engine knows who it is, and what he may is for that
     * code to decide, not for the engine's authorizations.
     */
    public Acting as(String person) {
        Authentication before = identity.getCurrentAuthentication();
        boolean ownBefore = OwnCode.isActing();
        identity.setAuthentication(person, accounts.groupsOf(person), List.of());
        OwnCode.acting(true);
        return () -> {
            OwnCode.acting(ownBefore);
            restore(before);
        };
    }

    private void restore(@Nullable Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before);
        }
    }

    /** To be closed by the thread that opened it. */
    @FunctionalInterface
    public interface Acting extends AutoCloseable {

        @Override
        void close();
    }
}
