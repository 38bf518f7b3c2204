package com.batoncrm.engine.formguard;

import com.batoncrm.engine.identity.OwnCode;
import java.util.Collections;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Whether a command comes from a person, or from Baton's own code, a job, or a step of a process. */
final class People {

    private static final Set<String> ADMINISTRATORS = Set.of(Groups.CAMUNDA_ADMIN, "process-admin");

    private People() {}

    static boolean isDirectly(CommandContext context) {
        return context.getAuthentication() != null && context.isAuthorizationCheckEnabled() && !OwnCode.isActing();
    }

    static boolean isOrdinary(CommandContext context) {
        Authentication person = context.getAuthentication();
        return isDirectly(context)
                && (person.getGroupIds() == null || Collections.disjoint(person.getGroupIds(), ADMINISTRATORS));
    }
}
