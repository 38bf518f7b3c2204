package com.batoncrm.engine.access;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;

/** For whom somebody does a task that is not his own: known from the check of his rights to the end of the command. */
public final class OnBehalf {

    private static final ThreadLocal<List<String>> ABSENTEES = ThreadLocal.withInitial(List::of);

    private OnBehalf() {}

    /** The ids of those whose task it is, one of whom is acted for; empty where somebody acts for himself. */
    public static List<String> absentees() {
        return ABSENTEES.get();
    }

    static void of(List<String> absentees) {
        ABSENTEES.set(absentees);
        Context.getCommandContext().registerCommandContextListener(new UntilTheEnd());
    }

    private static final class UntilTheEnd implements CommandContextListener {

        @Override
        public void onCommandContextClose(CommandContext context) {
            ABSENTEES.remove();
        }

        @Override
        public void onCommandFailed(CommandContext context, Throwable failure) {
            ABSENTEES.remove();
        }
    }
}
