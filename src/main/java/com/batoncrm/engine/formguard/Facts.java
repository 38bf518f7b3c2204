package com.batoncrm.engine.formguard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a condition of the form sees: what was entered at its level, then around it, then the task's variables. */
final class Facts {

    private final Map<String, @Nullable Object> entered;
    private final @Nullable Facts around;
    private final KnownVariables variables;

    Facts(Map<String, @Nullable Object> entered, @Nullable Facts around, KnownVariables variables) {
        this.entered = entered;
        this.around = around;
        this.variables = variables;
    }

    @Nullable
    Object get(String name) {
        if (entered.containsKey(name)) {
            return entered.get(name);
        }
        if (name.equals("this")) {
            return entered;
        }
        if (around != null) {
            return name.equals("parent") ? around.entered : around.get(name);
        }
        return variables.get(name);
    }

    KnownVariables variables() {
        return variables;
    }
}
