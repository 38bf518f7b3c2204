package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.fasterxml.jackson.core.type.TypeReference;
import org.camunda.bpm.engine.delegate.VariableScope;

/** How long things may take with that employee: processes/onboarding/onboarding-deadlines.dmn. */
final class OnboardingDeadlines {

    static final String KEY = "onboarding-deadlines";

    // What it decides on.
    static final ProcessVariable<String> DEPARTMENT = text("department");
    static final ProcessVariable<String> JOB_POSITION = text("jobPosition");
    static final ProcessVariable<String> PLACE = text("place");

    static final ProcessVariable<Deadlines> DEADLINES = json("deadlines", new TypeReference<>() {});

    /**
     * A row of the table, in working days.
     *
     * @param firstWeekAfter the first-week talk, after the first day
     * @param talkWithin a talk is due, from when it is asked for
     * @param probationBefore the probation is decided on, before it ends
     */
    record Deadlines(
            int firstWeekAfter,
            int talkWithin,
            int talkLateAfter,
            int probationBefore,
            int probationLateAfter,
            int consentLateAfter,
            int resolveWithin,
            int resolvingLateAfter) {

        /** Where no row fits. */
        static final Deadlines NONE_GIVEN = new Deadlines(4, 2, 3, 10, 5, 3, 1, 2);
    }

    private OnboardingDeadlines() {}

    static Deadlines of(VariableScope scope) {
        return DEADLINES.find(scope).orElse(Deadlines.NONE_GIVEN);
    }
}
