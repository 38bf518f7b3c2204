package com.batoncrm.onboarding;

import java.time.LocalDate;

/** A talk that was held with a new employee, and what came out of it. */
public record Talk(Kind kind, LocalDate heldOn, String heldBy, Impression impression, String result) {

    public enum Kind {
        FIRST_DAY,
        FIRST_WEEK,
        PROBATION
    }

    /** How it goes, in the eyes of who held the talk. */
    public enum Impression {
        GOOD,
        MIXED,
        POOR
    }
}
