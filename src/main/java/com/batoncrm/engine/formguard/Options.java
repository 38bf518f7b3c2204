package com.batoncrm.engine.formguard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be chosen: from the form itself, from a variable, or computed. */
record Options(
        Set<Object> fixed,
        @Nullable String variable,
        @Nullable Feel computed) {

    boolean hold(Object value, Facts facts) {
        return in(facts).contains(Plain.comparable(value));
    }

    private Set<Object> in(Facts facts) {
        if (computed != null) {
            return KnownVariables.optionsIn(computed.evaluate(facts));
        }
        return variable != null ? facts.variables().options(variable) : fixed;
    }
}
